"""Pelican's settings for production: the real address, no samples unless they are asked for, and no internal pages.

SITEURL=https://sangkien.example.vn make publish
"""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403 - production differs from development in these points alone

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
ALLOW_SAMPLES = os.environ.get("ALLOW_SAMPLES", "") == "1"
STYLEGUIDE = False
DASHBOARD = False  # whatever pelicanconf.py says: it shows what has not been approved
