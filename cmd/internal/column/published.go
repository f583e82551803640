package column

// The columns of published figures, beside [UnitCode], [Block], [Rank], [Index] and
// [Class]. Areas have columns of their own, by their codes or titles, and so have the
// classes of which a table prints how many units they have.
var (
	// PublishedSelf is the points that units gave themselves.
	PublishedSelf = Heading{"Tự đánh giá", "self", "điểm tự đánh giá", "tự chấm", "điểm tự chấm"}
	// PublishedAppraised is the points of the appraisal.
	PublishedAppraised = Heading{"Thẩm định", "appraised", "điểm thẩm định"}
	// PublishedSurvey is the points of the survey.
	PublishedSurvey = Heading{"ĐTXHH", "survey", "điều tra xã hội học", "điểm điều tra xã hội học", "điểm điều tra"}
	// PublishedBonus is the points beyond the maximum.
	PublishedBonus = Heading{"Điểm thưởng", "bonus"}
	// PublishedPenalty is the points taken off, as a number from 0 up.
	PublishedPenalty = Heading{"Điểm trừ", "penalty", "điểm phạt"}
	// PublishedTotal is all points.
	PublishedTotal = Heading{"Tổng điểm", "total", "tổng số điểm", "điểm đạt được", "điểm"}
	// PublishedMax is the maximum that applies to the unit.
	PublishedMax = Heading{"Điểm tối đa", "max", "maximum", "điểm chuẩn", "điểm tối đa áp dụng"}
	// BlockUnits is how many units a block has, printed or not.
	BlockUnits = Heading{"Số đơn vị", "of", "units"}
	// BesidePublished is what else such tables have; those that score writes among them.
	BesidePublished = Heading{"name", "tied", "index_change", "rank_change", "faulty", "status", "hạng so", "chỉ số so"}
)
