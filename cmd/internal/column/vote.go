package column

// The columns of how a council came to a decision, in lists of decisions.
var (
	// Minutes is the number of the minutes that the decision stands in.
	Minutes = Heading{"Biên bản số", "minutes", "biên bản", "số biên bản"}
	// Attended is how many of how many members were there: 7/9.
	Attended = Heading{"Có mặt", "attended", "số có mặt", "thành viên có mặt"}
	// For is how many of those were for it.
	For = Heading{"Tán thành", "for", "số tán thành", "số phiếu tán thành"}
)
