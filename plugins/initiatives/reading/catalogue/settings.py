"""What can be wrong with the commune's settings, the known registers, and what production takes."""

from initiatives.reading.catalogue.problem_type import ProblemType

SETTING_PROBLEMS: dict[str, ProblemType] = {
    # Settings
    "ends-before-start": ProblemType(
        "ngày kết thúc {to} sớm hơn ngày bắt đầu {start}", "kiểm tra lại `from` và `to`", "Thời gian phải chạy xuôi."
    ),
    "minimum-above-maximum": ProblemType(
        "điểm tối thiểu {min} lớn hơn điểm tối đa {max}", "sửa `min` hoặc `max`", "Không ai có thể đạt tiêu chí này."
    ),
    "no-points": ProblemType(
        "bảng tiêu chí không có điểm nào để cho",
        "thêm tiêu chí có `max` lớn hơn 0",
        "Tổng điểm tối đa bằng 0 thì không chấm, không so sánh được hồ sơ nào.",
    ),
    "threshold-above-sum": ProblemType(
        "điểm đạt {threshold} lớn hơn tổng điểm tối đa {sum}", "sửa `threshold` hoặc điểm các tiêu chí", "Không hồ sơ nào có thể đạt."
    ),
    "step-off-maximum": ProblemType(
        "theo bước {step} thì không cho được điểm tối đa {max} của tiêu chí «{name}»",
        "ghi bước mà mọi điểm tối đa đều là bội số; không cần bước thì bỏ dòng này",
        "Điểm chỉ nhận bội số của bước; điểm tối đa không phải bội số thì không phiếu nào cho được điểm cao nhất.",
    ),
    "trim-leaves-none": ProblemType(
        "bỏ phiếu cao nhất và phiếu thấp nhất từ {value} phiếu thì không còn phiếu nào",
        "ghi từ {least} trở lên; không bỏ phiếu nào thì bỏ dòng này",
        "Cách tính in trong phiếu chấm phải đúng như máy tính.",
    ),
    "band-above-sum": ProblemType(
        "mức «{name}» từ {value} điểm, lớn hơn tổng điểm tối đa {sum}",
        "sửa `from` của mức này hoặc điểm các tiêu chí",
        "Không hồ sơ nào đạt mức này, nên hồ sơ điểm cao lại mang tên của mức dưới.",
    ),
    "threshold-above-one": ProblemType(
        "ngưỡng giống nhau {value} lớn hơn 1",
        "ghi số từ 0 đến 1, ví dụ 0,45; bỏ dòng này thì dùng ngưỡng mặc định",
        "Không sáng kiến nào giống quá 1, nên ngưỡng này làm mất việc soát trùng lặp.",
    ),
    "no-administration": ProblemType(
        "không có tổ chức hành chính nào dùng vào ngày {day}",
        "thêm một mục vào `administrations` bao gồm ngày ấy",
        "Trang phải ghi đúng tên cơ quan vào ngày dựng trang.",
    ),
    "two-administrations": ProblemType(
        "thời gian dùng mục này chồng lên mục ở dòng {first}",
        "ghi `to` (ngày cuối) ở mục cũ và `from` (ngày đầu) ở mục mới, để mỗi ngày chỉ có một mục",
        "Ngày nào cũng phải biết chắc cơ quan tên gì, báo cáo lên đâu; chồng nhau thì trang và báo cáo ghi tên cũ.",
    ),
    "too-many-decimals": ProblemType(
        "làm tròn đến {value} số lẻ là quá nhiều",
        "ghi từ 0 đến {limit}",
        "Làm tròn đến nhiều số lẻ hơn điểm đã chấm thì không có nghĩa.",
    ),
    "bad-feedback-link": ProblemType(
        "không phải địa chỉ trang bắt đầu bằng https://", "ghi đầy đủ, ví dụ https://example.vn", "Người dân bấm vào phải tới nơi an toàn."
    ),
    # The known register
    "known-columns": ProblemType(
        "bảng sáng kiến đã biết thiếu cột {names}", "dòng đầu ghi tên các cột; được nhận: {columns}", "Cột được nhận theo tên ở dòng đầu."
    ),
    "known-syntax": ProblemType(
        "dấu ngoặc kép không khớp ở dòng này hoặc các dòng tiếp theo",
        'mỗi dấu `"` mở ra phải có một dấu `"` đóng lại trước dấu phẩy; trong ô có dấu `"` thì viết hai lần `""`',
        "Thiếu một dấu ngoặc kép thì các dòng sau bị gộp vào một ô.",
    ),
    "known-row": ProblemType("dòng thiếu {names}", "điền các ô ấy", "Mỗi sáng kiến đã biết cần mã, tên và nguồn."),
    "known-duplicate": ProblemType("mã `{value}` đã có ở {other}", "đặt mã khác", "Mỗi sáng kiến đã biết một mã."),
    # Production
    "sample-in-production": ProblemType(
        "dữ liệu mẫu không được đăng chính thức",
        "xóa tệp mẫu, hoặc thay bằng thông tin thật rồi bỏ `sample: true`",
        "Trang chính thức chỉ có thông tin thật; muốn đăng thử, đặt ALLOW_SAMPLES=1.",
    ),
}
