"""What can be wrong with a score sheet that a unit sends back, and with changing scores: part of the catalogue.

These come from ``initiatives sheets import`` and ``initiatives select``, never from ``initiatives check``: each is
message, hint and reason, the cell named first where there is one.
"""

from initiatives.reading.catalogue.problem_type import ProblemType

SHEET_PROBLEMS: dict[str, ProblemType] = {
    # The file
    "sheet-unreadable": ProblemType(
        "không mở được phiếu: {reason}",
        "xin đơn vị gửi lại phiếu, lưu dạng Excel (.xlsx)",
        "Phiếu hỏng thì không biết đơn vị đã cho bao nhiêu điểm.",
    ),
    "sheet-left-open": ProblemType(
        "đây là tệp tạm mà Excel để cạnh một phiếu đang mở",
        "đóng phiếu trong Excel, rồi nhập lại các tệp không có `~$` ở đầu tên",
        "Tệp tạm không có điểm; phiếu đang mở có thể chưa lưu.",
    ),
    "sheet-old-excel": ProblemType(
        "phiếu lưu dạng Excel cũ (.xls)",
        "mở bằng Excel hoặc LibreOffice, chọn Lưu thành, loại .xlsx",
        "Dạng .xls không giữ được đủ thông tin của phiếu.",
    ),
    "sheet-password": ProblemType(
        "phiếu đặt mật khẩu mở tệp",
        "mở phiếu, bỏ mật khẩu rồi lưu lại",
        "Không mở được thì không đọc được điểm.",
    ),
    "sheet-too-large": ProblemType(
        "phiếu quá lớn: {what} {size}, nhiều nhất {limit}",
        "phiếu chỉ để ghi điểm và nhận xét; bỏ hình ảnh, bảng dán thêm",
        "Phiếu đúng chỉ vài chục nghìn byte; tệp quá lớn có thể làm treo máy.",
    ),
    "sheet-not-ours": ProblemType(
        "tệp này không phải phiếu chấm do hệ thống xuất ra",
        "chấm trên đúng tệp do lệnh `initiatives sheets export` tạo ra, không chép sang tệp khác",
        "Chỉ phiếu có dấu nhận dạng mới biết chấm cho đợt nào, đơn vị nào, theo bảng tiêu chí nào.",
    ),
    "sheet-version": ProblemType(
        "phiếu thuộc phiên bản `{value}` mà chương trình này không đọc",
        "xuất phiếu mới rồi chép điểm sang",
        "Mỗi phiên bản phiếu sắp xếp ô khác nhau.",
    ),
    "sheet-twice": ProblemType(
        "đơn vị «{unit}» có hai phiếu trong một lần nhập, phiếu kia là {other}",
        "chỉ nhập phiếu cuối cùng của đơn vị",
        "Hai phiếu của một đơn vị thì không biết phiếu nào đúng.",
    ),
    # Whose it is
    "sheet-other-call": ProblemType(
        "{cell}: phiếu của đợt `{value}`, không phải {wanted}",
        "nhập đúng phiếu của đợt; nếu đợt đã đổi tên tệp thì xuất phiếu mới",
        "Điểm của đợt này không dùng cho đợt khác.",
    ),
    "sheet-unknown-initiative": ProblemType(
        "{cell}: không có hồ sơ mã `{value}` trong đợt này",
        "xuất phiếu mới rồi chép điểm sang",
        "Điểm phải ghi vào đúng hồ sơ.",
    ),
    "sheet-unknown-unit": ProblemType(
        "{cell}: không có đơn vị `{value}` ở commune.yml",
        "nếu mã đơn vị đã đổi thì xuất phiếu mới rồi chép điểm sang",
        "Mỗi phiếu phải là của một đơn vị có thật.",
    ),
    "sheet-unit-not-in-force": ProblemType(
        "{cell}: «{unit}» không phải đơn vị chấm điểm vào ngày {day}",
        "kiểm tra ngày chấm; đơn vị nào chấm thì ghi `scores: true` ở commune.yml",
        "Chỉ đơn vị đang hoạt động và được giao mới chấm điểm.",
    ),
    "sheet-scores-own": ProblemType(
        "{cell}: «{unit}» có tác giả của hồ sơ `{value}` nên không chấm hồ sơ này",
        "xóa điểm của dòng này; xuất phiếu mới thì hồ sơ này không còn trong phiếu của đơn vị",
        "Tác giả và đơn vị của tác giả không tự chấm cho mình.",
    ),
    "sheet-closed": ProblemType(
        "{cell}: hồ sơ `{value}` đang ở bước «{label}», không nhận {what}",
        "chỉ chấm hồ sơ đang thẩm định; cần chấm lại thì đưa hồ sơ về `under_review`",
        "Điểm ghi vào hồ sơ đã xong việc thẩm định sẽ không ai xét.",
    ),
    # Its structure
    "sheet-altered": ProblemType(
        "{cell}: khung phiếu đã bị sửa: {what}",
        "chấm trên phiếu gốc; không thêm, xóa, đổi chỗ hàng, cột, không sửa tiêu đề, mã hồ sơ",
        "Khung bị sửa thì điểm có thể rơi vào hồ sơ khác.",
    ),
    "sheet-outdated": ProblemType(
        "bảng tiêu chí `{rubric}` đã đổi từ lúc xuất phiếu",
        "xuất phiếu mới rồi chấm lại theo bảng tiêu chí mới",
        "Mọi phiếu phải chấm theo cùng một bảng tiêu chí.",
    ),
    "sheet-hidden": ProblemType(
        "{cell}: {what} bị ẩn",
        "bỏ lọc, bỏ ẩn cho hiện mọi hàng, cột rồi lưu lại",
        "Ô ẩn thì người ký phiếu không nhìn thấy điểm.",
    ),
    "sheet-merged": ProblemType(
        "{cell}: có ô gộp trong bảng điểm",
        "bỏ gộp ô (Merge) rồi ghi điểm vào từng ô",
        "Ô gộp che mất điểm của hồ sơ khác.",
    ),
    # Its cells
    "sheet-not-a-number": ProblemType(
        "{cell}: {what}, không phải số",
        "xóa ô rồi gõ lại số; số lẻ gõ theo máy đang dùng, ví dụ 8,5 hoặc 8.5",
        "Điểm phải là số thì mới cộng được.",
    ),
    "sheet-formula": ProblemType(
        "{cell}: ô này chứa công thức",
        "gõ thẳng nội dung, không bắt đầu bằng dấu =",
        "Công thức cho kết quả khác nhau trên mỗi máy; điểm phải do người chấm ghi.",
    ),
    "sheet-negative": ProblemType("{cell}: điểm {value} nhỏ hơn 0", "ghi điểm từ 0 đến {limit}", "Điểm không thể âm."),
    "sheet-above-maximum": ProblemType(
        "{cell}: điểm {value} vượt mức tối đa {limit} của tiêu chí «{name}»",
        "ghi điểm từ 0 đến {limit}",
        "Điểm không được vượt khung của bảng tiêu chí.",
    ),
    "sheet-off-step": ProblemType(
        "{cell}: điểm {value} không theo bước {step}",
        "ghi điểm theo bước {step}",
        "Bảng tiêu chí quy định bước điểm.",
    ),
    "sheet-missing-criterion": ProblemType(
        "{cell}: hồ sơ `{value}` chưa có điểm tiêu chí «{name}»",
        "ghi đủ điểm mọi tiêu chí của hồ sơ, hoặc để trống cả dòng nếu chưa chấm",
        "Thiếu một tiêu chí thì không tính được tổng.",
    ),
    "sheet-empty": ProblemType("phiếu chưa có điểm nào", "xin đơn vị chấm rồi gửi lại", "Phiếu trống không có gì để ghi."),
    "sheet-bad-note": ProblemType(
        "{cell}: nhận xét không nhận được: {reason}",
        "viết gọn lại, chỉ dùng chữ, số và dấu câu",
        "Nhận xét được ghi vào hồ sơ nên phải đọc lại được.",
    ),
    "sheet-personal-data": ProblemType(
        "{cell}: trong nhận xét có {kind}: {value}",
        "xóa đi hoặc viết chung hơn; nếu được phép công khai thì ghi vào `publication: disclosures` ở commune.yml, kèm lý do",
        "Nhận xét được ghi vào hồ sơ; Luật 91/2025/QH15: dữ liệu cá nhân chỉ được công khai khi có sự đồng ý hoặc luật cho phép.",
    ),
    "sheet-bad-day": ProblemType(
        "{cell}: ngày chấm không dùng được: {reason}",
        "ghi ngày ký phiếu, ví dụ 08/03/2024, hoặc để trống",
        "Ngày chấm không thể sớm hơn ngày đăng ký hay muộn hơn hôm nay.",
    ),
    # Writing
    "change-without-reason": ProblemType(
        "hồ sơ `{value}` đã xét chọn hoặc phê duyệt, sửa điểm phải có lý do",
        'chạy lại với --reason "vì sao sửa"',
        "Điểm sửa sau khi xét chọn mà không có lý do thì kết quả không còn đáng tin.",
    ),
    "cannot-rewrite": ProblemType(
        "không sửa được phần thông tin của tệp mà giữ nguyên chỗ khác: {reason}",
        "sửa tệp này bằng tay, hoặc bỏ ghi chú nằm giữa ngoặc nhọn rồi chạy lại",
        "Thà không ghi còn hơn làm mất ghi chú của cán bộ.",
    ),
    "changed-meanwhile": ProblemType(
        "tệp vừa bị sửa trong lúc lệnh đang chạy",
        "lưu và đóng tệp, rồi chạy lại",
        "Ghi đè sẽ làm mất chỗ vừa sửa.",
    ),
    "unwritable-file": ProblemType(
        "không ghi được tệp: {reason}",
        "đóng tệp ở chương trình khác, kiểm tra quyền ghi, rồi chạy lại",
        "Không ghi được một tệp thì không tệp nào được ghi.",
    ),
}
"""By code: message, hint, reason."""
