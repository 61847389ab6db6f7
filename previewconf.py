"""Pelican's settings for a preview at the office: the site as it will be, and the internal page of what waits on whom.

make preview
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent))
from pelicanconf import *  # noqa: F403 - the preview differs in this point alone

DASHBOARD = True
