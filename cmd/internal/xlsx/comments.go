package xlsx

// Comments are the texts of the comments on cells, of all sheets in order.
func (b *Book) Comments() ([]string, *Fault) {
	var texts []string
	for _, t := range b.tabs {
		relations, fault := b.relations(t.part)
		if fault != nil {
			return nil, fault
		}
		part, found := only(relations, "comments") // a sheet has one such part at most
		if !found || b.parts.named[part] == nil {
			continue
		}
		more, fault := b.readComments(part)
		if fault != nil {
			return nil, fault
		}
		texts = append(texts, more...)
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
