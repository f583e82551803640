package column

// The columns of files with people's answers, beside [UnitCode]: ballots, counts,
// the sample, published figures. Questions and levels of answers have columns
// of their own, which the survey's definition names.
var (
	// Ballot is a ballot's id.
	Ballot = Heading{"Mã phiếu", "ballot", "phiếu số", "phiếu"}
	// Group is the respondents' group, by id or name.
	Group = Heading{"Nhóm đối tượng", "group", "mã nhóm", "nhóm", "đối tượng"}
	// Wave is one of several surveys of a round.
	Wave = Heading{"Đợt điều tra", "wave", "đợt", "đợt khảo sát"}
	// Channel is how the answers came: on paper, online.
	Channel = Heading{"Kênh điều tra", "channel", "kênh", "kênh khảo sát", "hình thức"}
	// Person is whoever answered.
	Person = Heading{"Mã người trả lời", "person", "người trả lời"}
	// Question is a question's id or text.
	Question = Heading{"Mã câu hỏi", "question", "câu hỏi", "câu"}
	// BlankAnswers is how many left the question blank.
	BlankAnswers = Heading{"Bỏ trống", "blank", "để trống", "không trả lời"}
	// Ballots is how many ballots came back.
	Ballots = Heading{"Số phiếu", "ballots", "số phiếu thu về", "phiếu thu về"}
	// Population is how many people there are to ask.
	Population = Heading{"Tổng thể", "population", "quy mô tổng thể", "số đối tượng"}
	// Sent is how many ballots were sent out.
	Sent = Heading{"Số phiếu phát ra", "sent", "phiếu phát ra", "phát ra"}
	// Published is a satisfaction that somebody printed, in percent.
	Published = Heading{"Đã công bố", "published", "công bố", "tỷ lệ công bố"}
)
