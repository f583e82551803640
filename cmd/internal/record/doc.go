// Package record is the result of a round for programs: the JSON that score writes,
// and that can be read again. Its fields are a contract:
//
//	schema      the number of this form, first in the file
//	round       what was scored, by which pack, regulation and number of the arithmetic;
//	            changes lists what was laid over it, and official is false wherever
//	            something was
//	arithmetic  the choices of the regulation that make an index of decided points
//	inputs      every file that was read, with its size and SHA-256, by name
//	faults      of the whole round, counted and with their places
//	blocks      the rankings; for each unit its totals, what each area adds to them,
//	            and the figures of every node of the set; and where points were lost, by
//	            cause, what a unit lacks to the next rank and class, and how indexes spread
//
// A figure is exact, as a decimal or as n/d where none ends, and beside it rounded as
// the regulation says. Self is what a unit declared, never scaled; appraised is what
// enters the total, decided what it was before the policies for what does not apply
// and was not surveyed. An index change is the exact difference of the two published
// figures. What was lost is in points of the total, and its causes add up to it exactly;
// see package [parindex/scoring/analysis]. Names of files are those in the round's folder, so that the bytes do not
// depend on where it lies.
//
// What [Record.Write] wrote, [Read] takes, and nothing else: it would be written again
// to the same bytes. Other reports for programs are made of the same parts.
package record
