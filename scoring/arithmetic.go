package scoring

// Arithmetic is the number of the rules by which points become an index, a rank and a
// class, as the package says. It is on record with every result. Rules that give another
// figure for the same files are a new number; those of the old one stay, so that an old
// result can be computed again.
const Arithmetic = 1
