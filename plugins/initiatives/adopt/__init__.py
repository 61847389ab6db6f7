"""A site for another commune: the questions it is asked, and the files of its folder."""
