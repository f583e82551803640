package criteria

import (
	"io/fs"
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// surveyShape is survey.yaml: how people's answers become satisfaction. What
// only some surveys have to say is asked for by [survey.Definition.Check].
func surveyShape(s *survey.Definition, read *mapping) shape {
	return at(&s.Pos, object{
		name: "survey_file",
		fields: []field{
			need("survey", ownID(&s.ID)),
			format(),
			need("title", name(&s.Title)),
			may("source", source(&s.Source)),
			need("answers", someOf(&s.Scales, answerScale)),
			need("groups", someOf(&s.Groups, respondents)),
			may("groups_by", oneOf(&s.GroupsBy, survey.PooledGroups, survey.WeightedGroups)),
			may("group_without_answers", oneOf(&s.NoGroup, survey.DropGroup, survey.ZeroGroup, survey.RefuseGroup)),
			need("components", someOf(&s.Components, component)),
			need("blank", oneOf(&s.Blank, survey.DropBlank, survey.UnsatisfiedBlank, survey.RefuseBlank)),
			need("measure", oneOf(&s.Measure, survey.Share, survey.Mean, survey.AllItems)),
			need("averaging", oneOf(&s.Averaging, survey.Pooled, survey.Items, survey.Components, survey.Blocks)),
			may("within", oneOf(&s.Within, survey.Pooled, survey.Items)),
			need("sample", sample(&s.Sample)),
			may("straight_lined", straightLined(&s.StraightLined)),
			need("leaves", someOf(&s.Leaves, take)),
		},
		done: func(m *mapping) bool {
			*read = *m
			s.Keys = map[string]fault.Position{}
			for _, key := range []string{"averaging", "within", "straight_lined"} {
				if m.given(key) {
					s.Keys[key] = m.place(key)
				}
			}
			return true
		},
	})
}

func answerScale(s *survey.Scale) shape {
	return at(&s.Pos, object{name: "answers", fields: []field{
		need("scale", id(&s.ID)),
		need("levels", someOf(&s.Levels, answerLevel)),
	}})
}

func answerLevel(l *survey.Level) shape {
	return at(&l.Pos, object{name: "answer_level", fields: []field{
		need("code", text(&l.Code)),
		need("label", name(&l.Label)),
		may("value", numberIfAny(&l.Value)),
		may("satisfied", booleanIfAny(&l.Satisfied)),
		may("blank", boolean(&l.Blank)),
	}})
}

func respondents(g *survey.Group) shape {
	return at(&g.Pos, object{name: "respondents", fields: []field{
		need("group", id(&g.ID)),
		need("name", name(&g.Name)),
		need("rates", listOrAll(&g.Rates)),
		may("weight", pointsIfAny(&g.Weight)),
	}})
}

func component(c *survey.Component) shape {
	return at(&c.Pos, object{name: "component", fields: []field{
		need("component", id(&c.ID)),
		need("name", name(&c.Name)),
		may("weight", pointsIfAny(&c.Weight)),
		need("questions", someOf(&c.Questions, question)),
	}})
}

// question counts unless it says that it does not.
func question(q *survey.Question) shape {
	q.Counts = true
	return at(&q.Pos, object{name: "question", fields: []field{
		need("question", id(&q.ID)),
		need("text", name(&q.Text)),
		need("scale", text(&q.Scale)),
		may("counts", boolean(&q.Counts)),
		may("groups", listOf(&q.Groups, text[string])),
	}})
}

func sample(s *survey.SampleRule) shape {
	return at(&s.Pos, object{name: "sample", fields: []field{
		need("size", sampleSize(&s.Size)),
		may("per", oneOf(&s.Per, survey.PerUnit, survey.PerGroup)),
		may("below", oneOf(&s.Below, survey.NoteBelow, survey.NoSurveyBelow, survey.RefuseBelow)),
		need("confidence", confidence(&s.Confidence)),
	}})
}

// sampleSize is none, or one way of reckoning a size.
func sampleSize(s *survey.SampleSize) shape {
	ways := object{name: "sample_size", fields: []field{
		may("fixed", countIfAny(&s.Fixed)),
		may("yamane", pointsIfAny(&s.Yamane)),
		may("table", someOf(&s.Table, sampleRate)),
	}}
	ways.together = []together{exactlyOne(ways.keys()...)}
	return at(&s.Pos, either{oneOf(new(string), none), ways})
}

func sampleRate(r *survey.Rate) shape {
	return at(&r.Pos, object{name: "sample_rate", fields: []field{
		may("up_to", countIfAny(&r.UpTo)),
		need("percent", points(&r.Percent, nil)),
	}})
}

func straightLined(share **scoring.Points) shape {
	return object{name: "straight_lined", fields: []field{need("share", pointsIfAny(share))}}
}

// take is the whole index, or the answers that are of everything it names.
func take(t *survey.Take) shape {
	parts := object{
		name: "takes",
		fields: []field{
			may("component", text(&t.Component)),
			may("group", text(&t.Group)),
			may("question", text(&t.Question)),
		},
		together: []together{{some: []string{"component", "group", "question"}}},
	}
	return at(&t.Pos, object{name: "leaf", fields: []field{
		need("set", text(&t.Set)),
		need("criterion", text(&t.Criterion)),
		need("takes", either{oneOf(new(string), "index"), parts}),
	}})
}

// survey reads the document as a survey, with what was read of its mapping. It is
// nil where not all of it could be read: parts of it are no survey.
func (d *document) survey() (*survey.Definition, *mapping) {
	var read mapping
	s := readAs(d, "survey", func(s *survey.Definition) shape { return surveyShape(s, &read) })
	if slices.ContainsFunc(d.faults, d.spoils) {
		return nil, nil
	}
	return s, &read
}

// spoils says whether a fault is in the document and about more than its name.
func (d *document) spoils(f fault.Diagnostic) bool {
	return f.Pos.File() == d.name && f.Severity != fault.Todo && f.Code != codeIDMismatch && f.Code != codeBadID
}

// packSurvey reads a pack's survey, if it has one, and checks it against the sets.
func (l *loader) packSurvey(pack *Pack, fsys fs.FS, dir, shown string) error {
	d, err := l.openOptional(fsys, dir, shown, SurveyFile)
	if d == nil {
		return err
	}
	d.id = pack.ID
	var read *mapping
	pack.Survey, read = d.survey()
	if pack.Survey != nil {
		l.faults.Add(pack.checkSurvey(d.at(read.entry("leaves").key))...)
	}
	if pack.SurveyFaulty = pack.Survey == nil || l.hasErrorIn(d.name); pack.SurveyFaulty {
		pack.Survey, pack.Unread = nil, append(pack.Unread, SurveyFile)
	}
	return nil
}

// hasErrorIn says whether an error is in the file of that name.
func (l *loader) hasErrorIn(name string) bool {
	return slices.ContainsFunc(l.faults, func(f fault.Diagnostic) bool {
		return f.Pos.File() == name && f.Severity == fault.Error
	})
}

// checkSurvey finds faults of meaning. Leaves of a set that could not be read are
// not checked against those that could.
func (p *Pack) checkSurvey(leaves fault.Position) fault.List {
	sets := p.Sets
	if seq.Count(sets, isWhole) < len(p.stems) {
		sets = nil
	}
	faults := Suggest(p.Survey.Check(sets))
	taken := seq.Set(p.Survey.Leaves, func(t survey.Take) [2]string { return [2]string{t.Set, t.Criterion} })
	for _, set := range p.Sets {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if c.IsSurvey() && !taken[[2]string{set.ID, c.Code}] {
				faults.Add(fault.New(codeSurveyLeafUntaken, leaves, "criterion", c.Code, "set",
					set.ID).See(NoteNeededHere,
					c.RulePos))
			}
		})
	}
	return faults
}
