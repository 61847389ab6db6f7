"""The default Word templates, made by a program so that they can be reviewed line by line and rebuilt to the byte."""
