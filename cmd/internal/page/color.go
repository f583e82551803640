package page

// The colours of a terminal, which every one of them has.
const (
	red    = "\x1b[31m"
	yellow = "\x1b[33m"
	plain  = "\x1b[0m"
)

// In paints a text in the colour of a tone.
func (t Tone) In(text string, o Options) string {
	color := map[Tone]string{Bad: red, Warning: yellow}[t]
	if color == "" || text == "" || !o.Color {
		return text
	}
	return color + text + plain
}
