"""From the bytes of a content folder to typed values that know their places, or to problems in words."""
