// Package fault describes faults in the users' data: where they stand, which
// kind they are of, and what their text needs. It knows nothing of points,
// rounds or files; whoever finds a fault makes a [Diagnostic], and each package
// declares the codes of the faults that it reports.
//
// A fault is never a Go error: an error means that the tool could not work, a
// fault that the data should not stand. The texts, in Vietnamese and English,
// are the business of whoever prints them, keyed by [Code].
//
// The comment of a code states its arguments: each with its type, unless it is a
// text, and `or ""` where it may be empty. Those in brackets no text uses; they are
// for programs. A colon ends the list, and words follow. Tests compare them with the
// texts and with the calls.
package fault
