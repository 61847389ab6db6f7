"""How well look-alikes are found: labelled texts against a pool of records, our way beside two others."""
