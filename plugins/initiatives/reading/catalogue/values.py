"""What can be wrong with keys and their values."""

from initiatives.reading.catalogue.problem_type import ProblemType

VALUE_PROBLEMS: dict[str, ProblemType] = {
    "personal-data": ProblemType(
        "đây là {kind}, không được ghi trong hồ sơ",
        "xóa đi hoặc viết chung hơn; nếu được phép công khai thì ghi vào `publication: disclosures` ở commune.yml, kèm lý do",
        "Luật 91/2025/QH15: dữ liệu cá nhân chỉ được công khai khi người đó đồng ý hoặc pháp luật cho phép.",
    ),
    # Keys and values
    "unknown-key": ProblemType(
        "khóa `{key}` không có trong danh mục", "{suggestion}", "Gõ sai tên khóa thì thông tin sẽ bị mất mà không ai hay."
    ),
    "missing-key": ProblemType("thiếu khóa `{key}` ({title})", "thêm dòng `{example}`", "Khóa này bắt buộc phải có."),
    "empty-value": ProblemType(
        "để trống giá trị", "điền giá trị, hoặc xóa cả dòng nếu chưa có", "Ô trống không nói rõ là chưa có hay quên ghi."
    ),
    "wrong-type": ProblemType("giá trị phải là {wanted}", "{suggestion}", "Mỗi khóa nhận một kiểu giá trị."),
    "too-long": ProblemType(
        "dài {length} ký tự, quá {limit} ký tự",
        "viết gọn lại; chuyện dài để ở phần nội dung",
        "Dòng này hiện trong danh sách và trên điện thoại.",
    ),
    "not-a-date": ProblemType(
        "không phải ngày: `{value}`",
        "viết năm-tháng-ngày như 2024-02-07, hoặc 07/02/2024",
        "Ngày tháng làm căn cứ tính thời hạn và kỳ báo cáo.",
    ),
    "impossible-date": ProblemType(
        "ngày không có thật: `{value}`", "kiểm tra lại ngày và tháng", "Ngày tháng làm căn cứ tính thời hạn và kỳ báo cáo."
    ),
    "not-a-number": ProblemType(
        "không phải số: `{value}`", "chỉ viết chữ số, dùng dấu phẩy cho số lẻ, ví dụ 8,5", "Giá trị này được dùng để tính."
    ),
    "ambiguous-number": ProblemType(
        "`{value}` có thể hiểu là {whole} hoặc {point}",
        "viết {whole} nếu là số nguyên; nếu là số lẻ, viết {point}0",
        "Dấu chấm và dấu phẩy có hai cách hiểu.",
    ),
    "negative-number": ProblemType("số âm: `{value}`", "điểm và tỷ lệ không nhỏ hơn 0", "Điểm không thể âm."),
    "not-money": ProblemType(
        "không phải số tiền: `{value}`", "viết số đồng, ví dụ 5000000 hoặc 5.000.000", "Số tiền được cộng trong tờ trình và báo cáo."
    ),
    "not-a-count": ProblemType("không phải số nguyên: `{value}`", "chỉ viết chữ số, ví dụ 30", "Giá trị này là số đếm."),
    "not-a-year": ProblemType("không phải năm: `{value}`", "viết đủ bốn chữ số, ví dụ 2024", "Trang xếp theo năm."),
    "not-yes-no": ProblemType(
        "`{value}` không phải true hay false", "viết `true` (có) hoặc `false` (không)", "Khóa này chỉ nhận có hoặc không."
    ),
    "share-out-of-range": ProblemType(
        "tỷ lệ {value} không nằm trong khoảng trên 0 đến 100",
        "viết số phần trăm, các tác giả cộng lại đúng 100",
        "Tỷ lệ đóng góp tính theo phần trăm.",
    ),
    "bad-slug": ProblemType(
        "mã `{value}` viết không đúng dạng",
        "dùng chữ thường không dấu, chữ số và gạch nối, ví dụ `{example}`",
        "Mã được dùng trong địa chỉ và để nối các tệp.",
    ),
    "bad-mailbox": ProblemType(
        "không phải một hộp thư: `{value}`",
        "ghi đúng một hộp thư, không dấu cách, không dấu tiếng Việt, ví dụ ubnd@minhchau.example",
        "Chân mọi trang có đường dẫn tới hộp thư này; ghi sai thì thư của người dân không tới.",
    ),
    "bad-phone": ProblemType(
        "không phải một số điện thoại: `{value}`",
        "ghi đúng một số, chỉ có chữ số và dấu cách, ví dụ 0200 000 0000; số khác thì ghi ở trang Liên hệ",
        "Người dân bấm vào số này để gọi; hai số ghi liền hay có chữ thì không gọi được.",
    ),
    "bad-code": ProblemType(
        "mã hồ sơ `{value}` không đúng dạng",
        "viết như `SK-2024-001`: chữ hoa, năm, số thứ tự ba hoặc bốn chữ số",
        "Mã hồ sơ được trích dẫn trong quyết định và báo cáo.",
    ),
    "bad-file-name": ProblemType(
        "tên tệp đính kèm `{value}` không dùng được",
        "ghi tên tệp đặt cạnh hồ sơ, không dấu `..`, không ký tự lạ, ví dụ `ke-hoach.pdf`",
        "Chỉ đăng được tệp nằm trong thư mục của hồ sơ.",
    ),
    "unknown-period": ProblemType(
        "tên tệp `{name}` không phải là một kỳ báo cáo",
        "đặt tên như khi gõ --period, ví dụ {example}",
        "Lời viết cho báo cáo được tìm theo tên kỳ; sai tên thì không báo cáo nào dùng đến.",
    ),
    "bad-month-day": ProblemType("`{value}` không phải ngày trong năm", "viết ngày/tháng, ví dụ 15/12", "Kỳ báo cáo lặp lại hằng năm."),
    "unknown-status": ProblemType(
        "trạng thái không có trong danh mục", "{suggestion}", "Trạng thái quyết định hồ sơ có được công khai hay không."
    ),
    "unknown-kind": ProblemType("loại không có trong danh mục", "{suggestion}", "Loại hồ sơ được dùng để thống kê."),
    "unknown-group": ProblemType("nhóm tác giả không có trong danh mục", "{suggestion}", "Nhóm tác giả được dùng để thống kê."),
    "unknown-beneficiary": ProblemType(
        "đối tượng hưởng lợi không có trong danh mục", "{suggestion}", "Người dân tìm sáng kiến theo đối tượng."
    ),
    "unknown-level": ProblemType("cấp công nhận không có trong danh mục", "{suggestion}", "Cấp công nhận được tính điểm cuối năm."),
    "unknown-decision": ProblemType("kết luận không có trong danh mục", "{suggestion}", "Kết luận về tính mới chỉ có ba loại."),
    "unknown-yardstick": ProblemType("cách đo không có trong danh mục", "{suggestion}", "Máy chỉ đếm được ba việc này từ hồ sơ."),
    "unknown-choice": ProblemType("kết quả xét chọn không có trong danh mục", "{suggestion}", "Xét chọn chỉ có hai kết quả."),
    "unknown-call-kind": ProblemType("loại đợt không có trong danh mục", "{suggestion}", "Đợt phát động hoặc cuộc thi."),
    "unknown-document-kind": ProblemType(
        "loại văn bản không có trong danh mục", "{suggestion}", "Loại văn bản theo Nghị định 30/2020/NĐ-CP."
    ),
}
