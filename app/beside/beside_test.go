package beside

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/release"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/reports"
)

// shelfOf are summaries, and how an assessment stands beside them.
type shelfOf struct {
	t         *testing.T
	loaded    []release.Loaded
	compared  map[string]release.Compared
	err       error // of comparing
	loadErr   error
	unread    error // about summaries that cannot be read
	circle    reports.Input
	circleErr error
	chosen    string // what Load takes in; empty: the person changed their mind
}

func (s *shelfOf) deps(k *kit.Kit) Deps {
	return Deps{
		Context: s.t.Context(), Kit: k, Agency: "Wirtschaftsförderung Lindenrade", Catalogue: kittest.Catalogue(s.t), Log: slog.New(slog.DiscardHandler),
		Loaded:  func(context.Context) ([]release.Loaded, error) { return s.loaded, nil },
		Check:   func(context.Context) error { return s.unread },
		Compare: func(_ context.Context, id string) (release.Compared, error) { return s.compared[id], s.err },
		Circle:  func(context.Context) (reports.Input, error) { return s.circle, s.circleErr },
		Load: func(context.Context) (string, bool, error) {
			if s.chosen != "" && s.loadErr == nil {
				s.add(s.chosen, "Neu")
			}
			return s.chosen, s.chosen != "", s.loadErr
		},
	}
}

// add puts a summary in: one dimension above the middle half, one below, one
// withheld, and a question with the mean alone.
func (s *shelfOf) add(id, title string) {
	asked := kittest.Catalogue(s.t)
	at := func(i int) transfer.Subject { return transfer.Subject{Dimension: asked.Dimensions[i].ID} }
	cell := func(mean, low, high int) transfer.Cell {
		return transfer.Cell{Members: 9, Mean: mean, Band: &transfer.Band{Low: low, High: high}}
	}
	file := exchange.ReleaseFile{
		Release: transfer.Release{ID: id, Members: 9}, Title: title, Office: "Programmstelle", Year: 2026, CatalogueVersion: asked.Version,
		Rule: assessment.Text{assessment.German: "Niemand ist zu erkennen."},
	}
	question := transfer.Subject{Dimension: at(0).Dimension, Question: asked.Dimensions[0].Questions[0].ID}
	s.loaded = append([]release.Loaded{{ReleaseFile: file, Confirmed: true}}, s.loaded...)
	if s.compared == nil {
		s.compared = map[string]release.Compared{}
	}
	s.compared[id] = release.Compared{File: file, OwnVersion: asked.Version, Lines: []release.Line{
		{Subject: at(0), Own: scoring.NewScore(201, 3), Cell: cell(45, 30, 65), Comparable: release.Beside},
		{Subject: at(1), Own: scoring.NewScore(20, 1), Cell: cell(45, 30, 60), Comparable: release.Beside},
		{Subject: at(2), Own: scoring.NewScore(60, 1), Comparable: release.Withheld},
		{Subject: question, Own: scoring.NewScore(50, 1), Cell: transfer.Cell{Members: 9, Mean: 40}, Comparable: release.Beside},
		{Subject: transfer.Subject{Process: "P01"}, Own: scoring.NewScore(5, 1), Cell: cell(20, 10, 30), Comparable: release.Beside},
		{Subject: transfer.Subject{Process: "P02"}, Comparable: release.Withheld},
		{Subject: transfer.Subject{Process: "P03"}, Own: scoring.NewScore(70, 1), Cell: cell(35, 20, 50), Comparable: release.Beside},
		{Subject: transfer.Subject{Process: "P04"}, Own: scoring.NewScore(25, 2), Cell: transfer.Cell{Members: 9, Mean: 15}, Comparable: release.Beside},
		{Subject: transfer.Subject{Process: "X01"}, Comparable: release.OtherProcess},
	}}
}

func (s *shelfOf) presenter() *Presenter {
	p := NewPresenter(s.deps(kittest.Bare(s.t, &kittest.Clock{})), func(State) {})
	p.Refresh()
	return p
}

