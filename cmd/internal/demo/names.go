package demo

import "parindex/scoring"

// names are what a block and its units are called; units take turns with several.
type names struct {
	block string
	units []string
}

func (n names) unit(number int) string { return n.units[(number-1)%len(n.units)] }

// byKind are the names by the id of a set, as packs use them.
var byKind = map[string]names{
	"so":         {"Sở, ban, ngành", []string{"Sở"}},
	"huyen":      {"UBND cấp huyện", []string{"UBND huyện", "UBND thị xã", "UBND thành phố"}},
	"quan-huyen": {"UBND quận, huyện", []string{"UBND quận", "UBND huyện"}},
	"xa":         {"UBND cấp xã", []string{"UBND phường", "UBND xã", "UBND thị trấn"}},
	"tw":         {"Cơ quan Trung ương đóng trên địa bàn", []string{"Cơ quan Trung ương"}},
	"tinh":       {"Tỉnh, thành phố", []string{"Tỉnh"}},
}

func nameOfBlock(set *scoring.CriteriaSet) names {
	if known, ok := byKind[set.ID]; ok {
		return known
	}
	return names{"Khối " + set.ID, []string{"Đơn vị " + set.ID}}
}

// agencies are the names of appraising agencies by their usual ids.
var agencies = map[string]string{
	"so-noi-vu":      "Sở Nội vụ",
	"so-tu-phap":     "Sở Tư pháp",
	"so-tai-chinh":   "Sở Tài chính",
	"so-tttt":        "Sở Thông tin và Truyền thông",
	"so-khcn":        "Sở Khoa học và Công nghệ",
	"so-khdt":        "Sở Kế hoạch và Đầu tư",
	"cuc-thue":       "Cục Thuế tỉnh",
	"van-phong-ubnd": "Văn phòng UBND tỉnh",
	"hoi-dong-huyen": "Hội đồng thẩm định cấp huyện",
	council:          "Hội đồng thẩm định",
}

func nameOfAgency(id string) string {
	if name := agencies[id]; name != "" {
		return name
	}
	return "Cơ quan thẩm định " + id
}
