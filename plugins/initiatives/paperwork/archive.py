"""Office files and PDFs without the hour and the machine that made them: equal input gives equal bytes."""

import re
import zipfile
from io import BytesIO

_NEVER = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip archive can name."""
_PDF_NODE = re.compile(rb"node\d{8}")
_PDF_HOUR = re.compile(rb"(/(?:CreationDate|ModDate)\s*\()([^)]*)")


def timeless(data: bytes) -> bytes:
    """The same archive with fixed times, one compression and no trace of the operating system."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _NEVER)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(info, old.read(name))
    return buffer.getvalue()


def timeless_pdf(pdf: bytes) -> bytes:
    """The same PDF without the hour it was made; digits become other digits, so that no offset changes.

    Chromium names the nodes of a page by a counter of its own, which sometimes begins one later: they are named by their order.
    """
    undated = _PDF_HOUR.sub(lambda match: match[1] + re.sub(rb"\d", b"0", match[2]), pdf)
    ranks = {name: b"node%08d" % rank for rank, name in enumerate(sorted(set(_PDF_NODE.findall(undated))))}
    return _PDF_NODE.sub(lambda match: ranks[match[0]], undated)
