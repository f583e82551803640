package manifest

import "parindex/scoring/fault"

// The kinds of faults that this package reports. A value that differs is a
// [fault.Change], from what the manifest says to what the round gives. Sealed is what the
// manifest alone says, now what the round alone gives; the others are "".
const (
	codeUnofficial fault.Code = "seal-unofficial" // status
	codeUnaccepted fault.Code = "seal-faults"     // count int: errors that nobody accepted
	codeUndecided  fault.Code = "seal-undecided"  // none: decisions are missing, which nobody accepted

	codeNot        fault.Code = "manifest-not"        // none: no manifest
	codeLater      fault.Code = "manifest-later"      // found int, known int: its format
	codeArithmetic fault.Code = "manifest-arithmetic" // found int, known int
	codeCut        fault.Code = "manifest-cut"        // none: it ends before its last line
	codeTooLarge   fault.Code = "manifest-too-large"  // most int: MiB
	codeLine       fault.Code = "manifest-line"       // found: no line that seal writes
	codeOutside    fault.Code = "manifest-outside"    // file: its name leads out of the round
	codeNoTool     fault.Code = "manifest-tool"       // none: no line says what wrote it
	codeAccepted   fault.Code = "manifest-accepted"   // count int or "": errors, else decisions are missing

	codeWithFaults      fault.Code = "sealed-with-faults" // value or "", sealed or "", now or ""
	codeRound           fault.Code = "sealed-round"       // value or "", sealed or "", now or ""
	codeTitle           fault.Code = "sealed-title"       // value or "", sealed or "", now or ""
	codeYear            fault.Code = "sealed-year"        // value or "", sealed or "", now or ""
	codeStatus          fault.Code = "sealed-status"      // value or "", sealed or "", now or ""
	codePack            fault.Code = "sealed-pack"        // value or "", sealed or "", now or ""
	codeRegulation      fault.Code = "sealed-regulation"  // value or "", sealed or "", now or ""
	codeOtherArithmetic fault.Code = "sealed-arithmetic"  // value or "", sealed or "", now or ""

	codeDecision    fault.Code = "sealed-decision" // (decision), sealed or "", now or ""
	codeFile        fault.Code = "sealed-file"     // file, (sha), (sealed), (now): its bytes are others
	codeFileMissing fault.Code = "sealed-missing"  // file, (sha), (sealed), (now): not there, or not read
	codeFileAdded   fault.Code = "sealed-added"    // file, (sha), (sealed), (now): read, and not in the manifest
	codeProduct     fault.Code = "sealed-product"  // file, sha or "", sealed or "", now or ""

	// folder, count int, names []string, more int or "": nothing that is sealed is there of it, or is read
	codeFolderMissing fault.Code = "sealed-folder"
	// count int, names []string, more int or "": made of the result, and not in a folder that is no bundle
	codeUnbundled fault.Code = "sealed-unbundled"
	// kind, number int, (count), names []string, more int or "": lines of all parts of these units or sets
	codeLines fault.Code = "sealed-lines"

	codeRecord fault.Code = "sealed-record" // file, field, found or "", expected or "": computed now

	// block, name or "", set or "", units or "", ranked or "", faulty or "", mean or "", sealed or "", now or ""
	codeBlock fault.Code = "sealed-block"
	// block, unit, rank or "", name or "", total or "", max or "", index or "", rounded or "", class or "",
	// sealed or "", now or ""
	codeRank fault.Code = "sealed-rank"
	// (block), consequence, unit, answer or "", sealed or "", now or ""
	codeConsequence fault.Code = "sealed-consequence"
	codeFault       fault.Code = "sealed-fault" // severity, means, (file), (place), sealed or "", now or ""
	// kind, unit, criterion, (agency), (stage), day or "", reason or "", sealed or "", now or ""
	codeWaiver fault.Code = "sealed-waiver"
	codeChoice fault.Code = "sealed-choice" // key, choice or "", sealed or "", now or ""
	codeSet    fault.Code = "sealed-set"    // set, max or "", aggregate or "", sealed or "", now or ""
	codeRule   fault.Code = "sealed-rule"   // set, criterion, hash or "", sealed or "", now or ""
	// unit, criterion, self or "", points or "", max or "", data or "", words or "", sealed or "", now or ""
	codeLeaf fault.Code = "sealed-leaf"
)
