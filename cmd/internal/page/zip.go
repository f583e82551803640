package page

import (
	"archive/zip"
	"compress/flate"
	"io"
)

// NewZip begins an archive of parts that are packed fast, as Word and Excel files are.
func NewZip(w io.Writer) *zip.Writer {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, packed)
	return z
}

// packing is the level at which markup takes a third of the usual time, and a tenth more bytes.
const packing = 4

// packers are kept for the next part: a new one costs more than most parts do.
var packers = make(chan *flate.Writer, 4)

type packer struct{ *flate.Writer }

func packed(w io.Writer) (io.WriteCloser, error) {
	select {
	case p := <-packers:
		p.Reset(w)
		return packer{p}, nil
	default:
		p, err := flate.NewWriter(w, packing)
		return packer{p}, err
	}
}

// Close ends the part, and leaves the packer to the next one.
func (p packer) Close() error {
	err := p.Writer.Close()
	select {
	case packers <- p.Writer:
	default:
	}
	return err
}
