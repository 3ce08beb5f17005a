package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"reifekompass/reports/document"
)

// names are people whose names have letters without a composed form, or
// without a glyph of their own.
const names = "K\u0304ovács, J\u0301ana, ȳǨ und Nguyễn"

func named() document.Document {
	return document.Document{Language: "de", Sections: []document.Section{{
		Title: names, Blocks: []document.Block{document.Paragraph{Text: document.Plain(names)}},
	}}}
}

func TestLettersWithMarksSayWhatTheyAre(t *testing.T) {
	content := bytes.Join(contents(t, written(t, named())), nil)
	for _, want := range []string{
		" /ActualText <FEFF004B0304>>> BDC", " /ActualText <FEFF004A0301>>> BDC",
		" /ActualText <FEFF01E8>>> BDC", "/Span <</ActualText <FEFF>>> BDC",
	} {
		if got := bytes.Count(content, []byte(want)); got < 2 {
			t.Errorf("got %q %d times, want it in title and text", want, got)
		}
	}
	if begun, ended := bytes.Count(content, []byte("BDC")), bytes.Count(content, []byte("EMC")); begun > ended {
		t.Errorf("%d contents are begun and %d are ended", begun, ended)
	}
}

func TestOtherProgramsFindNamesWithMarks(t *testing.T) {
	program, err := exec.LookPath("pdftotext")
	if err != nil && os.Getenv("REIFEKOMPASS_TOOLS_REQUIRED") == "" {
		t.Skip("pdftotext is not installed; make test installs it")
	}
	command := exec.CommandContext(t.Context(), program, "-", "-")
	command.Stdin = bytes.NewReader(written(t, named()))
	text, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Count(string(text), names); got != 2 {
		t.Errorf("got the names %d times in %q, want them in title and text", got, text)
	}
}
