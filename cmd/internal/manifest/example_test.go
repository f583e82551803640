package manifest_test

import (
	"bytes"
	"fmt"
	"os"

	"parindex/cmd/internal/manifest"
	"parindex/cmd/internal/round"
)

// A result is sealed; later the round is scored again and compared with the seal. Here one
// file has other bytes than it had.
func ExampleManifest_Compare() {
	r, err := round.Load(os.DirFS("../../../examples/ha-nam-2021"), "ha-nam-2021", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	var seal bytes.Buffer
	if err := manifest.Of(r.Outcome(), r.Source(), "1.0.0").Write(&seal); err != nil {
		fmt.Println(err)
	}
	r.Files[0].SHA256 = "0000"
	sealed, faults, err := manifest.Read(&seal, manifest.Name)
	fmt.Println(sealed.Count(manifest.File), len(faults), err)
	for _, d := range sealed.Compare(manifest.Of(r.Outcome(), r.Source(), "1.0.1"), manifest.Name) {
		fmt.Println(d.Pos, d.Code)
	}
	// Output:
	// 17 0 <nil>
	// manifest.txt:23:1 sealed-file
}
