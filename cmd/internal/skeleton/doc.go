// Package skeleton makes new rounds and packs: complete, with a comment for every key,
// and without faults. What only people can say is marked ([criteria.Mark]), so that
// validate counts it as to do.
//
// Nothing is written here: [Round.Files], [NewPack] and [NextPack] say what files there
// are. A new round takes its declarations from last year's, never what units handed in.
package skeleton
