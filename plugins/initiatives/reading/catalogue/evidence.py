"""What can be wrong with statuses, their evidence, scores and authors."""

from initiatives.reading.catalogue.problem_type import ProblemType

EVIDENCE_PROBLEMS: dict[str, ProblemType] = {
    # Lifecycle
    "missing-evidence": ProblemType(
        "trạng thái `{status}` ({label}) cần có `{key}` ({title})",
        "thêm `{key}:` hoặc đưa trạng thái về `{before}` ({before_label})",
        "Mỗi trạng thái phải có căn cứ kèm theo.",
    ),
    "evidence-beyond-status": ProblemType(
        "hồ sơ đã có `{key}` ({title}) nhưng trạng thái là `{status}` ({label})",
        "{way}, hoặc bỏ `{key}` nếu ghi nhầm",
        "Trạng thái và căn cứ phải khớp nhau.",
    ),
    "missing-section": ProblemType(
        "trạng thái `{status}` ({label}) cần có mục «{section}»",
        "thêm dòng `## {section}` và viết nội dung mục ấy",
        "Công văn yêu cầu kế hoạch nêu nội dung, đối tượng áp dụng, phương pháp thực hiện và lợi ích mang lại.",
    ),
    "empty-section": ProblemType("mục «{section}» chưa có nội dung", "viết nội dung vào dưới dòng này", "Mục bắt buộc không thể để trống."),
    "missing-measure": ProblemType(
        "đánh giá cần ít nhất một số đo trước và sau",
        "thêm `measures:` với `name`, `unit`, `before`, `after`",
        "Công nhận phải dựa trên kết quả đo được.",
    ),
    "dates-backwards": ProblemType(
        "{label} {day} sớm hơn {earlier_label} {earlier_day}",
        "kiểm tra lại hai ngày này",
        "Các bước phải theo đúng thứ tự thời gian.",
    ),
    "future-date": ProblemType(
        "ngày {day} chưa tới (hôm nay là {today})", "chỉ ghi việc đã xảy ra; kiểm tra lại năm", "Hồ sơ chỉ ghi căn cứ đã có."
    ),
    # Scores and authors
    "missing-score": ProblemType(
        "thiếu phiếu chấm của đơn vị {units}",
        "thêm phiếu chấm của đơn vị ấy vào `scores`",
        "Các đơn vị chấm điểm cùng thẩm định rồi mới phê duyệt.",
    ),
    "not-a-scoring-unit": ProblemType(
        "đơn vị `{value}` không phải đơn vị chấm điểm vào ngày {day}",
        "bỏ phiếu này, hoặc sửa `scores: true` cho đơn vị ở commune.yml",
        "Chỉ đơn vị được giao mới chấm điểm.",
    ),
    "scores-own": ProblemType(
        "đơn vị `{value}` có tác giả nên không chấm hồ sơ này",
        "bỏ phiếu này; nếu lúc chấm chưa có quy ước ấy, ghi ngày bắt đầu của nó vào `scoring: exclude_authors_unit_from` ở commune.yml",
        "Tác giả và đơn vị của tác giả không tự chấm cho mình.",
    ),
    "unknown-criterion": ProblemType(
        "không có tiêu chí `{value}` trong bảng `{rubric}`", "{suggestion}", "Phiếu chấm theo đúng bảng tiêu chí."
    ),
    "missing-criterion": ProblemType(
        "phiếu thiếu điểm tiêu chí {names}", "ghi đủ điểm các tiêu chí của bảng `{rubric}`", "Thiếu một tiêu chí thì không tính được tổng."
    ),
    "score-above-maximum": ProblemType(
        "điểm {value} vượt mức tối đa {limit} của tiêu chí «{name}»",
        "ghi điểm từ 0 đến {limit}",
        "Điểm không được vượt khung của bảng tiêu chí.",
    ),
    "score-off-step": ProblemType(
        "điểm {value} không chia hết cho bước {step}", "ghi điểm theo bước {step}", "Bảng tiêu chí quy định bước điểm."
    ),
    "no-rubric": ProblemType(
        "không có bảng tiêu chí nào dùng vào ngày đăng ký {day}",
        "thêm vào commune.yml một bảng tiêu chí dùng vào ngày ấy",
        "Điểm phải chấm theo một bảng tiêu chí có thật.",
    ),
    "score-too-low": ProblemType(
        "điểm trung bình {total} không đạt: {reason}",
        "hồ sơ không đạt không thể phê duyệt; kiểm tra lại điểm",
        "Chỉ phê duyệt hồ sơ đạt điểm theo bảng tiêu chí.",
    ),
    "change-without-score": ProblemType(
        "không có điểm `{criterion}` của đơn vị `{value}` để sửa",
        "kiểm tra lại mã đơn vị, mã tiêu chí; hoặc bỏ dòng này",
        "Mỗi lần sửa điểm phải nói về một điểm có thật.",
    ),
    "score-differs-from-change": ProblemType(
        "điểm `{criterion}` ở phiếu là {now}, lần sửa cuối ghi {after}",
        "ghi lần sửa mới vào `score_changes` với ngày và lý do, hoặc trả lại điểm cũ",
        "Ai sửa điểm nào, khi nào, vì sao phải trả lời được.",
    ),
    "score-changed-after-selection": ProblemType(
        "tổng điểm {total} lúc xét chọn ngày {day}, nay là {now}, mà không ghi lý do",
        "ghi lần sửa vào `score_changes` với ngày (không sớm hơn ngày xét chọn) và lý do, hoặc trả lại điểm cũ",
        "Điểm sửa sau khi xét chọn mà không có lý do thì kết quả không còn đáng tin.",
    ),
    "selection-against-status": ProblemType(
        "hồ sơ không được chọn nhưng trạng thái là `{status}` ({label})",
        "sửa `selection` nếu ghi nhầm; nếu xét lại thì ghi kết quả xét chọn mới",
        "Chỉ hồ sơ được chọn mới trình lãnh đạo phê duyệt.",
    ),
    "shares-not-100": ProblemType(
        "tỷ lệ đóng góp cộng lại được {sum}, không phải 100",
        "sửa `share` của các tác giả để cộng lại đúng 100",
        "Tỷ lệ đóng góp làm căn cứ khen thưởng.",
    ),
    "no-author": ProblemType(
        "hồ sơ phải có ít nhất một tác giả", "thêm tác giả với `role`, `group`, `share`", "Không có tác giả thì không xét khen thưởng được."
    ),
    "empty-list": ProblemType("danh sách trống", "ghi ít nhất một mục", "Thông tin này bắt buộc phải có."),
}
