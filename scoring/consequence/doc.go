// Package consequence says which units the consequences of a regulation hold for, and
// why: rewards within a quota, and measures over several years.
//
// Each block is looked at by itself. A quota is an exact share of the block's units,
// made a whole number as the regulation says; units of the declared classes take it up
// in the order of their ranks. Those on one place of which only some are within the
// quota are all taken, all left out, or left to people, as declared: only where they
// are taken does the number rewarded pass the quota.
//
// A measure looks at years on end, the round's first. What one of them does not say
// leaves the answer open, unless the others settle it: a missing result is never
// guessed. Classes of earlier years are compared by their names in the block's scale
// of this year.
package consequence
