package pdfcheck

import (
	"bytes"
	"compress/zlib"
	"testing"
)

// packed is zlib of some bytes.
func packed(t *testing.T, plain []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	if _, err := z.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestPredictionsAreUndone uses the rows of the PNG specification, section 9:
// each kind of prediction of the same two rows of pixels.
func TestPredictionsAreUndone(t *testing.T) {
	want := []byte{10, 20, 30, 40, 11, 22, 33, 44}
	for _, rows := range [][]byte{
		{0, 10, 20, 30, 40, 0, 11, 22, 33, 44},
		{1, 10, 10, 10, 10, 1, 11, 11, 11, 11},
		{0, 10, 20, 30, 40, 2, 1, 2, 3, 4},
		{0, 10, 20, 30, 40, 3, 6, 7, 7, 8},
		{0, 10, 20, 30, 40, 4, 1, 2, 3, 4},
	} {
		f := &file{notes: &notes{counts: map[Rule]int{}}}
		s := &stream{raw: packed(t, rows), dict: dict{
			"Filter": name("FlateDecode"), "DecodeParms": dict{"Predictor": 15, "Columns": 4},
		}}
		if got, err := f.decode(s); err != nil || !bytes.Equal(got, want) {
			t.Errorf("prediction %d: got %v: %v, want %v", rows[5], got, err, want)
		}
	}
}

func TestObjectsAreReadStrictly(t *testing.T) {
	for text, want := range map[string]any{
		"-.5":               -0.5,
		"+17":               17,
		"/A#20B":            name("A B"),
		`(a\(b\)\101\n(c))`: text("a(b)A\n(c)"),
		"(a\\\r\nb\r\nc)":   text("ab\nc"),
		"<41 4\n2>":         text("AB"),
		"12 0 R":            ref{number: 12},
		"true % yes":        true,
	} {
		p := parser{data: []byte(text)}
		if got, err := p.value(); err != nil || got != want {
			t.Errorf("%s: got %v: %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "1-2", "1.2.3", "99999999999999999999", "<4>", "<zz>", "(open", "[1", "<</A>>", "<<1 2>>", "/A#g0", "obj", "]", "[0 0 R]"} {
		p := parser{data: []byte(text)}
		if got, err := p.value(); err == nil {
			t.Errorf("%s: got %v, want an error", text, got)
		}
	}
}

func TestLanguageTags(t *testing.T) {
	for _, tag := range []string{"de", "en-GB", "de-DE-1996", "sr-Latn-RS", "es-419", "und", "nds", "x-klartext", "de-x-leicht"} {
		if !languageTag(tag) {
			t.Errorf("%s is a tag", tag)
		}
	}
	for _, tag := range []string{"", "d", "de_DE", "deutsch", "de-", "de--DE", "x", "de-x", "12", "de DE", "de-DE-abcdefghi"} {
		if languageTag(tag) {
			t.Errorf("%s is no tag", tag)
		}
	}
}

func TestTextsAreDecoded(t *testing.T) {
	for raw, want := range map[text]string{
		"\xfe\xff\x00M\x00\xfc": "Mü", "M\xfc\x80": "Mü•", "\xfe\xff\xd8\x3d\xde\x00": "😀", "\xfe\xff\xff\xfd": "\ufffd",
	} {
		if got, ok := raw.unicode(); !ok || got != want {
			t.Errorf("%q: got %q, want %q", raw, got, want)
		}
	}
	for _, raw := range []text{"\xfe\xff\x00", "\xfe\xff\xd8\x3d", "\xfe\xff\xff\xfd\xd8\x3d", "a\x00"} {
		if got, ok := raw.unicode(); ok {
			t.Errorf("%q: got %q, want a fault", raw, got)
		}
	}
}
