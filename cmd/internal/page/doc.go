// Package page is a document for people, and how it is written: as text for a
// terminal, Markdown, HTML, Word, and CSV where it is one table. What a report says is
// one [Document], whatever it is written as; how a format looks is one [Writer].
// Excel's is in the package that draws workbooks.
//
// formats is the only list of formats. A new one is an entry there and a file
// with its writer; every report has it then.
package page
