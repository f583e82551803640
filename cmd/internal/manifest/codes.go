package manifest

import "parindex/scoring/fault"

// The kinds of faults that this package reports. A value that differs is a
// [fault.Change], from what the manifest says to what the round gives. Sealed is what the
// manifest alone says, now what the round alone gives; the others are "".
const (
	CodeUnofficial fault.Code = "seal-unofficial" // status
	CodeUnaccepted fault.Code = "seal-faults"     // count int: errors that nobody accepted
	CodeUndecided  fault.Code = "seal-undecided"  // none: decisions are missing, which nobody accepted

	CodeNot        fault.Code = "manifest-not"        // none: no manifest
	CodeLater      fault.Code = "manifest-later"      // found int, known int: its format
	CodeArithmetic fault.Code = "manifest-arithmetic" // found int, known int
	CodeTooLarge   fault.Code = "manifest-too-large"  // most int: MiB
	CodeLine       fault.Code = "manifest-line"       // found: no line that seal writes
	CodeOutside    fault.Code = "manifest-outside"    // file: its name leads out of the round
	CodeNoTool     fault.Code = "manifest-tool"       // none: no line says what wrote it

	CodeWithFaults      fault.Code = "sealed-with-faults" // value or "", sealed or "", now or ""
	CodeRound           fault.Code = "sealed-round"       // value or "", sealed or "", now or ""
	CodeTitle           fault.Code = "sealed-title"       // value or "", sealed or "", now or ""
	CodeYear            fault.Code = "sealed-year"        // value or "", sealed or "", now or ""
	CodeStatus          fault.Code = "sealed-status"      // value or "", sealed or "", now or ""
	CodePack            fault.Code = "sealed-pack"        // value or "", sealed or "", now or ""
	CodeRegulation      fault.Code = "sealed-regulation"  // value or "", sealed or "", now or ""
	CodeOtherArithmetic fault.Code = "sealed-arithmetic"  // value or "", sealed or "", now or ""

	CodeDecision    fault.Code = "sealed-decision" // (decision), sealed or "", now or ""
	CodeFile        fault.Code = "sealed-file"     // file, (sha), (sealed), (now): its bytes are others
	CodeFileMissing fault.Code = "sealed-missing"  // file, (sha), (sealed), (now): not there, or not read
	CodeFileAdded   fault.Code = "sealed-added"    // file, (sha), (sealed), (now): read, and not in the manifest
	CodeProduct     fault.Code = "sealed-product"  // file, sha or "", sealed or "", now or ""

	CodeRecord fault.Code = "sealed-record" // file, field: it is not what is computed

	// block, name or "", set or "", units or "", ranked or "", faulty or "", mean or "", sealed or "", now or ""
	CodeBlock fault.Code = "sealed-block"
	// block, unit, rank or "", name or "", total or "", max or "", index or "", rounded or "", class or "",
	// sealed or "", now or ""
	CodeRank        fault.Code = "sealed-rank"
	CodeConsequence fault.Code = "sealed-consequence" // (block), consequence, unit, answer or "", sealed or "", now or ""
	CodeFault       fault.Code = "sealed-fault"       // severity, (fault), (file), (place), sealed or "", now or ""
	CodeWaiver      fault.Code = "sealed-waiver"      // kind, unit, criterion, (agency), (stage), day or "", reason or "", sealed or "", now or ""
	CodeChoice      fault.Code = "sealed-choice"      // key, choice or "", sealed or "", now or ""
	CodeSet         fault.Code = "sealed-set"         // set, max or "", aggregate or "", sealed or "", now or ""
	CodeRule        fault.Code = "sealed-rule"        // set, criterion, hash or "", sealed or "", now or ""
	// unit, criterion, self or "", points or "", max or "", data or "", words or "", sealed or "", now or ""
	CodeLeaf fault.Code = "sealed-leaf"
)
