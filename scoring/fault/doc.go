// Package fault describes faults in the users' data: where they stand, which
// kind they are of, and what their text needs. It knows nothing of points,
// rounds or files; whoever finds a fault makes a [Diagnostic], and each package
// declares the codes of the faults that it reports.
//
// A fault is never a Go error: an error means that the tool could not work, a
// fault that the data should not stand. The texts, in Vietnamese and English,
// are the business of whoever prints them, keyed by [Code].
package fault
