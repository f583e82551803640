package main

import "parindex/scoring/fault"

// codeUnchecked is of a path that could not be checked. People read why as the program's
// own error; a report for programs would look clean without it.
const codeUnchecked fault.Code = "unchecked" // reason
