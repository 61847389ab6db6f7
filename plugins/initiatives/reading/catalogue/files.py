"""What can be wrong with a file as such, and with the form of its front matter."""

from initiatives.reading.catalogue.problem_type import ProblemType

FILE_PROBLEMS: dict[str, ProblemType] = {
    # The file
    "not-utf8": ProblemType(
        "tệp không phải bảng mã UTF-8 ({found})",
        "mở bằng Notepad, chọn Lưu thành (Save as), Encoding: UTF-8",
        "Chữ Việt lưu bằng bảng mã khác sẽ thành chữ lỗi trên trang.",
    ),
    "not-a-text": ProblemType(
        "tệp này là {found}, không phải tệp chữ",
        "đổi lại đúng đuôi của nó để đính kèm; hồ sơ thì tạo bằng `initiatives new`, danh mục thì `initiatives known import`",
        "Đổi đuôi một tệp Word thành .md không làm nó thành tệp chữ.",
    ),
    "file-too-large": ProblemType(
        "tệp nặng {size} byte, quá {limit} byte",
        "chỉ để chữ trong hồ sơ; tài liệu, ảnh thì đính kèm thành tệp riêng",
        "Hồ sơ là tệp chữ; tệp quá nặng thường do dán nhầm ảnh vào.",
    ),
    "control-character": ProblemType(
        "có ký tự ẩn {name}",
        "xóa đoạn này rồi gõ lại bằng bàn phím",
        "Ký tự ẩn thường theo chữ sao chép từ nơi khác và làm trang hiển thị sai.",
    ),
    "garbled-text": ProblemType(
        "chữ bị lỗi bảng mã: `{name}`",
        "gõ lại đoạn này, hoặc chuyển mã bằng UniKey (TCVN3, VNI sang Unicode) rồi dán lại",
        "Chữ gõ bằng phông cũ hay đọc nhầm bảng mã thì người dân không đọc được, máy không tìm được.",
    ),
    "mixed-letters": ProblemType(
        "`{name}` có chữ cái của bảng chữ khác, trông giống chữ Việt mà không phải",
        "xóa cả từ này rồi gõ lại bằng bàn phím",
        "Mắt thấy như nhau mà máy coi là từ khác: tìm không ra, trình đọc màn hình đọc sai, khóa và mã không khớp.",
    ),
    "merge-conflict": ProblemType(
        "còn dấu đánh chỗ hai người sửa trùng nhau: `{name}`",
        "chọn giữ đoạn nào, rồi xóa các dòng `<<<<<<<`, `=======`, `>>>>>>>`",
        "Chưa chọn thì tệp chứa cả hai bản, và trang sẽ đăng cả hai.",
    ),
    "unreadable-file": ProblemType(
        "không đọc được tệp: {reason}",
        "kiểm tra quyền đọc tệp và liên kết tới tệp",
        "Tệp không đọc được thì không thể kiểm tra, cũng không thể đăng.",
    ),
    "outside-content": ProblemType(
        "tệp này chỉ là lối tắt tới một tệp nằm ngoài thư mục nội dung",
        "chép chính tệp ấy vào đây thay cho lối tắt",
        "Không đăng gì nằm ngoài thư mục nội dung.",
    ),
    "linked-folder": ProblemType(
        "thư mục này chỉ là lối tắt tới một thư mục khác, nên những gì trong đó không được đọc",
        "chép chính thư mục ấy vào đây thay cho lối tắt",
        "Không đăng gì nằm ngoài thư mục nội dung, cũng không bỏ qua gì mà không báo.",
    ),
    "unread-name": ProblemType(
        "đuôi tệp không phải `{ending}` nên tệp này sẽ không được đọc",
        "đổi tên tệp thành `{wanted}`; nếu không thấy đuôi tệp, bật «File name extensions» ở thẻ View của Windows",
        "Tệp không được đọc thì không có trên trang, mà người nộp không hay.",
    ),
    "unread-workbook": ProblemType(
        "thư mục này chỉ đọc tệp `.csv`, nên bảng tính này sẽ không được đọc",
        "chuyển tệp ra ngoài thư mục `content`, rồi gõ `initiatives known import` cùng tên tệp; đổi đuôi tệp thì không được",
        "Danh mục không được đọc thì không soát được trùng lặp với những sáng kiến trong đó.",
    ),
    "unread-settings": ProblemType(
        "thiết lập chỉ đọc ở tệp `{wanted}`, nên tệp này sẽ không được đọc",
        "nếu đây là tệp thiết lập thì đổi tên thành `{wanted}`, đúng từng chữ thường; nếu là bản sao thì chuyển ra ngoài thư mục `content`",
        "Sửa nhầm vào bản sao thì trang vẫn theo tệp cũ.",
    ),
    "unread-place": ProblemType(
        "tệp này nằm ở chỗ không được đọc",
        "chuyển tệp vào một trong các thư mục {folders}",
        "Tệp không được đọc thì không có trên trang, mà người nộp không hay.",
    ),
    "bad-slug-name": ProblemType(
        "tên tệp không dùng được làm địa chỉ: {name}",
        "đổi tên tệp thành `{wanted}.md`",
        "Tên tệp là địa chỉ của trang: chữ thường không dấu, chữ số, gạch nối.",
    ),
    "windows-name": ProblemType(
        "`{name}` là tên Windows dành riêng cho thiết bị, không đặt cho tệp được",
        "đổi tên tệp, ví dụ `{name}-2.md`",
        "Máy Windows không chép được tệp này, nên cán bộ khác không nhận được.",
    ),
    "reserved-name": ProblemType(
        "tên `{name}` trùng với trang có sẵn của hệ thống", "chọn tên tệp khác", "Hai trang không thể có cùng một địa chỉ."
    ),
    "missing-settings": ProblemType(
        "không có tệp thiết lập", "tạo tệp content/settings/commune.yml", "Tên gọi, đơn vị, lĩnh vực, bảng tiêu chí nằm ở tệp này."
    ),
    "missing-folder": ProblemType(
        "không có thư mục nội dung", "kiểm tra lại đường dẫn tới thư mục nội dung (INPUTDIR)", "Không có nội dung thì không thể dựng trang."
    ),
    # The form of the front matter
    "missing-fence": ProblemType(
        "tệp phải mở đầu bằng một dòng `---`",
        "thêm dòng `---` (ba dấu trừ) làm dòng đầu tiên của tệp",
        "Phần thông tin hồ sơ nằm giữa hai dòng `---`.",
    ),
    "unclosed-fence": ProblemType(
        "phần thông tin mở bằng `---` nhưng không có dòng `---` đóng lại",
        "thêm một dòng `---` ngay trước phần nội dung",
        "Không có dòng đóng thì không biết đâu là thông tin, đâu là nội dung.",
    ),
    "header-too-long": ProblemType(
        "phần thông tin dài quá {limit} {what}",
        "chỉ để thông tin ở phần này; lời kể để ở phần nội dung bên dưới",
        "Phần thông tin của hồ sơ dài nhất từng gặp chỉ khoảng 5.000 ký tự; dài quá thường do dán nhầm.",
    ),
    "body-too-long": ProblemType(
        "phần nội dung dài {length} ký tự, quá {limit} ký tự",
        "giữ phần chính ở đây, phần dài thì đính kèm thành tệp",
        "Trang dài hàng trăm màn hình thì không ai đọc trên điện thoại.",
    ),
    "tangled-body": ProblemType(
        "quá nhiều dấu ngoặc mở hoặc dấu đầu dòng liền nhau",
        "xóa bớt dấu [ ( < không có dấu đóng, hoặc dấu - * > lặp lại ở đầu dòng",
        "Đoạn như thế không thành trang được; thường do dán nhầm mã nguồn.",
    ),
    "unclosed-comment": ProblemType(
        "ghi chú mở bằng `<!--` nhưng không có `-->` đóng lại",
        "thêm `-->` vào cuối ghi chú",
        "Chữ giữa hai dấu này là ghi chú riêng, không đăng; không đóng thì cả phần còn lại của tệp bị coi là ghi chú.",
    ),
    "yaml-syntax": ProblemType(
        "không đọc được dòng này: {reason}",
        "so với một hồ sơ mẫu; mỗi dòng có dạng `khóa: giá trị`",
        "Sai một dấu là cả phần thông tin không đọc được.",
    ),
    "cut-by-comment": ProblemType(
        "dấu # sau dấu cách mở ghi chú, nên `{name}` bị bỏ mất",
        "đặt cả giá trị trong ngoặc kép; nếu đúng là ghi chú thì viết ghi chú ở dòng riêng",
        "YAML bỏ mọi chữ sau dấu # mà không báo: tên sẽ đăng thiếu.",
    ),
    "yaml-alias": ProblemType(
        "không dùng dấu `&` và `*` để nhắc lại giá trị",
        "viết giá trị đầy đủ; nếu `&` là chữ thì đặt cả giá trị trong ngoặc kép",
        "Người đọc phải thấy ngay hồ sơ ghi gì.",
    ),
    "yaml-tag": ProblemType(
        "không dùng nhãn `{tag}`",
        "bỏ dấu `!` và chữ đi liền sau nó, hoặc đặt giá trị trong ngoặc kép",
        "Nhãn YAML có thể đổi nghĩa của giá trị.",
    ),
    "not-a-mapping": ProblemType(
        "phần thông tin phải gồm các dòng `khóa: giá trị`", "so với một hồ sơ mẫu", "Thông tin hồ sơ được đọc theo khóa."
    ),
    "bad-key": ProblemType("tên khóa không phải một từ", "viết khóa là một từ, ví dụ `title:`", "Khóa là tên của ô thông tin."),
    "duplicate-key": ProblemType(
        "khóa `{key}` đã có ở dòng {first}", "giữ một dòng, xóa dòng kia", "Hai dòng cùng khóa thì không biết dòng nào đúng."
    ),
    "more-problems": ProblemType(
        "tệp này còn những lỗi khác nữa",
        "sửa các lỗi đã nêu rồi kiểm tra lại",
        "Nhiều lỗi cùng lúc thường do một chỗ; nêu hết chỉ làm rối.",
    ),
}
