"""A unit's score sheet as an Excel file: to fill in at the desk, or print on A4 and sign."""

from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from initiatives.judging.sheets import authors_units
from initiatives.judging.world import InitiativeEntry, World
from initiatives.paperwork.score_sheets.dossiers import write_dossiers
from initiatives.paperwork.score_sheets.form import (
    CODE_COLUMN,
    DAY_COLUMN,
    DAY_ROW,
    DOSSIER_COLUMN,
    DOSSIERS,
    FIRST_CRITERION_COLUMN,
    FORM,
    GUIDE,
    HEAD_ROW,
    MARK,
    TITLE_COLUMN,
    Blank,
    Form,
    headings,
    latest_day,
)
from initiatives.paperwork.score_sheets.guide import write_guide
from initiatives.paperwork.score_sheets.styles import LONGEST_MESSAGE, LONGEST_TITLE, Styles, cut, page
from initiatives.reading.commune import Criterion, Rubric
from initiatives.reading.review import Score
from initiatives.reading.vietnamese import number
from initiatives.reading.workbook import letters
from initiatives.rows import fit

_WIDTHS = (14, 52, 24)
_CRITERION_WIDTH, _TOTAL_WIDTH, _NOTE_WIDTH = 13, 10, 32
_OWN = "Có tác giả thuộc đơn vị: tác giả, đồng tác giả không được chấm."
_TOLERANCE = "0.000001"
_TITLE_HEIGHT = 24
_SIGNATURE_ROWS = 6
"""Rows below the table that are printed with it, with room to sign."""


def file_name(form: Form, rubrics: int) -> str:
    """The name of a sheet's file; the rubric is named where a call has several."""
    return f"phieu-cham_{form.call}_{form.unit}{f'_{form.rubric}' if rubrics > 1 else ''}.xlsx"


def workbook(blank: Blank, world: World) -> bytes:
    """The whole file; dated by its content, so that equal content gives equal bytes."""
    entries = tuple(world.by_code[code] for code in blank.form.codes)
    made = datetime.combine(latest_day(entries, world.as_of), time.min)
    buffer = BytesIO()
    with Workbook(buffer, {"in_memory": True}) as book:
        book.set_properties({"title": f"Phiếu chấm điểm: {blank.unit.name}", "created": made})
        styles = Styles(book)
        sheets = {name: book.add_worksheet(name) for name in (FORM, DOSSIERS, GUIDE, MARK)}
        rows = write_dossiers(sheets[DOSSIERS], styles, entries, world)
        _write_form(sheets[FORM], styles, blank, world)
        _write_table(sheets[FORM], styles, blank)
        for row, entry in enumerate(entries, HEAD_ROW + 1):
            _write_row(sheets[FORM], styles, blank.form, (row, rows[entry.data.code]), entry)
        write_guide(sheets[GUIDE], styles, blank.rubric, world)
        _write_mark(sheets[MARK], styles, blank.form)
    return buffer.getvalue()


def _write_form(sheet: Worksheet, styles: Styles, blank: Blank, world: World) -> None:
    """What stands around the table."""
    form, unit, rubric = blank.form, blank.unit, blank.rubric
    call = world.call(form.call)
    title = call.data.title if call else form.call
    agency = world.administration.agency
    page(sheet, f"{title} – {unit.name}")
    lines = {1: ("agency", agency.upper()), 2: ("title", "PHIẾU CHẤM ĐIỂM SÁNG KIẾN"), 3: ("line", f"{title} – {rubric.name}")}
    lines[4] = ("bold", f"Đơn vị chấm: {unit.name}")
    for row, (style, text) in lines.items():
        sheet.write_string(row - 1, 0, text, styles[style])
    sheet.set_row(1, _TITLE_HEIGHT)
    sheet.set_row(DAY_ROW - 1, _TITLE_HEIGHT)
    sheet.write_string(DAY_ROW - 1, DAY_COLUMN - 2, "Ngày chấm:", styles["label"])
    sheet.write_blank(DAY_ROW - 1, DAY_COLUMN - 1, None, styles["day"])
    sheet.write_string(DAY_ROW - 1, DAY_COLUMN, _rule(rubric), styles["hint"])
    _validate_day(sheet, form)
    _write_signatures(sheet, styles, form)


