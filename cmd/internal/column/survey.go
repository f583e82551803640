package column

// The columns of files with people's answers, beside [Unit]: ballots, counts,
// the sample, published figures. Questions and levels of answers have columns
// of their own, which the survey's definition names.
var (
	// Ballot is a ballot's id.
	Ballot = Heading{"ballot", "mã phiếu", "phiếu số", "phiếu"}
	// Group is the respondents' group, by id or name.
	Group = Heading{"group", "nhóm đối tượng", "mã nhóm", "nhóm", "đối tượng"}
	// Wave is one of several surveys of a round.
	Wave = Heading{"wave", "đợt khảo sát", "đợt"}
	// Channel is how the answers came: on paper, online.
	Channel = Heading{"channel", "kênh khảo sát", "kênh", "hình thức"}
	// Person is whoever answered.
	Person = Heading{"person", "mã người trả lời", "người trả lời"}
	// Question is a question's id or text.
	Question = Heading{"question", "mã câu hỏi", "câu hỏi", "câu"}
	// BlankAnswers is how many left the question blank.
	BlankAnswers = Heading{"blank", "bỏ trống", "để trống", "không trả lời"}
	// Ballots is how many ballots came back.
	Ballots = Heading{"ballots", "số phiếu", "số phiếu thu về", "phiếu thu về"}
	// Population is how many people there are to ask.
	Population = Heading{"population", "tổng thể", "quy mô tổng thể", "số đối tượng"}
	// Sent is how many ballots were sent out.
	Sent = Heading{"sent", "số phiếu phát ra", "phiếu phát ra", "phát ra"}
	// Published is a satisfaction that somebody printed, in percent.
	Published = Heading{"published", "đã công bố", "công bố", "tỷ lệ công bố"}
	// BesideAnswers is what people put beside, and nothing reads.
	BesideAnswers = Heading{"unit_name", "đơn vị", "tên đơn vị", "group_name", "tên nhóm", "question_text", "nội dung câu hỏi", "nội dung",
		"total", "tổng", "tổng số", "tổng cộng", "note", "ghi chú", "stt", "tt"}
)
