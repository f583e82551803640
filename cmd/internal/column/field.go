package column

import "parindex/scoring"

// InRows says whether a leaf's fields, where it has any, stand in rows of their
// own beneath it: as many as the rule names, under ids that its author chose.
func InRows(c *scoring.Criterion) bool {
	switch c.Rule.(type) {
	case scoring.AllOf, scoring.Deduction, scoring.Formula:
		return true
	}
	return false
}

// FieldCode is the code of a row of its own: "1.1.2:a".
func FieldCode(leaf *scoring.Criterion, field scoring.Field) string {
	return leaf.Code + ":" + field.Name
}

// Of is where a field of the leaf is declared.
func Of(leaf *scoring.Criterion, field scoring.Field) Heading {
	if field.Name == "denominator" && !InRows(leaf) {
		return Denominator
	}
	return Declared
}

// AskedBy says which columns of declared data a set's leaves ask for.
func AskedBy(set *scoring.CriteriaSet) (declared, denominator bool) {
	set.Walk(func(c *scoring.Criterion, _ int) {
		for _, field := range set.Fields(c) {
			isDenominator := Of(c, field).Name() == Denominator.Name()
			declared, denominator = true, denominator || isDenominator
		}
	})
	return declared, denominator
}
