package xlsx

// Comments are the texts of the comments on cells, of all sheets in order.
func (b *Book) Comments() ([]string, *Fault) {
	var texts []string
	for _, t := range b.tabs {
		relations, fault := b.relations(t.part)
		if fault != nil {
			return nil, fault
		}
		for _, r := range relations {
			if r.kind != "comments" || b.parts.named[r.part] == nil {
				continue
			}
			more, fault := b.readComments(r.part)
			if fault != nil {
				return nil, fault
			}
			texts = append(texts, more...)
		}
	}
	return texts, nil
}

func (b *Book) readComments(part string) (texts []string, fault *Fault) {
	text, fault := b.parts.read(part)
	if fault != nil {
		return nil, fault
	}
	defer b.parts.release(part)
	l := &b.lexer
	if fault := l.start(part, text, "comments"); fault != nil {
		return nil, fault
	}
	for l.child(1) {
		if !l.is("commentList") {
			continue
		}
		for l.child(2) {
			for l.child(3) {
				if l.is("text") {
					text, _ := l.richText()
					texts = append(texts, string(text))
				}
			}
		}
	}
	return texts, l.finish()
}
