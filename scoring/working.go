package scoring

// Working is how a leaf's data came to points by its rule.
type Working struct {
	// Alternatives is how many ways the rule has to give points, in the order it
	// declares them: answers, labels, shares, bands, tiers or cases; 0 for a rule
	// that only calculates. Chosen is the one that holds, from 0; -1 for none.
	Alternatives, Chosen int
	// InOrder says that alternatives after the chosen one were not looked at.
	InOrder bool
	// Percent is the exact rate or satisfaction that the rule looks at; nil where
	// it looks at none.
	Percent *Points
	// NoCases is the choice of the rule for 0/0 where the data are that; else empty.
	NoCases NoCasesPolicy
	// Costs are what each kind of violation took off, of a deduction.
	Costs  []Cost
	Points Points // exact, before any rounding
}

// Cost is what all violations of one kind took off.
type Cost struct {
	Label  string
	Points Points
}