def _rule(rubric: Rubric) -> str:
    least = " và không tiêu chí nào dưới mức tối thiểu" if any(one.min for one in rubric.criteria) else ""
    passing = f"Đạt khi tổng từ {number(rubric.threshold)} điểm{least}. " if rubric.threshold or least else ""
    return f"{passing}Chỉ ghi vào ô nền vàng; các ô khác đã khóa."


def _validate_day(sheet: Worksheet, form: Form) -> None:
    ruled = {
        "validate": "date",
        "criteria": ">=",
        "value": datetime(2000, 1, 1),
        "input_title": "Ngày chấm",
        "input_message": "Ngày ký phiếu, ví dụ 08/03/2024. Để trống thì lấy ngày nhập phiếu.",
        "error_title": "Không phải ngày",
        "error_message": "Ghi ngày, tháng, năm, ví dụ 08/03/2024.",
    }
    sheet.data_validation(DAY_ROW - 1, DAY_COLUMN - 1, DAY_ROW - 1, DAY_COLUMN - 1, ruled)


def _write_signatures(sheet: Worksheet, styles: Styles, form: Form) -> None:
    row = form.last_row + 1
    for column, who in ((TITLE_COLUMN, "NGƯỜI CHẤM"), (form.note_column, "XÁC NHẬN CỦA ĐƠN VỊ")):
        sheet.write_string(row, column - 1, who, styles["signer"])
        sheet.write_string(row + 1, column - 1, "(Ký, ghi rõ họ tên)", styles["signed"])


