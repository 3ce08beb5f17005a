package overview

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func sampleOf(id assessment.ID, agency string) assessment.Summary {
	s := summary(id, agency, 3)
	s.Fictional = true
	return s
}

func TestSampleCardNeverTakesAnythingAway(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("own", "Amt", 0)}, samples: []assessment.Summary{sampleOf("muster-01", "Lindenrade")}}
	p, screen := present(t, o)
	for range 2 {
		p.Press(CardSamples)
		if got := screen.state.Cards[CardSamples].Title; got != "Mit Beispieldaten umsehen" {
			t.Errorf("card: %q", got)
		}
		if diff := cmp.Diff([]assessment.ID{"own", "muster-01"}, screen.ids()); diff != "" {
			t.Errorf("rows (-want +got):\n%s", diff)
		}
		if screen.revealed != "muster-01" || !screen.state.Samples {
			t.Errorf("in sight: %q, samples %t", screen.revealed, screen.state.Samples)
		}
		screen.revealed = ""
	}
}

func TestUndoOfLoadingTakesOnlyWhatWasAdded(t *testing.T) {
	o := &office{
		rows:    []assessment.Summary{sampleOf("muster-01", "Lindenrade")},
		samples: []assessment.Summary{sampleOf("muster-01", "Lindenrade"), sampleOf("muster-02", "Auental")},
	}
	p, screen := present(t, o)
	p.Press(CardSamples)
	if want := "1 Muster ist in der Liste."; screen.toast != want {
		t.Errorf("toast %q, want %q", screen.toast, want)
	}
	screen.undo()
	if diff := cmp.Diff([]assessment.ID{"muster-01"}, screen.ids()); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

func TestSamplesAreRemovedOnlyByTheirOwnButton(t *testing.T) {
	o := &office{rows: []assessment.Summary{sampleOf("muster-01", "Lindenrade"), summary("own", "Amt", 0)}}
	s := show(t, o, kit.Look{})
	s.Press("Beispieldaten entfernen")
	if len(s.rows) != 1 || s.rows[0].ID != "own" {
		t.Errorf("left: %+v", s.rows)
	}
	if s.view.samples.Visible() {
		t.Error("the button stays without samples")
	}
	s.Press("Rückgängig")
	if len(s.rows) != 2 || !s.view.samples.Visible() {
		t.Errorf("after undo: %d rows, button %t", len(s.rows), s.view.samples.Visible())
	}
}

func TestOwnAssessmentsComeBeforeSamples(t *testing.T) {
	o := &office{rows: []assessment.Summary{
		sampleOf("muster-01", "Lindenrade"), summary("new", "Amt", 0), sampleOf("muster-02", "Auental"), summary("old", "Amt", 0),
	}}
	_, screen := present(t, o)
	if diff := cmp.Diff([]assessment.ID{"new", "old", "muster-01", "muster-02"}, screen.ids()); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestCtrlZBringsBackTheLastDeletionFirst(t *testing.T) {
	s := show(t, &office{rows: many(4)}, kit.Look{})
	s.view.list.focus(1)
	s.Key(fyne.KeyDelete, fyne.KeyDelete)
	if got := len(s.rows); got != 2 {
		t.Fatalf("%d rows left, want 2", got)
	}
	undo := &fyne.ShortcutUndo{}
	for _, want := range []assessment.ID{"2", "1"} {
		focused, ok := s.Window.Canvas().Focused().(fyne.Shortcutable)
		if !ok {
			t.Fatal("the focus is lost")
		}
		focused.TypedShortcut(undo)
		if got := s.view.state.Rows[s.view.list.focused()].ID; got != want {
			t.Errorf("focus on %q, want the row %q that is back", got, want)
		}
	}
	s.view.presenter.UndoDelete()
	if len(s.rows) != 4 || s.view.state.Notice != (Notice{}) {
		t.Errorf("%d rows, notice %+v", len(s.rows), s.view.state.Notice)
	}
}

func TestUndoSparesWhatIsBackAlready(t *testing.T) {
	sample := sampleOf("muster-01", "Lindenrade")
	o := &office{rows: []assessment.Summary{sample, summary("own", "Amt", 0)}, samples: []assessment.Summary{sample}}
	p, screen := present(t, o)
	p.Delete("own")
	p.RemoveSamples()
	p.Press(CardSamples)
	p.UndoDelete()
	if screen.state.Notice != (Notice{}) || !slices.Contains(screen.ids(), "own") {
		t.Errorf("notice %+v, rows %v", screen.state.Notice, screen.ids())
	}
}

func TestFocusGoesOnWhenARowIsDeleted(t *testing.T) {
	s := show(t, &office{rows: many(3)}, kit.Look{})
	s.view.list.focus(2)
	s.Key(fyne.KeyDelete)
	if got := s.view.list.focused(); got != 1 {
		t.Errorf("last row deleted: focus on %d, want the row before", got)
	}
	s.Key(fyne.KeyDelete, fyne.KeyDelete)
	if got := s.view.focusedCard(); got != 0 {
		t.Errorf("only row deleted: focus on card %d, want the first", got)
	}
}

func TestDeletingAllThatWasFoundCanBeTakenBack(t *testing.T) {
	s := show(t, &office{rows: many(20)}, kit.Look{})
	s.view.focusSearch()
	s.Write("19")
	s.Clock.Rest()
	s.Key(fyne.KeyReturn, fyne.KeyDelete)
	if got := len(s.rows); got != 19 {
		t.Fatalf("%d rows left, want 19", got)
	}
	if got := s.view.focusedCard(); got != 0 {
		t.Fatalf("focus on card %d, want the first", got)
	}
	s.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if len(s.rows) != 20 || s.view.list.focused() != 0 {
		t.Errorf("%d rows, focus on row %d", len(s.rows), s.view.list.focused())
	}
}

func TestEscapeClosesTheNoticeBeforeTheChoice(t *testing.T) {
	s := show(t, &office{rows: many(3), chosen: "/x/v.pdf"}, kit.Look{})
	s.Press("Auswählen und vergleichen …")
	s.Key(fyne.KeySpace, fyne.KeyDown, fyne.KeySpace)
	s.Press("Vergleich als PDF …")
	s.Press("Auswählen und vergleichen …")
	s.Key(fyne.KeyEscape)
	if s.view.state.Notice != (Notice{}) || !s.view.state.Choice.On {
		t.Errorf("notice %+v, choosing %t", s.view.state.Notice, s.view.state.Choice.On)
	}
	s.Key(fyne.KeyEscape)
	if s.view.state.Choice.On {
		t.Error("still choosing")
	}
}

func TestComparisonIsFinalOnlyIfAllAre(t *testing.T) {
	draft, complete, submitted := summary("a", "Amt", 3), summary("b", "Amt", 3), summary("c", "Amt", 3)
	complete.Status, submitted.Status = assessment.Complete, assessment.Submitted
	o := &office{rows: []assessment.Summary{draft, complete, submitted}, chosen: "/x/v.pdf"}
	p, screen := present(t, o)
	for _, test := range []struct {
		chosen []assessment.ID
		final  bool
		text   string
	}{
		{[]assessment.ID{"b", "c"}, true, "Endfassung: /x/v.pdf"},
		{[]assessment.ID{"a", "b"}, false, "Entwurf: /x/v.pdf"},
	} {
		p.StartChoosing()
		for _, id := range test.chosen {
			p.Choose(id)
		}
		p.Compare()
		if o.final != test.final || screen.state.Notice.Text != test.text {
			t.Errorf("%v: final %t, notice %+v", test.chosen, o.final, screen.state.Notice)
		}
	}
}

func TestReportThatNoProgramOpensKeepsTitleAndPath(t *testing.T) {
	o := &office{rows: many(2), chosen: "/x/v.pdf"}
	p, screen := present(t, o)
	p.StartChoosing()
	p.ChooseAll()
	p.Compare()
	o.err = &assessment.StorageError{Op: "view", Path: "/x/v.pdf", Err: errors.Join(assessment.ErrNoViewer, errBroken)}
	p.OpenWritten()
	n := screen.state.Notice
	if !strings.Contains(n.Title, "ist geschrieben") && !strings.Contains(n.Title, "sind geschrieben") {
		t.Errorf("title %q", n.Title)
	}
	if n.Path != "/x/v.pdf" || !strings.Contains(n.Text, "/x/v.pdf") || !strings.HasPrefix(n.Also, "Auf diesem Rechner ist kein Programm eingerichtet, das die Datei öffnet.") {
		t.Errorf("notice %+v", n)
	}
}

func TestBackupCopyCanBeShown(t *testing.T) {
	s := show(t, &office{rows: many(1), backup: kittest.Noon()}, kit.Look{})
	s.Press("Kopie zeigen")
	if diff := cmp.Diff([]string{"reveal /home/rk/backups/copy.db"}, s.opened); diff != "" {
		t.Errorf("handed on (-want +got):\n%s", diff)
	}
}

func TestChoosingMakesRoomForTheRows(t *testing.T) {
	s := show(t, &office{rows: many(20)}, kit.Look{})
	before := s.view.list.Position().Y
	s.Press("Auswählen und vergleichen …")
	if got := s.view.title.Text(); got != "Wählen Sie mindestens zwei zum Vergleichen" || s.view.grid.Visible() {
		t.Errorf("title %q, cards visible %t", got, s.view.grid.Visible())
	}
	if after := s.view.list.Position().Y; after > before/2 {
		t.Errorf("the list begins at %v, before at %v", after, before)
	}
	s.Press("Auswahl beenden")
	if got := s.view.title.Text(); got != "Was möchten Sie tun?" || !s.view.grid.Visible() {
		t.Errorf("title %q, cards visible %t", got, s.view.grid.Visible())
	}
	if !s.view.holdsFocus() {
		t.Error("the focus is lost")
	}
}

func TestLongNamesAreShownWhereThereIsRoom(t *testing.T) {
	long := "Wirtschaftsförderungsgesellschaft Kreis Grünhagen mbH"
	s := show(t, &office{rows: []assessment.Summary{summary("a", long, 3)}}, kit.Look{})
	if row := s.view.list.built[0]; row.agency.NaturalWidth() > row.agency.Size().Width {
		t.Errorf("%q needs %v and has %v", long, row.agency.NaturalWidth(), row.agency.Size().Width)
	}
}

func TestRowsStayOneLineInASmallWindow(t *testing.T) {
	s := show(t, &office{rows: many(2)}, kit.Look{})
	s.Window.Resize(fyne.NewSize(1024, 648))
	if got := s.view.list.height(s.view.list.Size().Width); got > 64 {
		t.Errorf("a row is %v high at 1024, want one line of cells", got)
	}
}