func TestComparisonSaysWhereTheAgencyStands(t *testing.T) {
	s := &shelfOf{t: t}
	s.add("one", "Pilot")
	state := s.presenter().state
	if state.Finding != "In 2 Handlungsfeldern ist die mittlere Hälfte gezeigt: Bei 1 liegen Sie darüber, bei 0 darin, bei 1 darunter." || state.Trouble+state.Caution != "" {
		t.Errorf("%q, trouble %q, caution %q", state.Finding, state.Trouble, state.Caution)
	}
	got := state.Table.Rows
	if len(got) != 3 || got[0][1] != "67,0" || got[0][2] != "45" || got[0][3] != "30 bis 65" || got[0][4] != "über der mittleren Hälfte" {
		t.Errorf("above: %q", got)
	}
	if got[1][4] != "unter der mittleren Hälfte" || got[2][2] != "–" || got[2][4] != "zurückbehalten, um Einzelne zu schützen" {
		t.Errorf("below and withheld: %q", got)
	}
	if each := state.Each.Rows; len(each) != 1 || each[0][4] != "nur das Mittel ist gezeigt" {
		t.Errorf("questions: %q", each)
	}
	if rows := state.Profile.Rows; len(rows) != 3 || !rows[0].Band.Known || rows[2].Band.Known {
		t.Errorf("drawn: %+v", rows)
	}
}

// TestProcessesStandByWhatTheyPromise: those that promise most to the group come
// first; drawn is only what can be compared.
func TestProcessesStandByWhatTheyPromise(t *testing.T) {
	s := &shelfOf{t: t}
	s.add("one", "Pilot")
	work := s.presenter().state.Work
	if work == nil {
		t.Fatal("no processes")
	}
	if work.Finding != "3 Ihrer Prozesse lassen sich vergleichen: Bei 1 liegt Ihr Potenzial über dem Mittel aller, bei 1 gleichauf, bei 1 darunter." {
		t.Errorf("%q", work.Finding)
	}
	var ids []string
	for _, row := range work.Profile.Rows {
		ids = append(ids, row.ID)
	}
	if strings.Join(ids, " ") != "P03 P01 P04" {
		t.Errorf("drawn: %q", ids)
	}
	rows := work.Table.Rows
	if len(rows) != 5 || !strings.HasPrefix(rows[0][0], "P03 Ansiedlung") || rows[0][1] != "70,0" || rows[0][3] != "20 bis 50" {
		t.Fatalf("%q", rows)
	}
	if rows[3][4] != "zurückbehalten, um Einzelne zu schützen" || rows[4][0] != "X01" || rows[4][4] != "den Prozess gibt es in Ihrem Katalog nicht" {
		t.Errorf("%q", rows)
	}
}

// TestTheGroupIsShownWhereTheAgencyHasNoValue: what the others say is public,
// and tells most to who has not answered yet.
func TestTheGroupIsShownWhereTheAgencyHasNoValue(t *testing.T) {
	shelf := &shelfOf{t: t}
	shelf.add("a", "Werte")
	compared := shelf.compared["a"]
	for i := range compared.Lines {
		if l := &compared.Lines[i]; l.Comparable == release.Beside {
			l.Own, l.Comparable = scoring.Score{}, release.NoOwn
		}
	}
	shelf.compared["a"] = compared
	got := shelf.presenter().state
	if row := strings.Join(got.Table.Rows[0], " · "); !strings.HasSuffix(row, " · – · 45 · 30 bis 65 · bei Ihnen nicht auswertbar") {
		t.Errorf("got %q", row)
	}
	if row := strings.Join(got.Work.Table.Rows[0], " · "); !strings.HasPrefix(row, "P03 ") || !strings.Contains(row, " · – · 35 · 20 bis 50 · ") {
		t.Errorf("got %q, want the process that promises most", row)
	}
	if row := strings.Join(got.Table.Rows[2], " · "); !strings.Contains(row, "60,0 · – · – · ") {
		t.Errorf("got %q: what is withheld stays so", row)
	}
}

func TestASummaryWithoutProcessesHasNoSuchPart(t *testing.T) {
	s := &shelfOf{t: t}
	s.add("one", "Pilot")
	c := s.compared["one"]
	c.Lines = c.Lines[:4]
	s.compared["one"] = c
	if work := s.presenter().state.Work; work != nil {
		t.Errorf("got %+v", work)
	}
}

