"""The internal page of what waits on whom: part of a preview, or one file of its own; never of the public site."""
