"""The website as pages, feeds, data and files beside them: a pure function of the public site, never of a dossier."""