func TestOtherVersionAndUnknownSignerAreSaid(t *testing.T) {
	s := &shelfOf{t: t}
	s.add("one", "Pilot")
	s.loaded[0].Confirmed, s.loaded[0].Fictional = false, true
	c := s.compared["one"]
	c.OwnVersion = "0.9"
	s.compared["one"] = c
	caution := s.presenter().state.Caution
	for _, want := range []string{"erfundenen Beispielen", "nicht bekannt", "Fassung 0.9"} {
		if !strings.Contains(caution, want) {
			t.Errorf("%q is not said: %q", want, caution)
		}
	}
}

func TestRefusedComparisonSaysWhyAndKeepsTheChoice(t *testing.T) {
	s := &shelfOf{t: t, err: &release.Error{Why: release.WhyQuestions, Names: []string{"a", "b"}}}
	s.add("one", "Pilot")
	state := s.presenter().state
	if state.Trouble == "" || state.Finding != "" || len(state.Names) != 1 {
		t.Errorf("%+v", state)
	}
}

func TestLoadedFileIsComparedAtOnce(t *testing.T) {
	s := &shelfOf{t: t}
	s.add("one", "Pilot")
	p := s.presenter()
	p.Load() // changed their mind
	if len(p.state.Names) != 1 || p.state.Finding == "" {
		t.Errorf("after a changed mind: %+v", p.state)
	}
	s.loadErr = errors.New("damaged")
	p.Load()
	if p.state.Trouble == "" || p.state.Finding == "" {
		t.Errorf("after a damaged file: %+v", p.state)
	}
	s.loadErr, s.chosen = nil, "two"
	p.Load()
	if len(p.state.Names) != 2 || p.state.Names[p.state.Selected] != "Neu (2026)" || p.state.Trouble != "" {
		t.Errorf("after a file: %+v", p.state.Names)
	}
	p.Choose(1)
	if p.state.Names[p.state.Selected] != "Pilot (2026)" {
		t.Errorf("the older one is not shown: %+v", p.state.Names)
	}
}

func TestEmptyShelfOffersToLoad(t *testing.T) {
	s := &shelfOf{t: t, chosen: "one"}
	stage := kittest.New(t, kittest.Setting{})
	stage.Show(stage.Kit.Column(0))
	Open(s.deps(stage.Kit))
	stage.MustSee("Hier ist noch keine Zusammenfassung.", "Wirtschaftsförderung Lindenrade")
	stage.Press("Datei laden …")
	stage.MustSee("Neu (2026)", "Programmstelle", "In 2 Handlungsfeldern", "3 Ihrer Prozesse", "Hier lässt sich noch viel gewinnen", "Niemand ist zu erkennen.")
	stage.Key(fyne.KeyEscape)
	stage.MustNotSee("Im Vergleich mit anderen")
}

func TestTheSummaryThatWasAskedForIsShownFirst(t *testing.T) {
	s := &shelfOf{t: t}
	s.add("old", "Alt")
	s.add("new", "Neu")
	deps := s.deps(kittest.Bare(t, &kittest.Clock{}))
	for chosen, want := range map[string]string{"old": "Alt (2026)", "": "Neu (2026)", "gone": "Neu (2026)"} {
		deps.Chosen = chosen
		var state State
		NewPresenter(deps, func(now State) { state = now }).Refresh()
		if got := state.Names[state.Selected]; got != want {
			t.Errorf("%q: got %q", chosen, got)
		}
	}
}

func TestASummaryThatCannotBeReadIsNamedBesideTheOthers(t *testing.T) {
	s := &shelfOf{t: t, chosen: "two", unread: &release.Error{Why: release.WhyUnreadable, Kept: []release.Damaged{{ID: "0123456789", At: kittest.Noon()}}}}
	stage := kittest.New(t, kittest.Setting{})
	stage.Show(stage.Kit.Column(0))
	Open(s.deps(stage.Kit))
	stage.MustSee("Nicht alle Vergleiche sind lesbar.", "Kennung 01234567, geladen am")
	stage.MustNotSee("Hier ist noch keine Zusammenfassung.")
	s.unread = nil
	stage.Press("Datei laden …")
	stage.MustSee("Neu (2026)")
	stage.MustNotSee("Nicht alle Vergleiche sind lesbar.")
}
