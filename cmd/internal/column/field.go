package column

import "parindex/scoring"

// InRows says whether the fields of a leaf stand in rows of their own beneath it.
func InRows(fields []scoring.Field) bool { return len(fields) > 0 && fields[0].OwnRow }

// FieldCode is the code of a row of its own: "1.1.2:a".
func FieldCode(leaf *scoring.Criterion, field scoring.Field) string {
	return leaf.Code + ":" + field.Name
}

// Of is where a field is declared.
func Of(field scoring.Field) Heading {
	if field.Name == "denominator" && !field.OwnRow {
		return Denominator
	}
	return Declared
}

// AskedBy says which columns of declared data a set's leaves ask for.
func AskedBy(set *scoring.CriteriaSet) (declared, denominator bool) {
	set.Walk(func(c *scoring.Criterion, _ int) {
		for _, field := range set.Fields(c) {
			isDenominator := Of(field).Name() == Denominator.Name()
			declared, denominator = true, denominator || isDenominator
		}
	})
	return declared, denominator
}
