package xlsx

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring/scoringtest/growth"
)

// counted are n pieces of text, each made of its number.
func counted(n int, piece func(i int) string) string {
	var all strings.Builder
	for i := range n {
		all.WriteString(piece(i))
	}
	return all.String()
}

// BenchmarkPartsGrow doubles what a workbook has of one thing.
func BenchmarkPartsGrow(b *testing.B) {
	oneRow := func(n int) string {
		return counted(n, func(i int) string {
			return fmt.Sprintf(`<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>2</v></c></row>`, i+1, i+1, i+1)
		})
	}
	for _, c := range []struct {
		why  string
		make func(n int) small
	}{
		{"rows", func(n int) small { return small{rows: oneRow(n)} }},
		{"rows from the last to the first", func(n int) small {
			return small{rows: counted(n, func(i int) string {
				return fmt.Sprintf(`<row r="%d"><c r="A%d"><v>1</v></c></row>`, n-i, n-i)
			})}
		}},
		{"rows without references", func(n int) small {
			return small{rows: strings.Repeat(`<row><c><v>1</v></c></row>`, n)}
		}},
		{"cells of one row, from the last to the first", func(n int) small {
			n /= 5 // there are no more columns
			return small{rows: `<row r="1">` +
				counted(n, func(i int) string { return `<c r="` + columnLetters(n-i) + `1"><v>1</v></c>` }) + `</row>`}
		}},
		{"merged cells", func(n int) small {
			return small{rows: oneRow(n), around: `<mergeCells>` +
				counted(n/2, func(i int) string { return fmt.Sprintf(`<mergeCell ref="A%d:A%d"/>`, 2*i+1, 2*i+2) }) +
				`</mergeCells>`}
		}},
		{"lists of choices", func(n int) small {
			return small{rows: oneRow(n), around: `<dataValidations>` +
				counted(n,
					func(i int) string {
						return fmt.Sprintf(`<dataValidation type="list" sqref="A%d B%d"/>`,
							i+1, i+1)
					}) +
				`</dataValidations>`}
		}},
		{"formulas of several cells", func(n int) small {
			return small{rows: counted(n, func(i int) string {
				return fmt.Sprintf(`<row r="%d"><c r="A%d"><f t="array" ref="A%d:B%d">A1</f><v>1</v></c></row>`,
					i+1, i+1, i+1, i+1)
			})}
		}},
		{"shared formulas", func(n int) small {
			return small{rows: counted(n, func(i int) string {
				return fmt.Sprintf(
					`<row r="%d"><c r="A%d"><f t="shared" ref="A%d:B%d" si="%d">B1</f><v>1</v></c><c r="B%d"><f `+
						`t="shared" si="%d"/></c></row>`,
					i+1, i+1, i+1, i+1, i, i+1, i)
			})}
		}},
		{"shared texts", func(n int) small { return small{texts: strings.Repeat(`<si><t>a &amp; b</t></si>`, n)} }},
		{"texts in runs", func(n int) small {
			return small{texts: `<si>` +
				strings.Repeat(`<r><rPr><strike/></rPr><t>a</t></r><r><t>b</t></r>`, n) + `</si>`}
		}},
		{"one long text", func(n int) small {
			return small{texts: `<si><t>` + strings.Repeat(`a&#10;_x000D_ `, n) +
				`</t></si>`}
		}},
		{"formats", func(n int) small {
			n /= 4
			return small{styles: `<numFmts>` +
				counted(n,
					func(i int) string { return fmt.Sprintf(`<numFmt numFmtId="%d" formatCode="0.0%d"/>`, 200+i, i) }) +
				`</numFmts><cellXfs>` +
				counted(n, func(i int) string { return fmt.Sprintf(`<xf numFmtId="%d"/>`, 200+i) }) +
				`</cellXfs>`}
		}},
		{"names of formulas", func(n int) small {
			names := counted(n, func(i int) string {
				return fmt.Sprintf(`<definedName `+
					`name="n%d">n%d</definedName>`, i, i+1)
			})
			return small{rows: `<row><c><f>n1</f><v>1</v></c></row>`,
				book: `<definedNames>` + names + `</definedNames>`}
		}},
		{"conditional formats", func(n int) small {
			return small{rows: oneRow(n), around: counted(n, func(i int) string {
				return fmt.Sprintf(`<conditionalFormatting sqref="A%d"><cfRule `+
					`type="cellIs"/></conditionalFormatting>`, i+1)
			})}
		}},
		{"links", func(n int) small {
			return small{rows: oneRow(n), around: `<hyperlinks>` +
				counted(n, func(i int) string { return fmt.Sprintf(`<hyperlink ref="A%d" location="B1"/>`, i+1) }) +
				`</hyperlinks>`}
		}},
		{"comments", func(n int) small {
			all := counted(n,
				func(i int) string { return fmt.Sprintf(`<comment ref="A%d"><text><t>xem</t></text></comment>`, i+1) })
			return small{sheetRels: rels("comments", "../comments1.xml"), parts: []onePart{{"xl/comments1.xml",
				declared + `<comments xmlns="` + mainSpace + `"><commentList>` + all + `</commentList></comments>`}}}
		}},
		{"further parts", func(n int) small {
			var s small
			for i := range n / 50 {
				s.parts = append(s.parts, onePart{fmt.Sprint("xl/x", i, ".xml"), "<x/>"})
			}
			return s
		}},
		{"relationships", func(n int) small {
			return small{bookRels: counted(n,
				func(i int) string { return fmt.Sprintf(`<Relationship Id="x%d" Type="t" Target="u%d"/>`, i, i) })}
		}},
		{"sheets", func(n int) small {
			var s small
			n /= 50
			s.book = `<sheets>` + counted(n,
				func(i int) string {
					return fmt.Sprintf(`<sheet name="T%d" sheetId="%d" r:id="t%d"/>`, i, i+9,
						i)
				}) + `</sheets>`
			s.bookRels = counted(n, func(i int) string {
				return fmt.Sprintf(`<Relationship Id="t%d" Type="%s/worksheet" Target="worksheets/t%d.xml"/>`,
					i, office, i)
			})
			for i := range n {
				s.parts = append(s.parts,
					onePart{fmt.Sprint("xl/worksheets/t", i, ".xml"), `<worksheet xmlns="` + mainSpace +
						`"><sheetData/></worksheet>`})
			}
			return s
		}},
	} {
		b.Run(c.why, func(b *testing.B) {
			growth.Doubled(b, 40_000, func(n int) func() {
				content := c.make(n).written(b, containers[0])
				return func() {
					if fault := openAll(content); fault != nil {
						b.Fatal(fault)
					}
				}
			})
		})
	}
}

// letters are those of a column, which counts from 1.
func columnLetters(col int) string {
	if col > 26 {
		return columnLetters((col-1)/26) + columnLetters((col-1)%26+1)
	}
	return string(rune('A' + col - 1))
}
