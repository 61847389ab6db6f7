"""The catalogue of problems: for each code the message, what would be right, and why it matters.

One table feeds the messages, the reference page and the tests; ``{names}`` are filled in at the place of the fault.
"""

from typing import Any, NamedTuple

from initiatives.reading.problems import Place, Problem


class Entry(NamedTuple):
    """Message and hint shown at the fault, and the reason given in the reference page (Vietnamese)."""

    message: str
    hint: str
    why: str


CATALOGUE: dict[str, Entry] = {
    # The file
    "not-utf8": Entry(
        "tệp không phải bảng mã UTF-8 ({found})",
        "mở bằng Notepad, chọn Lưu thành (Save as), Encoding: UTF-8",
        "Chữ Việt lưu bằng bảng mã khác sẽ thành chữ lỗi trên trang.",
    ),
    "file-too-large": Entry(
        "tệp nặng {size} byte, quá {limit} byte",
        "chỉ để chữ trong hồ sơ; tài liệu, ảnh thì đính kèm thành tệp riêng",
        "Hồ sơ là tệp chữ; tệp quá nặng thường do dán nhầm ảnh vào.",
    ),
    "control-character": Entry(
        "có ký tự ẩn {name}",
        "xóa đoạn này rồi gõ lại bằng bàn phím",
        "Ký tự ẩn thường theo chữ sao chép từ nơi khác và làm trang hiển thị sai.",
    ),
    "unreadable-file": Entry(
        "không đọc được tệp: {reason}",
        "kiểm tra quyền đọc tệp và liên kết tới tệp",
        "Tệp không đọc được thì không thể kiểm tra, cũng không thể đăng.",
    ),
    "bad-slug-name": Entry(
        "tên tệp không dùng được làm địa chỉ: {name}",
        "đổi tên tệp thành `{wanted}.md`",
        "Tên tệp là địa chỉ của trang: chữ thường không dấu, chữ số, gạch nối.",
    ),
    "reserved-name": Entry(
        "tên `{name}` trùng với trang có sẵn của hệ thống", "chọn tên tệp khác", "Hai trang không thể có cùng một địa chỉ."
    ),
    "missing-settings": Entry(
        "không có tệp thiết lập của xã", "tạo tệp content/settings/commune.yml", "Tên xã, đơn vị, lĩnh vực, bảng tiêu chí nằm ở tệp này."
    ),
    "missing-folder": Entry(
        "không có thư mục nội dung", "kiểm tra lại đường dẫn tới thư mục nội dung (INPUTDIR)", "Không có nội dung thì không thể dựng trang."
    ),
    # The form of the front matter
    "missing-fence": Entry(
        "tệp phải mở đầu bằng một dòng `---`",
        "thêm dòng `---` (ba dấu trừ) làm dòng đầu tiên của tệp",
        "Phần thông tin hồ sơ nằm giữa hai dòng `---`.",
    ),
    "unclosed-fence": Entry(
        "phần thông tin mở bằng `---` nhưng không có dòng `---` đóng lại",
        "thêm một dòng `---` ngay trước phần nội dung",
        "Không có dòng đóng thì không biết đâu là thông tin, đâu là nội dung.",
    ),
    "yaml-syntax": Entry(
        "không đọc được dòng này: {reason}",
        "so với một hồ sơ mẫu; mỗi dòng có dạng `khóa: giá trị`",
        "Sai một dấu là cả phần thông tin không đọc được.",
    ),
    "yaml-alias": Entry(
        "không dùng dấu `&` và `*` để nhắc lại giá trị", "viết lại giá trị đầy đủ", "Người đọc phải thấy ngay hồ sơ ghi gì."
    ),
    "yaml-tag": Entry(
        "không dùng nhãn `{tag}`",
        "bỏ dấu `!` và chữ đi liền sau nó, hoặc đặt giá trị trong ngoặc kép",
        "Nhãn YAML có thể đổi nghĩa của giá trị.",
    ),
    "not-a-mapping": Entry(
        "phần thông tin phải gồm các dòng `khóa: giá trị`", "so với một hồ sơ mẫu", "Thông tin hồ sơ được đọc theo khóa."
    ),
    "bad-key": Entry("tên khóa không phải một từ", "viết khóa là một từ, ví dụ `title:`", "Khóa là tên của ô thông tin."),
    "duplicate-key": Entry(
        "khóa `{key}` đã có ở dòng {first}", "giữ một dòng, xóa dòng kia", "Hai dòng cùng khóa thì không biết dòng nào đúng."
    ),
    # Keys and values
    "unknown-key": Entry(
        "khóa `{key}` không có trong danh mục", "{suggestion}", "Gõ sai tên khóa thì thông tin sẽ bị mất mà không ai hay."
    ),
    "missing-key": Entry("thiếu khóa `{key}` ({title})", "thêm dòng `{example}`", "Khóa này bắt buộc phải có."),
    "empty-value": Entry("để trống giá trị", "điền giá trị, hoặc xóa cả dòng nếu chưa có", "Ô trống không nói rõ là chưa có hay quên ghi."),
    "wrong-type": Entry("giá trị phải là {wanted}", "{suggestion}", "Mỗi khóa nhận một kiểu giá trị."),
    "too-long": Entry(
        "dài {length} ký tự, quá {limit} ký tự",
        "viết gọn lại; chuyện dài để ở phần nội dung",
        "Dòng này hiện trong danh sách và trên điện thoại.",
    ),
    "not-a-date": Entry(
        "không phải ngày: `{value}`",
        "viết năm-tháng-ngày như 2024-02-07, hoặc 07/02/2024",
        "Ngày tháng làm căn cứ tính thời hạn và kỳ báo cáo.",
    ),
    "impossible-date": Entry(
        "ngày không có thật: `{value}`", "kiểm tra lại ngày và tháng", "Ngày tháng làm căn cứ tính thời hạn và kỳ báo cáo."
    ),
    "not-a-number": Entry(
        "không phải số: `{value}`", "chỉ viết chữ số, dùng dấu phẩy cho số lẻ, ví dụ 8,5", "Giá trị này được dùng để tính."
    ),
    "ambiguous-number": Entry(
        "`{value}` có thể hiểu là {whole} hoặc {point}",
        "viết {whole} nếu là số nguyên; nếu là số lẻ, viết {point}0",
        "Dấu chấm và dấu phẩy có hai cách hiểu.",
    ),
    "negative-number": Entry("số âm: `{value}`", "điểm và tỷ lệ không nhỏ hơn 0", "Điểm không thể âm."),
    "not-money": Entry(
        "không phải số tiền: `{value}`", "viết số đồng, ví dụ 5000000 hoặc 5.000.000", "Số tiền được cộng trong tờ trình và báo cáo."
    ),
    "not-a-count": Entry("không phải số nguyên: `{value}`", "chỉ viết chữ số, ví dụ 30", "Giá trị này là số đếm."),
    "not-yes-no": Entry("`{value}` không phải true hay false", "viết `true` (có) hoặc `false` (không)", "Khóa này chỉ nhận có hoặc không."),
    "share-out-of-range": Entry(
        "tỷ lệ {value} không nằm trong khoảng trên 0 đến 100",
        "viết số phần trăm, các tác giả cộng lại đúng 100",
        "Tỷ lệ đóng góp tính theo phần trăm.",
    ),
    "bad-slug": Entry(
        "mã `{value}` viết không đúng dạng",
        "dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `van-phong`",
        "Mã được dùng trong địa chỉ và để nối các tệp.",
    ),
    "bad-code": Entry(
        "mã hồ sơ `{value}` không đúng dạng",
        "viết như `SK-2024-001`: chữ hoa, năm, số thứ tự ba chữ số",
        "Mã hồ sơ được trích dẫn trong quyết định và báo cáo.",
    ),
    "bad-file-name": Entry(
        "tên tệp đính kèm `{value}` không dùng được",
        "ghi tên tệp đặt cạnh hồ sơ, không dấu `..`, không ký tự lạ, ví dụ `ke-hoach.pdf`",
        "Chỉ đăng được tệp nằm trong thư mục của hồ sơ.",
    ),
    "bad-month-day": Entry("`{value}` không phải ngày trong năm", "viết ngày/tháng, ví dụ 15/12", "Kỳ báo cáo lặp lại hằng năm."),
    "unknown-status": Entry(
        "trạng thái không có trong danh mục", "{suggestion}", "Trạng thái quyết định hồ sơ có được công khai hay không."
    ),
    "unknown-kind": Entry("loại không có trong danh mục", "{suggestion}", "Loại hồ sơ được dùng để thống kê."),
    "unknown-group": Entry("nhóm tác giả không có trong danh mục", "{suggestion}", "Nhóm tác giả được dùng để thống kê."),
    "unknown-beneficiary": Entry("đối tượng hưởng lợi không có trong danh mục", "{suggestion}", "Người dân tìm sáng kiến theo đối tượng."),
    "unknown-level": Entry("cấp công nhận không có trong danh mục", "{suggestion}", "Cấp công nhận được tính điểm cuối năm."),
    "unknown-decision": Entry("kết luận không có trong danh mục", "{suggestion}", "Kết luận về tính mới chỉ có ba loại."),
    "unknown-call-kind": Entry("loại đợt không có trong danh mục", "{suggestion}", "Đợt phát động hoặc cuộc thi."),
    "unknown-document-kind": Entry("loại văn bản không có trong danh mục", "{suggestion}", "Loại văn bản theo Nghị định 30/2020/NĐ-CP."),
    # References
    "unknown-unit": Entry("không có đơn vị `{value}` ở commune.yml", "{suggestion}", "Đơn vị phải có trong danh sách của xã."),
    "unit-not-in-force": Entry(
        "đơn vị `{value}` không còn (hoặc chưa có) vào ngày {day}",
        "{suggestion}",
        "Đơn vị thay đổi theo thời gian; hồ sơ ghi đơn vị đúng với ngày của việc.",
    ),
    "unknown-field": Entry("không có lĩnh vực `{value}` ở commune.yml", "{suggestion}", "Lĩnh vực phải có trong danh sách của xã."),
    "field-not-in-force": Entry("lĩnh vực `{value}` không dùng vào ngày {day}", "{suggestion}", "Lĩnh vực có thể thay đổi theo thời gian."),
    "unknown-call": Entry("không có đợt phát động `{value}`", "{suggestion}", "Đợt phải có tệp trong content/calls."),
    "unknown-document": Entry("không có văn bản `{value}`", "{suggestion}", "Văn bản phải có tệp trong content/documents."),
    "unknown-initiative": Entry("không có hồ sơ mã `{value}`", "{suggestion}", "Mã hồ sơ phải là của một hồ sơ có thật."),
    "unknown-like": Entry(
        "không có sáng kiến `{value}` trong hồ sơ của xã hay danh mục đã biết",
        "{suggestion}",
        "Kết luận về tính mới phải nói về một sáng kiến có thật.",
    ),
    "unknown-rubric": Entry(
        "không có bảng tiêu chí `{value}` ở commune.yml", "{suggestion}", "Điểm phải chấm theo một bảng tiêu chí có thật."
    ),
    "refers-to-itself": Entry(
        "hồ sơ nhắc tới chính nó", "ghi mã của hồ sơ khác", "Một hồ sơ không thể tương tự hay phối hợp với chính nó."
    ),
    "missing-attachment": Entry(
        "không có tệp `{value}` cạnh hồ sơ",
        "chép tệp vào thư mục `{folder}` hoặc sửa tên tệp",
        "Liên kết tới tệp không có sẽ làm người dân bấm vào chỗ trống.",
    ),
    "attachment-kind": Entry(
        "không đăng được loại tệp `{value}`", "dùng một trong các loại: {kinds}", "Chỉ đăng loại tệp an toàn, mở được trên điện thoại."
    ),
    "attachment-outside": Entry(
        "tệp `{value}` nằm ngoài thư mục nội dung", "chép tệp vào cạnh hồ sơ", "Không đăng tệp nằm ngoài thư mục nội dung."
    ),
    "same-attachment-name": Entry(
        "hai tệp đính kèm cùng tên `{value}`", "đổi tên một trong hai tệp", "Hai tệp cùng tên sẽ đè lên nhau khi đăng."
    ),
    "broken-link": Entry(
        "liên kết không dẫn tới đâu: `{value}`",
        "ghi đường dẫn tới tệp .md hoặc tệp đính kèm trong thư mục nội dung",
        "Người dân bấm vào phải mở được.",
    ),
    "link-not-public": Entry(
        "liên kết tới hồ sơ chưa công khai: `{value}`",
        "bỏ liên kết, hoặc đợi hồ sơ kia được phê duyệt",
        "Hồ sơ chưa phê duyệt không được lộ dù chỉ cái tên.",
    ),
    "bad-link": Entry(
        "loại liên kết không dùng được: `{value}`",
        "dùng liên kết https://, thư điện tử mailto: hoặc đường dẫn tới tệp",
        "Liên kết loại này có thể gây hại cho người đọc.",
    ),
    # Uniqueness
    "duplicate-code": Entry(
        "mã hồ sơ `{value}` đã có ở {other}", "đặt mã khác, ví dụ `{free}`", "Mỗi hồ sơ một mã, trích dẫn mới không nhầm."
    ),
    "duplicate-slug": Entry("tên tệp `{value}` đã có ở {other}", "đổi tên một trong hai tệp", "Hai trang không thể có cùng một địa chỉ."),
    "idea-taken": Entry(
        "khóa ý tưởng `{value}` đã có ở hồ sơ {other}",
        "thêm vào `novelty` kết luận cho {other}, hoặc dùng khóa ý tưởng khác",
        "Công văn yêu cầu không lặp lại ý tưởng đã áp dụng.",
    ),
    "duplicate-unit-score": Entry("đơn vị `{value}` có hai phiếu chấm", "giữ một phiếu cho mỗi đơn vị", "Mỗi đơn vị chấm một phiếu."),
    "duplicate-id": Entry(
        "mã `{value}` trùng với mục khác cùng thời gian",
        "đặt mã khác, hoặc ghi `from`, `to` để hai mục không chồng nhau",
        "Một mã chỉ được chỉ một mục vào một ngày.",
    ),
    "duplicate-section": Entry("mục «{value}» đã có ở dòng {first}", "gộp hai mục làm một", "Hai mục cùng tên làm người đọc lúng túng."),
    # Lifecycle
    "missing-evidence": Entry(
        "trạng thái `{status}` ({label}) cần có `{key}` ({title})",
        "thêm `{key}:` hoặc đưa trạng thái về `{before}` ({before_label})",
        "Mỗi trạng thái phải có căn cứ kèm theo.",
    ),
    "evidence-beyond-status": Entry(
        "hồ sơ đã có `{key}` ({title}) nhưng trạng thái mới là `{status}` ({label})",
        "đổi trạng thái, hoặc bỏ `{key}` nếu ghi nhầm",
        "Trạng thái và căn cứ phải khớp nhau.",
    ),
    "missing-section": Entry(
        "trạng thái `{status}` ({label}) cần có mục «{section}»",
        "thêm dòng `## {section}` và viết nội dung mục ấy",
        "Công văn yêu cầu kế hoạch nêu nội dung, đối tượng áp dụng, phương pháp thực hiện và lợi ích mang lại.",
    ),
    "empty-section": Entry("mục «{section}» chưa có nội dung", "viết nội dung vào dưới dòng này", "Mục bắt buộc không thể để trống."),
    "missing-measure": Entry(
        "đánh giá cần ít nhất một số đo trước và sau",
        "thêm `measures:` với `name`, `unit`, `before`, `after`",
        "Công nhận phải dựa trên kết quả đo được.",
    ),
    "dates-backwards": Entry(
        "{label} ngày {day} sớm hơn {earlier_label} ngày {earlier_day}",
        "kiểm tra lại hai ngày này",
        "Các bước phải theo đúng thứ tự thời gian.",
    ),
    "future-date": Entry(
        "ngày {day} chưa tới (hôm nay là {today})", "chỉ ghi việc đã xảy ra; kiểm tra lại năm", "Hồ sơ chỉ ghi căn cứ đã có."
    ),
    # Scores and authors
    "missing-score": Entry(
        "thiếu phiếu chấm của đơn vị {units}", "thêm phiếu chấm của đơn vị ấy vào `scores`", "Bốn đơn vị cùng thẩm định rồi mới phê duyệt."
    ),
    "not-a-scoring-unit": Entry(
        "đơn vị `{value}` không phải đơn vị chấm điểm vào ngày {day}",
        "bỏ phiếu này, hoặc sửa `scores: true` cho đơn vị ở commune.yml",
        "Chỉ đơn vị được giao mới chấm điểm.",
    ),
    "scores-own": Entry(
        "đơn vị `{value}` có tác giả nên không chấm hồ sơ này", "bỏ phiếu này", "Tác giả và đơn vị của tác giả không tự chấm cho mình."
    ),
    "unknown-criterion": Entry("không có tiêu chí `{value}` trong bảng `{rubric}`", "{suggestion}", "Phiếu chấm theo đúng bảng tiêu chí."),
    "missing-criterion": Entry(
        "phiếu thiếu điểm tiêu chí {names}", "ghi đủ điểm các tiêu chí của bảng `{rubric}`", "Thiếu một tiêu chí thì không tính được tổng."
    ),
    "score-above-maximum": Entry(
        "điểm {value} vượt mức tối đa {limit} của tiêu chí «{name}»",
        "ghi điểm từ 0 đến {limit}",
        "Điểm không được vượt khung của bảng tiêu chí.",
    ),
    "score-off-step": Entry(
        "điểm {value} không chia hết cho bước {step}", "ghi điểm theo bước {step}", "Bảng tiêu chí quy định bước điểm."
    ),
    "no-rubric": Entry(
        "không có bảng tiêu chí nào dùng vào ngày {day}",
        "thêm bảng tiêu chí vào commune.yml",
        "Điểm phải chấm theo một bảng tiêu chí có thật.",
    ),
    "score-too-low": Entry(
        "điểm trung bình {total} không đạt: {reason}",
        "hồ sơ không đạt không thể phê duyệt; kiểm tra lại điểm",
        "Chỉ phê duyệt hồ sơ đạt điểm theo bảng tiêu chí.",
    ),
    "shares-not-100": Entry(
        "tỷ lệ đóng góp cộng lại được {sum}, không phải 100",
        "sửa `share` của các tác giả để cộng lại đúng 100",
        "Tỷ lệ đóng góp làm căn cứ khen thưởng.",
    ),
    "no-author": Entry(
        "hồ sơ phải có ít nhất một tác giả", "thêm tác giả với `role`, `group`, `share`", "Không có tác giả thì không xét khen thưởng được."
    ),
    "empty-list": Entry("danh sách trống", "ghi ít nhất một mục", "Thông tin này bắt buộc phải có."),
    # Settings
    "ends-before-start": Entry(
        "ngày kết thúc {to} sớm hơn ngày bắt đầu {start}", "kiểm tra lại `from` và `to`", "Thời gian phải chạy xuôi."
    ),
    "minimum-above-maximum": Entry(
        "điểm tối thiểu {min} lớn hơn điểm tối đa {max}", "sửa `min` hoặc `max`", "Không ai có thể đạt tiêu chí này."
    ),
    "threshold-above-sum": Entry(
        "điểm đạt {threshold} lớn hơn tổng điểm tối đa {sum}", "sửa `threshold` hoặc điểm các tiêu chí", "Không hồ sơ nào có thể đạt."
    ),
    "no-administration": Entry(
        "không có tổ chức hành chính nào dùng vào ngày {day}",
        "thêm một mục vào `administrations` bao gồm ngày ấy",
        "Trang phải ghi đúng tên cơ quan vào ngày dựng trang.",
    ),
    "bad-feedback-link": Entry(
        "địa chỉ phải bắt đầu bằng https://", "ghi đầy đủ, ví dụ https://example.vn", "Người dân bấm vào phải tới nơi an toàn."
    ),
    # The known register
    "known-columns": Entry(
        "bảng sáng kiến đã biết thiếu cột {names}", "dòng đầu phải có các cột: {columns}", "Cột được nhận theo tên ở dòng đầu."
    ),
    "known-row": Entry("dòng thiếu {names}", "điền các ô ấy", "Mỗi sáng kiến đã biết cần mã, tên và nguồn."),
    "known-duplicate": Entry("mã `{value}` đã có ở {other}", "đặt mã khác", "Mỗi sáng kiến đã biết một mã."),
    # Production
    "sample-in-production": Entry(
        "dữ liệu mẫu không được đăng chính thức",
        "xóa tệp mẫu, hoặc thay bằng thông tin thật rồi bỏ `sample: true`",
        "Trang chính thức chỉ có thông tin thật; muốn đăng thử, đặt ALLOW_SAMPLES=1.",
    ),
}


def problem(code: str, place: Place, **context: Any) -> Problem:
    """The problem ``code`` at ``place``, its message and hint filled in from ``context``.

    Raises KeyError for a code that is not in the catalogue or a name that its text needs: both are our own faults.
    """
    entry = CATALOGUE[code]
    return Problem(code=code, place=place, message=entry.message.format(**context), hint=entry.hint.format(**context))
