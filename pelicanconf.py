"""Pelican's settings for building and looking at the site here; publishconf.py adds what production needs."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent / "plugins"))  # installed or not, the package is found
from initiatives.siteconf import *  # noqa: F403 - what every commune's site shares

# This commune's site
SITEURL = "http://localhost:8000"
ALLOW_SAMPLES = True  # sample initiatives may be shown, marked as samples
STYLEGUIDE = True  # the page for those who change the theme, mau-giao-dien/
