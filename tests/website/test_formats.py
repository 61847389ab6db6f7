from initiatives.website.data import files
from initiatives.website.formats import CHANGES, DESCRIPTIONS, FORMATS, SCHEMA_VERSION
from tests.website.samples import SITE, SITEURL


def test_every_data_file_is_told_of() -> None:
    assert {one.path for one in (*FORMATS, *DESCRIPTIONS)} == {file.path for file in files(SITE, (), SITEURL)}


def test_the_newest_change_is_the_version() -> None:
    assert CHANGES[0].version == SCHEMA_VERSION
