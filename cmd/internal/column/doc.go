// Package column is the vocabulary of tables: what their columns are called, in
// what is written and in what is read, and where in a form the data of a
// criterion stands.
package column
