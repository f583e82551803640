package report

import (
	"cmp"
	"fmt"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/criteria"
)

// keyLabels are what the keys of YAML are called by people, in Vietnamese and
// English.
var keyLabels = text.Words[string]{
	"title":      {"tên", "title"},
	"max":        {"điểm tối đa", "maximum"},
	"weight":     {"trọng số (%)", "weight (%)"},
	"appraiser":  {"cơ quan thẩm định", "appraiser"},
	"evidence":   {"tài liệu kiểm chứng", "evidence"},
	"proof":      {"chấp nhận giải trình", "whether an explanation will do"},
	"valid.from": {"có hiệu lực từ", "valid from"},
	"valid.to":   {"có hiệu lực đến", "valid until"},

	"self":            {"đơn vị khai", "what units enter"},
	"aggregate":       {"cách cộng lĩnh vực", "how areas make the total"},
	"parts.appraised": {"phần thẩm định", "appraised part"},
	"parts.survey":    {"phần điều tra xã hội học", "survey part"},

	"not_applicable":         {"tiêu chí không áp dụng", "criteria that do not apply"},
	"no_survey":              {"không có điều tra xã hội học", "units without a survey"},
	"unappraised":            {"chưa thẩm định", "what was not appraised"},
	"appraised_without_self": {"thẩm định khi không tự chấm", "appraised without self points"},
	"blank":                  {"ô trống", "blank cells"},
	"reasons":                {"điều chỉnh nào phải có lý do", "decisions that need a reason"},
	"late":                   {"nộp chậm", "late hand-in"},
	"late.per_day":           {"trừ mỗi ngày chậm", "points off for each day late"},
	"late.cap":               {"trừ do chậm nhiều nhất", "most points off for lateness"},
	"never_submitted":        {"không nộp bản tự đánh giá", "units that never hand in"},
	"satisfaction":           {"thang mức hài lòng", "scale of satisfaction"},
	"bonus_cap":              {"trần điểm thưởng", "cap on bonus"},
	"penalty_cap":            {"trần điểm trừ", "cap on penalties"},
	"index":                  {"thang chỉ số", "scale of the index"},
	"rounding.mode":          {"cách làm tròn", "rounding"},
	"rounding.points":        {"số lẻ của điểm tiêu chí", "decimals of points"},
	"rounding.index":         {"số lẻ của chỉ số", "decimals of the index"},
	"rank.by":                {"xếp hạng theo", "ranked by"},
	"rank.on":                {"xếp hạng trên số", "ranked on"},
	"rank.ties":              {"đồng hạng", "ties"},
	"classes":                {"xếp loại", "classes"},
	"consequences":           {"hệ quả", "consequences"},
}

// plainKeys need no pointer to the YAML: they are columns of the tree.
const plainKeys = "title max weight appraiser evidence proof valid.from valid.to"

// keyLabel is what people call a key, and the key itself where readers will
// look for it in the YAML: "làm tròn (rounding.mode)".
func keyLabel(key string, lang text.Lang) string {
	top, _, _ := strings.Cut(key, ".")
	words := cmp.Or(keyLabels.In(lang, key), keyLabels.In(lang, top))
	if strings.Contains(plainKeys, key) || words == "" {
		return words
	}
	return fmt.Sprintf("%s (%s)", words, key)
}

// meant is a value of a regulation's key with its meaning, where the key's description says it: "drop (left out)".
func meant(key, value string, lang text.Lang) string {
	object, name, nested := strings.Cut(key, ".")
	if !nested {
		object, name = "regulation", key
	}
	_, after, found := strings.Cut(lang.Say(criteria.Describe(object, name)), value+" (")
	meaning, _, _ := strings.Cut(after, ")")
	if !found {
		return value
	}
	return fmt.Sprintf("%s (%s)", value, meaning)
}
