package fault

// Change is an argument: a value that is another one now.
type Change struct{ From, To string }
