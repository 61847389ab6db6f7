"""What can be wrong with what a file points to, and with what must be unique."""

from initiatives.reading.catalogue.problem_type import ProblemType

REFERENCE_PROBLEMS: dict[str, ProblemType] = {
    # References
    "unknown-unit": ProblemType("không có đơn vị `{value}` ở commune.yml", "{suggestion}", "Đơn vị phải có trong danh sách ở commune.yml."),
    "unit-not-in-force": ProblemType(
        "đơn vị `{value}` không còn (hoặc chưa có) vào ngày {day}",
        "{suggestion}",
        "Đơn vị thay đổi theo thời gian; hồ sơ ghi đơn vị đúng với ngày của việc.",
    ),
    "unknown-field": ProblemType(
        "không có lĩnh vực `{value}` ở commune.yml", "{suggestion}", "Lĩnh vực phải có trong danh sách ở commune.yml."
    ),
    "field-not-in-force": ProblemType(
        "lĩnh vực `{value}` không dùng vào ngày {day}", "{suggestion}", "Lĩnh vực có thể thay đổi theo thời gian."
    ),
    "unknown-call": ProblemType("không có đợt phát động `{value}`", "{suggestion}", "Đợt phải có tệp trong content/calls."),
    "unknown-document": ProblemType("không có văn bản `{value}`", "{suggestion}", "Văn bản phải có tệp trong content/documents."),
    "unknown-initiative": ProblemType("không có hồ sơ mã `{value}`", "{suggestion}", "Mã hồ sơ phải là của một hồ sơ có thật."),
    "unknown-like": ProblemType(
        "không có sáng kiến `{value}` trong các hồ sơ hay danh mục đã biết",
        "{suggestion}",
        "Kết luận về tính mới phải nói về một sáng kiến có thật.",
    ),
    "unknown-rubric": ProblemType(
        "không có bảng tiêu chí `{value}` ở commune.yml", "{suggestion}", "Điểm phải chấm theo một bảng tiêu chí có thật."
    ),
    "refers-to-itself": ProblemType(
        "hồ sơ nhắc tới chính nó", "ghi mã của hồ sơ khác", "Một hồ sơ không thể tương tự hay phối hợp với chính nó."
    ),
    "missing-attachment": ProblemType(
        "không có tệp `{value}` cạnh hồ sơ",
        "chép tệp vào thư mục `{folder}` hoặc sửa tên tệp{there}",
        "Liên kết tới tệp không có sẽ làm người dân bấm vào chỗ trống.",
    ),
    "attachment-kind": ProblemType(
        "không đăng được loại tệp `{value}`", "dùng một trong các loại: {kinds}", "Chỉ đăng loại tệp an toàn, mở được trên điện thoại."
    ),
    "attachment-content": ProblemType(
        "nội dung tệp `{value}` không đúng với đuôi tệp, hoặc tệp hỏng",
        "mở tệp bằng chương trình của nó, lưu lại đúng loại rồi thay vào; đổi đuôi tệp không đổi được loại tệp",
        "Tệp ghi một đuôi mà chứa thứ khác thì người dân không mở được, hoặc máy chạy thứ không ngờ tới.",
    ),
    "attachment-macro": ProblemType(
        "tệp `{value}` chứa mã tự chạy (macro, JavaScript, chương trình nhúng)",
        "lưu lại thành loại không có macro (.docx, .xlsx), hoặc in thành PDF rồi thay vào",
        "Người dân mở tệp trên trang thì không được có gì tự chạy trên máy họ.",
    ),
    "attachment-personal": ProblemType(
        "trong tệp `{value}`, {where}: có {kind}",
        "bỏ đi trong tệp gốc rồi lưu lại; nếu được phép công khai thì ghi vào `publication: disclosures` ở commune.yml, kèm lý do",
        "Luật 91/2025/QH15: dữ liệu cá nhân chỉ được công khai khi người đó đồng ý hoặc pháp luật cho phép.",
    ),
    "attachment-too-long": ProblemType(
        "tệp `{value}` dài hơn hai triệu chữ, máy không soát hết được",
        "chia thành nhiều tệp, hoặc bỏ những trang tính, phụ lục không cần đăng",
        "Tệp đăng lên phải được soát dữ liệu cá nhân từ đầu đến cuối.",
    ),
    "attachment-metadata": ProblemType(
        "tệp `{value}` ghi kèm tên người, hoặc nơi chụp, trong thuộc tính của tệp",
        "chạy `initiatives clean` để bỏ; với PDF thì lưu lại từ Word, ở Options bỏ chọn Document properties",
        "Thuộc tính tệp ghi ai soạn, ai sửa, ảnh chụp ở đâu; người dân tải về là đọc được.",
    ),
    "attachment-unfinished": ProblemType(
        "tệp `{value}` còn ghi chú bên lề hoặc dấu vết sửa chữa, kèm tên người sửa",
        "trong Word: thẻ Review, chấp nhận mọi thay đổi (Accept All), xóa mọi ghi chú (Delete All Comments), rồi lưu",
        "Ghi chú và dấu vết sửa là chuyện nội bộ, lại ghi tên người; đăng lên là ai cũng đọc được.",
    ),
    "attachment-outside": ProblemType(
        "tệp `{value}` không thật sự nằm cạnh hồ sơ",
        "chép tệp vào thư mục `{folder}` rồi ghi lại đường dẫn",
        "Chỉ đăng tệp nằm cùng thư mục với hồ sơ, hoặc ở thư mục con của nó.",
    ),
    "same-attachment-name": ProblemType(
        "hai tệp đính kèm cùng tên `{value}`", "đổi tên một trong hai tệp", "Hai tệp cùng tên sẽ đè lên nhau khi đăng."
    ),
    "broken-link": ProblemType(
        "liên kết không dẫn tới đâu: `{value}`",
        "ghi đường dẫn tới tệp .md hoặc tệp đính kèm trong thư mục nội dung; trang khác thì ghi đủ https://",
        "Người dân bấm vào phải mở được.",
    ),
    "link-not-public": ProblemType(
        "liên kết tới hồ sơ chưa công khai: `{value}`",
        "bỏ liên kết, hoặc đợi hồ sơ kia được phê duyệt",
        "Hồ sơ chưa phê duyệt không được lộ dù chỉ cái tên.",
    ),
    "bad-link": ProblemType(
        "loại liên kết không dùng được: `{value}`",
        "dùng liên kết https://, thư điện tử mailto: hoặc đường dẫn tới tệp",
        "Liên kết loại này có thể gây hại cho người đọc.",
    ),
    # Uniqueness
    "duplicate-code": ProblemType(
        "mã hồ sơ `{value}` đã có ở {other}", "đặt mã khác, ví dụ `{free}`", "Mỗi hồ sơ một mã, trích dẫn mới không nhầm."
    ),
    "duplicate-slug": ProblemType(
        "tên tệp `{value}` đã có ở {other}", "đổi tên một trong hai tệp", "Hai trang không thể có cùng một địa chỉ."
    ),
    "idea-taken": ProblemType(
        "khóa ý tưởng `{value}` đã có ở hồ sơ {other}",
        "thêm vào `novelty` kết luận cho {other}, hoặc dùng khóa ý tưởng khác",
        "Công văn yêu cầu không lặp lại ý tưởng đã áp dụng.",
    ),
    "undecided-look-alike": ProblemType(
        "giống {like} «{title}» ({where}), mức giống {score}, nhưng chưa có kết luận",
        'xem lệnh `initiatives similar`, rồi thêm vào `novelty:` dòng `  - {{like: {like}, decision: different, reason: "…"}}`; '
        "chọn different (khác), improves (cải tiến) hay repeats (trùng lặp)",
        "Công văn yêu cầu không lặp lại ý tưởng đã áp dụng; cán bộ xem từng sáng kiến giống và ghi lý do trước khi phê duyệt.",
    ),
    "repeats-but-approved": ProblemType(
        "kết luận trùng lặp với {like} đã áp dụng tại chỗ hoặc trong tỉnh, nhưng hồ sơ vẫn được phê duyệt",
        "có điểm mới thì ghi `improves` và nêu điểm mới; trùng thật thì không phê duyệt; {like} ở tỉnh khác thì điền cột Tỉnh",
        "Công văn yêu cầu không lặp lại ý tưởng đã áp dụng trong tỉnh, trong huyện, tại xã; làm theo cách hay của tỉnh khác thì được.",
    ),
    "duplicate-unit-score": ProblemType("đơn vị `{value}` có hai phiếu chấm", "giữ một phiếu cho mỗi đơn vị", "Mỗi đơn vị chấm một phiếu."),
    "duplicate-id": ProblemType(
        "mã `{value}` trùng với mục khác cùng thời gian",
        "đặt mã khác, hoặc ghi `from`, `to` để hai mục không chồng nhau",
        "Một mã chỉ được chỉ một mục vào một ngày.",
    ),
    "repeated-value": ProblemType("`{value}` đã có trong danh sách này", "giữ lại một", "Ghi hai lần thì bị đếm, bị đăng hai lần."),
    "redacted-code": ProblemType(
        "mã `{value}` thuộc về một hồ sơ đã gỡ ngày {day}",
        "đặt mã khác, ví dụ `{free}`",
        "Mã đã gỡ mà dùng lại thì liên kết, văn bản cũ sẽ chỉ nhầm sang hồ sơ mới.",
    ),
    "redaction-row": ProblemType(
        "dòng này không ghi đúng một lần gỡ: {fault}",
        "trả dòng lại như lệnh `initiatives redact` đã ghi: ngày, mã hồ sơ, đã gỡ gì, lý do",
        "Tệp này giữ cho mã đã gỡ không bị dùng lại.",
    ),
    "duplicate-section": ProblemType(
        "mục «{value}» đã có ở dòng {first}", "gộp hai mục làm một", "Hai mục cùng tên làm người đọc lúng túng."
    ),
}
