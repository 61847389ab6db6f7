"""What a PDF says of itself in parts that are compressed. Importing this module loads PDFium."""

from pathlib import Path

from pypdfium2 import PdfDocument, PdfiumError


def author(path: Path) -> str:
    """The author in a PDF's properties; empty where there is none, or PDFium cannot open the file."""
    try:
        with PdfDocument(path) as document:
            found: str = document.get_metadata_value("Author")
            return found
    except PdfiumError:
        return ""
