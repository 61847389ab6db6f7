"""What can be wrong with ``SOURCES.yml`` and with what a commune publishes: part of the catalogue.

These come from ``initiatives federate``, never from ``initiatives check``: each is message, hint and reason.
"""

from initiatives.reading.catalogue.problem_type import ProblemType

_TELL = "báo xã sửa trang của mình; trong lúc chờ, trang tổng hợp dùng bản tốt gần nhất"
_KEPT = "Một nguồn hỏng không làm dừng các nguồn khác, và không được bỏ qua trong im lặng."
_GUARD = "Dữ liệu của một xã không được làm sai số liệu của xã khác hay đưa người đọc tới nơi lạ."

FEDERATION_PROBLEMS: dict[str, ProblemType] = {
    # SOURCES.yml
    "bad-source-address": ProblemType(
        "`{value}` không phải địa chỉ trang của xã",
        "ghi địa chỉ trang chủ, chữ thường, ví dụ https://sangkien.minhchau.example/",
        "Dữ liệu được tải từ địa chỉ này, nên phải ghi đúng và đủ.",
    ),
    "insecure-source": ProblemType(
        "địa chỉ bắt đầu bằng http:// nên dữ liệu có thể bị sửa trên đường truyền",
        "đổi thành https://; chỉ trong mạng nội bộ mới dùng http://, khi đó chạy lệnh với --internal",
        "Trang tổng hợp tin rằng xã nào nói điều của xã ấy.",
    ),
    "duplicate-source": ProblemType("`{value}` đã ghi cho {other}", "sửa hoặc xóa một trong hai dòng", "Mỗi xã một mã và một trang riêng."),
    "no-sources": ProblemType(
        "chưa có xã nào",
        "thêm ít nhất một dòng: `{{id: …, name: …, url: …}}`",
        "Không có xã thì không có gì để tổng hợp.",
    ),
    # On the way
    "source-unreachable": ProblemType(
        "không tải được: {reason}", "mở thử địa chỉ ấy; nếu trang đã chuyển, sửa url trong SOURCES.yml", _KEPT
    ),
    "source-private": ProblemType(
        "tên miền dẫn tới địa chỉ mạng nội bộ {address}",
        "sửa tên miền; nếu các xã ở trong mạng nội bộ, chạy lệnh với --internal",
        "Một trang lạ không được sai máy này hỏi vào mạng bên trong.",
    ),
    "source-redirect": ProblemType(
        "trang chuyển sang `{value}`",
        "nếu đó đúng là trang mới của xã, ghi địa chỉ ấy vào SOURCES.yml",
        "Không đi theo nơi mà tệp nguồn không ghi.",
    ),
    "source-status": ProblemType("máy chủ trả lời {status}", "mở thử địa chỉ ấy; báo xã xem lại máy chủ", _KEPT),
    "source-too-large": ProblemType("dữ liệu nhiều hơn {limit}", _TELL, "Một nguồn quá lớn có thể làm treo máy của mọi người."),
    "source-encoding": ProblemType("dữ liệu nén không đọc được: {reason}", _TELL, "Chỉ nhận gzip, hoặc không nén."),
    # What it says
    "source-not-json": ProblemType(
        "không phải tệp dữ liệu sáng kiến: {reason}", _TELL, "Chỉ nhận tệp data/initiatives.json do chương trình này dựng."
    ),
    "source-version": ProblemType(
        "dữ liệu ở phiên bản `{value}`, chương trình này đọc các phiên bản 1.x",
        "cập nhật chương trình của tỉnh",
        "Không đoán nghĩa của dữ liệu lạ.",
    ),
    "source-value": ProblemType("{where}: {fault}", _TELL, "Cả tệp chỉ được nhận khi mọi giá trị đều đúng, để không sót mà không ai biết."),
    "source-foreign-address": ProblemType("{where}: địa chỉ `{value}` không thuộc trang của xã", _TELL, _GUARD),
    "source-duplicate": ProblemType("{where}: `{value}` đã có ở một sáng kiến khác", _TELL, "Mỗi hồ sơ một mã, một địa chỉ."),
    "source-future": ProblemType("{where}: ngày {value} còn ở phía sau", _TELL, "Ngày giả sẽ đẩy một xã lên đầu mọi danh sách."),
}
