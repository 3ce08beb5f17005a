package preview

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestFileHoldsWhatIsSeen(t *testing.T) {
	o := newOffice(t)
	o.chosen = "/home/rk/bericht.pdf"
	p, shown, _ := present(t, o)
	p.SetFinal(true)
	p.Save()
	want := sample(o.chapter, o.asked[len(o.asked)-1])
	if diff := cmp.Diff(want, o.written[o.chosen]); diff != "" {
		t.Errorf("written (-want +got):\n%s", diff)
	}
	n := shown.state.Notice
	if o.name != "Eigenbericht Amt 2026.pdf" || n.Tone != Good || n.Path != o.chosen || n.Text != "Endfassung: "+o.chosen {
		t.Errorf("proposed %q, notice %+v", o.name, n)
	}
	p.OpenWritten()
	p.RevealWritten()
	if diff := cmp.Diff([]string{"open " + o.chosen, "reveal " + o.chosen}, o.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
	o.err = assessment.ErrNoViewer
	for range 2 {
		p.OpenWritten()
	}
	if n := shown.state.Notice; n.Path != o.chosen || n.Text != "Endfassung: "+o.chosen || strings.Count(n.Also, "kein Programm eingerichtet") != 1 {
		t.Errorf("without a viewer: %+v", n)
	}
}

func TestInternalCommentsAreSaidWhereverTheFileGoes(t *testing.T) {
	o := newOffice(t)
	o.chosen = "/home/rk/bericht.pdf"
	p, shown, _ := present(t, o)
	p.SetInternal(true)
	if got := shown.state.Summary; got != "Entwurf · Deutsch, mit internen Bemerkungen" {
		t.Errorf("chosen: %q", got)
	}
	p.Save()
	if n := shown.state.Notice; o.name != "Eigenbericht Amt 2026 intern.pdf" || !strings.Contains(n.Text, "mit internen Bemerkungen: "+o.chosen) ||
		!strings.Contains(n.Text, "nicht weiter") {
		t.Errorf("proposed %q, notice %+v", o.name, n)
	}
	p.Print()
	if got := o.opened; len(got) != 1 || !strings.HasSuffix(got[0], " intern.pdf") {
		t.Errorf("opened %v", got)
	}
}

func TestPlaceThatNobodyChoseIsExplained(t *testing.T) {
	o := newOffice(t)
	o.chosen, o.unasked = "/home/rk/bericht.pdf", true
	p, shown, _ := present(t, o)
	p.Save()
	if n := shown.state.Notice; n.Tone != Good || !strings.Contains(n.Text, o.chosen+"\n") || !strings.Contains(n.Text, "keinen Dialog für Dateien") {
		t.Errorf("notice %+v", n)
	}
}

func TestCopyThatNoProgramOpensIsNotCalledSafe(t *testing.T) {
	o := newOffice(t)
	p, shown, _ := present(t, o)
	o.openErr = &assessment.StorageError{Op: "view", Path: "/scratch/x.pdf", Err: errors.Join(assessment.ErrNoViewer, errBroken)}
	p.View()
	if n := shown.state.Notice; n.Tone != Trouble || strings.Contains(n.Text, "/scratch") || strings.Contains(n.Text, "sicher") ||
		!strings.Contains(n.Text, "Als PDF speichern") {
		t.Errorf("notice %+v", n)
	}
}

func TestViewingAndPrintingUseACopyAndSayHow(t *testing.T) {
	o := newOffice(t)
	p, shown, _ := present(t, o)
	p.View()
	p.Print()
	path := "/scratch/Eigenbericht Amt 2026.pdf"
	if diff := cmp.Diff([]string{"open " + path, "open " + path}, o.opened); diff != "" {
		t.Errorf("opened (-want +got):\n%s", diff)
	}
	n := shown.state.Notice
	if n.Path != "" || !strings.Contains(n.Title, "Strg+P") || !strings.Contains(n.Text, "gelöscht") {
		t.Errorf("notice %+v", n)
	}
	if _, there := o.written[path]; !there {
		t.Errorf("written %v", o.written)
	}
}

func TestChangedMindWritesNothing(t *testing.T) {
	o := newOffice(t)
	p, shown, _ := present(t, o)
	p.Save()
	if len(o.written) != 0 || shown.state.Notice != (Notice{}) || shown.state.Working {
		t.Errorf("written %v, notice %+v", o.written, shown.state.Notice)
	}
}

func TestFileThatCannotBeWrittenIsExplained(t *testing.T) {
	o := newOffice(t)
	o.chosen = "/read/only.pdf"
	p, shown, _ := present(t, o)
	o.err = assessment.ErrReadOnly
	p.Save()
	if n := shown.state.Notice; n.Tone != Trouble || n.Text == "" || n.Path != "" || shown.state.Count != 14 {
		t.Errorf("notice %+v", n)
	}
}

func TestNothingElseBeginsWhileAFileIsWritten(t *testing.T) {
	o := newOffice(t)
	o.chosen = "/x.pdf"
	p, shown, clock := present(t, o)
	clock.Hold = true
	p.Save()
	p.Print()
	p.SetFinal(true)
	if clock.Held() != 1 || shown.state.Choice.Final {
		t.Errorf("%d pieces of work, choice %+v", clock.Held(), shown.state.Choice)
	}
	clock.Release()
	if n := shown.state.Notice; n.Tone != Good || len(o.opened) != 0 {
		t.Errorf("notice %+v, opened %v", n, o.opened)
	}
}
