"""What a picture is and says beside what it shows. Importing this module loads Pillow: only a picture is worth it."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageOps

_SAID = frozenset({"exif", "xmp", "photoshop", "comment", "XML:com.adobe.xmp", "Raw profile type exif"})
_KEPT = frozenset({"icc_profile", "transparency", "dpi", "gamma"})
JPEG_QUALITY = 92
"""Of a photo that had to be turned upright; another keeps its own."""


@contextmanager
def _opened(path: Path, formats: tuple[str, ...] | None = None) -> Iterator[Image.Image]:
    """A picture, not yet unpacked; raises ValueError for one with more pixels than any camera's, else what Pillow raises."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=formats) as picture:
                yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ValueError(str(error)) from None


def verify(path: Path, kind: str) -> None:
    """Raise ValueError, or what Pillow raises for a broken file, where the picture is not whole or not of this kind."""
    with _opened(path, (kind,)) as picture:
        picture.verify()


def names_somebody(path: Path) -> bool:
    """Whether the picture's metadata could name a person or a place."""
    with _opened(path) as picture:
        text = getattr(picture, "text", {}) if picture.format == "PNG" else {}
        return bool(picture.getexif() or _SAID & set(picture.info) or text)


def cleaned(path: Path) -> bytes:
    """The picture written anew without metadata, upright as its metadata said."""
    buffer = io.BytesIO()
    with _opened(path) as picture:
        kind = picture.format or ""
        upright = ImageOps.exif_transpose(picture) if picture.getexif() else picture
        turned = upright.size != picture.size or picture.getexif().get(0x0112, 1) != 1
        quality: dict[str, int | str] = {"quality": JPEG_QUALITY if turned else "keep"} if kind == "JPEG" else {}
        fresh = upright if turned or kind != "JPEG" else picture
        fresh.info = {key: value for key, value in picture.info.items() if key in _KEPT}
        fresh.save(buffer, kind, exif=b"", **({"comment": b""} if kind == "JPEG" else {}), **quality)
    return buffer.getvalue()
