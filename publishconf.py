"""Pelican's settings for production: the real address, and no samples unless they are asked for.

SITEURL=https://xadailanh.example/sang-kien make publish
"""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403 - production differs from development in these three points alone

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
ALLOW_SAMPLES = os.environ.get("ALLOW_SAMPLES", "") == "1"
STYLEGUIDE = False