def _write_table(sheet: Worksheet, styles: Styles, blank: Blank) -> None:
    """The table: a row for each initiative, a column for each criterion."""
    form, rubric = blank.form, blank.rubric
    widths = (*_WIDTHS, *(_CRITERION_WIDTH for _ in form.criteria), _TOTAL_WIDTH, _NOTE_WIDTH)
    for column, (heading, width) in enumerate(zip(headings(rubric), widths, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(HEAD_ROW - 1, column, heading, styles["head"])
    fit(sheet, HEAD_ROW - 1, *((heading, _CRITERION_WIDTH - 2) for heading in headings(rubric)))
    for column, criterion in enumerate(rubric.criteria, FIRST_CRITERION_COLUMN):
        _validate_points(sheet, styles, blank, column, criterion)
    sheet.freeze_panes(HEAD_ROW, TITLE_COLUMN)
    sheet.repeat_rows(HEAD_ROW - 1)
    sheet.print_area(0, 0, form.last_row + _SIGNATURE_ROWS, form.note_column - 1)
    sheet.set_selection(HEAD_ROW, FIRST_CRITERION_COLUMN - 1, HEAD_ROW, FIRST_CRITERION_COLUMN - 1)


def _write_row(sheet: Worksheet, styles: Styles, form: Form, rows: tuple[int, int], entry: InitiativeEntry) -> None:
    """One initiative; ``rows`` are its own row, and that of its dossier."""
    row, dossier = rows
    data, own = entry.data, [styles["warning"], f"\n{_OWN}"] if form.unit in authors_units(entry.data) else []
    about = [styles["bold"], data.title, styles["plain"], f"\n{data.summary}", *own]
    place = f"Trang «{DOSSIERS}», dòng {dossier}\n{entry.file}"
    sheet.write_url(row - 1, CODE_COLUMN - 1, f"internal:'{DOSSIERS}'!A{dossier}", styles["code"], data.code, "Bấm để đọc hồ sơ")
    sheet.write_rich_string(row - 1, TITLE_COLUMN - 1, *about, styles["text"])
    sheet.write_string(row - 1, DOSSIER_COLUMN - 1, place, styles["small"])
    given = next((score for score in data.scores if score.unit == form.unit), None)
    _write_points(sheet, styles, form, row, given)
    written = "".join(text for text in about if isinstance(text, str))
    fit(sheet, row - 1, (written, _WIDTHS[1] - 2), (place, _WIDTHS[2]), ((given and given.note) or "", _NOTE_WIDTH), least=3)


def _write_points(sheet: Worksheet, styles: Styles, form: Form, row: int, given: Score | None) -> None:
    """The cells to fill in, with what the unit gave before, and the total as a formula."""
    points = [given.criteria.get(one.partition(":")[0]) if given else None for one in form.criteria]
    for column, value in enumerate(points, FIRST_CRITERION_COLUMN):
        if value is None:
            sheet.write_blank(row - 1, column - 1, None, styles["points"])
        else:
            sheet.write_number(row - 1, column - 1, value, styles["points"])
    first, last = f"{letters(FIRST_CRITERION_COLUMN)}{row}", f"{letters(form.total_column - 1)}{row}"
    formula = f'=IF(COUNT({first}:{last})={len(points)},SUM({first}:{last}),"")'
    together = sum(value for value in points if value is not None) if given else ""
    sheet.write_formula(row - 1, form.total_column - 1, formula, styles["total"], together)
    if given and given.note:
        sheet.write_string(row - 1, form.note_column - 1, given.note, styles["note"])
    else:
        sheet.write_blank(row - 1, form.note_column - 1, None, styles["note"])


def _validate_points(sheet: Worksheet, styles: Styles, blank: Blank, column: int, criterion: Criterion) -> None:
    """Range and step, told in Vietnamese before and after; what is below the minimum is allowed, and shown."""
    rubric, area = blank.rubric, (HEAD_ROW, column - 1, blank.form.last_row - 1, column - 1)
    limits = f"từ 0 đến {number(criterion.max)}{f', theo bước {number(rubric.step)}' if rubric.step else ''}"
    texts = {
        "input_title": cut(criterion.name, LONGEST_TITLE),
        "input_message": cut(f"Ghi số {limits}.{_least(criterion)} {criterion.about or ''}".strip(), LONGEST_MESSAGE),
        "error_title": "Điểm không đúng khung",
        "error_message": cut(f"Tiêu chí «{criterion.name}»: ghi số {limits}.", LONGEST_MESSAGE),
    }
    sheet.data_validation(*area, {**_allowed(criterion, rubric, f"{letters(column)}{HEAD_ROW + 1}"), **texts})
    if criterion.min:
        low = f"=AND(ISNUMBER({letters(column)}{HEAD_ROW + 1}),{letters(column)}{HEAD_ROW + 1}<{criterion.min:f})"
        sheet.conditional_format(*area, {"type": "formula", "criteria": low, "format": styles["low"]})


def _least(criterion: Criterion) -> str:
    return f" Dưới {number(criterion.min)} là không đạt." if criterion.min else ""


def _allowed(criterion: Criterion, rubric: Rubric, at: str) -> dict[str, object]:
    if not rubric.step:
        return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": criterion.max}
    steps = f"ABS({at}/{rubric.step:f}-ROUND({at}/{rubric.step:f},0))<{_TOLERANCE}"
    return {"validate": "custom", "value": f"=AND(ISNUMBER({at}),{at}>=0,{at}<={criterion.max:f},{steps})"}


def _write_mark(sheet: Worksheet, styles: Styles, form: Form) -> None:
    """By what a sheet is known again; hidden, since nobody need read it."""
    page(sheet, MARK)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 100)
    for row, (name, value) in enumerate(form.mark().items()):
        sheet.write_string(row, 0, name, styles["line"])
        sheet.write_string(row, 1, value, styles["line"])
    sheet.hide()
