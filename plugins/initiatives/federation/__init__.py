"""A province's summary of what its communes publish: fetched, read, kept, and built as a site of its own.

Each commune's ``data/initiatives.json`` is a stranger's text here. Nothing of it is believed before ``published`` has read
it, nothing of it names anything that is shared, and what is wrong with one source touches no other.
"""
