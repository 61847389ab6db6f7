"""What can be wrong with a file as such, and with the form of its front matter."""

from initiatives.reading.catalogue.entry import Entry

FILE_ENTRIES: dict[str, Entry] = {
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
    "outside-content": Entry(
        "tệp này chỉ là lối tắt tới một tệp nằm ngoài thư mục nội dung",
        "chép chính tệp ấy vào đây thay cho lối tắt",
        "Không đăng gì nằm ngoài thư mục nội dung.",
    ),
    "unread-name": Entry(
        "đuôi tệp không phải `.md` nên tệp này sẽ không được đọc",
        "đổi tên tệp thành `{wanted}`; nếu không thấy đuôi tệp, bật «File name extensions» ở thẻ View của Windows",
        "Tệp không được đọc thì không có trên trang, mà người nộp không hay.",
    ),
    "unread-place": Entry(
        "tệp này nằm ở chỗ không được đọc",
        "chuyển tệp vào một trong các thư mục {folders}",
        "Tệp không được đọc thì không có trên trang, mà người nộp không hay.",
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
    "unclosed-comment": Entry(
        "ghi chú mở bằng `<!--` nhưng không có `-->` đóng lại",
        "thêm `-->` vào cuối ghi chú",
        "Chữ giữa hai dấu này là ghi chú riêng, không đăng; không đóng thì cả phần còn lại của tệp bị coi là ghi chú.",
    ),
    "yaml-syntax": Entry(
        "không đọc được dòng này: {reason}",
        "so với một hồ sơ mẫu; mỗi dòng có dạng `khóa: giá trị`",
        "Sai một dấu là cả phần thông tin không đọc được.",
    ),
    "yaml-alias": Entry(
        "không dùng dấu `&` và `*` để nhắc lại giá trị",
        "viết giá trị đầy đủ; nếu `&` là chữ thì đặt cả giá trị trong ngoặc kép",
        "Người đọc phải thấy ngay hồ sơ ghi gì.",
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
}
