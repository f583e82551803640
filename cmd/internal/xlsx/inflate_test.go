package xlsx

import (
	"bytes"
	"compress/flate"
	"math/rand/v2"
	"strings"
	"testing"
)

// What parts can be like, as Go packs them.
var packable = []struct{ why, text string }{
	{"few letters", "<a/>"},
	{"nothing", ""},
	{"a sheet", strings.Repeat(`<c r="A1" s="1" t="s"><v>12</v></c>`, 300) + "Tự đánh giá"},
	{"a letter and two that come again and again", strings.Repeat("a", 5000) + strings.Repeat("xy", 500)},
	{"letters without order", noise(70_000)},
	{"letters so seldom that their codes are long", skewed()},
}

func noise(size int) string {
	source, text := rand.New(rand.NewPCG(1, 2)), make([]byte, size)
	for i := range text {
		text[i] = byte(source.Uint32())
	}
	return string(text)
}

// skewed has each letter as often as the two before it together.
func skewed() string {
	var text []byte
	for letter, often, before := byte(0), 1, 1; letter < 20; letter, often, before = letter+1, often+before, often {
		text = append(text, bytes.Repeat([]byte{letter}, often)...)
	}
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(text), func(i, j int) { text[i], text[j] = text[j], text[i] })
	return string(text)
}

func packed(t testing.TB, text string, level int) []byte {
	var content bytes.Buffer
	writer, err := flate.NewWriter(&content, level)
	if err == nil {
		_, err = writer.Write([]byte(text))
	}
	if err != nil || writer.Close() != nil {
		t.Fatal(err)
	}
	return content.Bytes()
}

func TestInflate(t *testing.T) {
	for _, c := range packable {
		for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
			text := make([]byte, len(c.text))
			if ok := inflate(packed(t, c.text, level), text); ok && string(text) != c.text || !ok && len(c.text) > 5 {
				t.Errorf("%s, level %d: %v, another text", c.why, level, ok)
			}
		}
	}
}

// Bits that are another way, and parts that break off, are never taken for whole where compress/flate does not.
func FuzzInflate(f *testing.F) {
	for _, c := range packable[:4] {
		for _, level := range []int{flate.NoCompression, flate.BestCompression} {
			f.Add(packed(f, c.text, level), uint16(len(c.text)), uint16(len(c.text)*3), uint16(len(c.text)))
			f.Add(packed(f, c.text, level), uint16(len(c.text)), uint16(100), uint16(20))
		}
	}
	f.Fuzz(func(t *testing.T, packed []byte, size, flipped, end uint16) {
		if int(flipped)/8 < len(packed) {
			packed[flipped/8] ^= 1 << (flipped % 8)
		}
		packed = packed[:min(len(packed), int(end))]
		text, same := make([]byte, size), make([]byte, size)
		if !inflate(packed, text) {
			return
		}
		if err := inflateSlowly(packed, same); err != nil || !bytes.Equal(text, same) {
			t.Error(err, "or another text")
		}
	})
}
