// Package xlsx reads Excel workbooks: what stands in their cells and what else
// about a cell decides how people understand it. It checks every checksum, finds
// parts by their relationships, and goes through a sheet once.
//
// It knows nothing of what the cells mean. It reads numbers as the text that the
// file holds, and never computes a formula.
//
// A workbook comes from outside. Whatever its bytes are, reading it takes time and
// memory that are linear in its size, within limits, and never panics: what cannot
// be read is a [Fault].
package xlsx
