"""The sheet that explains how to score, in plain words."""

from collections.abc import Iterator

from xlsxwriter.worksheet import Worksheet

from initiatives.judging.sheets import excludes_authors_units
from initiatives.judging.world import World
from initiatives.paperwork.score_sheets.form import DOSSIERS, FORM
from initiatives.paperwork.score_sheets.styles import Styles, page
from initiatives.reading.commune import Rubric
from initiatives.reading.vietnamese import number
from initiatives.rows import fit

_COLUMNS = (("Tiêu chí", 34), ("Tối đa", 10), ("Tối thiểu", 11), ("Bước", 9), ("Chấm thế nào", 78))


def write_guide(sheet: Worksheet, styles: Styles, rubric: Rubric, world: World) -> None:
    """The steps, then the criteria."""
    page(sheet, "Hướng dẫn chấm điểm")
    for column, (_, width) in enumerate(_COLUMNS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, "CÁCH CHẤM", styles["title"])
    row = 1
    for row, text in enumerate(_steps(rubric, world), 2):
        sheet.merge_range(row, 0, row, len(_COLUMNS) - 1, text, styles["paragraph"])
        fit(sheet, row, (text, sum(width for _, width in _COLUMNS)))
    _write_criteria(sheet, styles, rubric, row + 2)


def _steps(rubric: Rubric, world: World) -> Iterator[str]:
    yield f"1. Đọc hồ sơ ở trang «{DOSSIERS}»: bấm vào mã hồ sơ ở trang «{FORM}» để tới đúng chỗ."
    yield f"2. Ở trang «{FORM}», ghi điểm từng tiêu chí vào ô nền vàng. Bấm vào ô sẽ hiện mức điểm và cách chấm. Tổng điểm tự cộng."
    yield "3. Số lẻ gõ theo máy đang dùng: máy tiếng Việt gõ 8,5; máy tiếng Anh gõ 8.5. Ô biến thành ngày tháng thì xóa, gõ kiểu kia."
    yield "4. Đã chấm hồ sơ nào thì ghi đủ mọi tiêu chí của hồ sơ ấy. Chưa chấm thì để trống cả dòng."
    yield f"5. Nhận xét là tùy ý, chỉ các đơn vị đọc, không đăng công khai. {_own(world)}"
    yield (
        "6. Điểm in màu nâu đậm là dưới mức tối thiểu của tiêu chí: vẫn được ghi, nhưng hồ sơ sẽ không đạt."
        if _minima(rubric)
        else ("6. Chấm theo hồ sơ, không theo người nộp hồ sơ.")
    )
    yield "7. Không thêm, xóa, đổi chỗ, ẩn hay gộp hàng, cột; không đổi tên trang. Kéo cột rộng ra, ghi thêm ở dưới bảng thì được."
    yield "8. Lưu lại dạng .xlsx (Excel hoặc LibreOffice), không đặt mật khẩu, gửi về Văn phòng. In ký nếu cần: phiếu vừa khổ A4 ngang."


def _own(world: World) -> str:
    ruled = "Tác giả, đồng tác giả không chấm sáng kiến của chính mình"
    if excludes_authors_units(world, world.as_of):
        return f"{ruled}; hồ sơ có tác giả của đơn vị không có trong phiếu này."
    return f"{ruled}: người khác trong đơn vị chấm thay."


def _minima(rubric: Rubric) -> bool:
    return any(one.min for one in rubric.criteria)


def _write_criteria(sheet: Worksheet, styles: Styles, rubric: Rubric, row: int) -> None:
    sheet.write_string(row, 0, rubric.name, styles["bold"])
    for column, (heading, _) in enumerate(_COLUMNS):
        sheet.write_string(row + 1, column, heading, styles["head"])
    for line, one in enumerate(rubric.criteria, row + 2):
        cells = (number(one.max), number(one.min) if one.min else "không", number(rubric.step) if rubric.step else "tự do")
        sheet.write_string(line, 0, one.name, styles["name"])
        for column, text in enumerate(cells, 1):
            sheet.write_string(line, column, text, styles["number"])
        sheet.write_string(line, len(_COLUMNS) - 1, one.about or "", styles["text"])
        fit(sheet, line, (one.name, _COLUMNS[0][1]), (one.about or "", _COLUMNS[-1][1]))
    below = row + len(rubric.criteria) + 3
    for i, text in enumerate(_outcomes(rubric)):
        sheet.write_string(below + i, 0, text, styles["line"])


def _outcomes(rubric: Rubric) -> Iterator[str]:
    """How the sheets become a result."""
    yield f"Kết quả là trung bình của các phiếu, làm tròn {rubric.decimals} số lẻ."
    if rubric.trim_from:
        yield f"Từ {rubric.trim_from} phiếu trở lên thì bỏ phiếu cao nhất và phiếu thấp nhất."
    if rubric.spread_limit:
        yield f"Các phiếu lệch nhau quá {number(rubric.spread_limit)} điểm thì các đơn vị ngồi lại trao đổi."
    above = None
    for band in sorted(rubric.bands, key=lambda band: -band.from_):
        below = f" đến dưới {number(above)}" if above is not None else ""
        yield f"Từ {number(band.from_)}{below} điểm: {band.label}." if band.from_ else f"Còn lại: {band.label}."
        above = band.from_
