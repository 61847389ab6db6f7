"""What can be wrong with a file that is to become a register of known initiatives: part of the catalogue.

These come from ``initiatives known import``, never from ``initiatives check``: each is message, hint and reason.
"""

from initiatives.reading.catalogue.problem_type import ProblemType

KNOWN_PROBLEMS: dict[str, ProblemType] = {
    "table-unreadable": ProblemType(
        "không đọc được bảng: {reason}",
        "mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx hoặc .csv, không đặt mật khẩu",
        "Chỉ nhận bảng đọc được trọn vẹn, để không sót sáng kiến nào.",
    ),
    "table-too-large": ProblemType(
        "bảng quá lớn: {what} nhiều hơn {limit}",
        "xóa hình ảnh, trang tính và hàng thừa; bảng dài thì chia thành nhiều tệp",
        "Danh mục chỉ có chữ; tệp quá lớn thường là do lẫn thứ khác và có thể làm treo máy.",
    ),
    "known-cell": ProblemType(
        "ô {cell} (cột {column}) {fault}",
        "sửa ô ấy (ô gộp thì bỏ gộp, ghi vào từng ô), hoặc xóa cả hàng nếu không phải sáng kiến, rồi nhập lại; chưa có gì được ghi",
        "Danh mục sai thì việc soát trùng lặp cũng sai.",
    ),
    "known-own-columns": ProblemType(
        "danh mục đã có cột riêng là {names}, nhập vào sẽ mất",
        "đổi tên tệp nhập để ghi thành danh mục khác, hoặc bỏ các cột ấy",
        "Lệnh nhập chỉ ghi những cột nó biết, và không được làm mất điều cán bộ đã ghi.",
    ),
}
