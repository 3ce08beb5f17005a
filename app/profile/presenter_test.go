package profile

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
)

// present returns a presenter and where it shows its states.
func present(t *testing.T, o *office) (*Presenter, *State) {
	t.Helper()
	shown := &State{}
	p := NewPresenter(o.deps(t, kittest.Bare(t, &kittest.Clock{})), func(s State) { *shown = s })
	p.Refresh()
	return p, shown
}

func (o *office) agency() assessment.Agency { return o.state.Assessment.Agency }

func TestFTETakesCommaAndPoint(t *testing.T) {
	read := reader{kittest.Words(t, "de")}
	for text, want := range map[string]assessment.CentiFTE{
		"": 0, "6": 600, "6,5": 650, "6.5": 650, "6,50": 650, "0,25": 25, ",5": 50, "7,": 700, "6,500": 650,
		"500": assessment.MaxFTE, "0": 0, "-0": 0,
	} {
		got, problem := read.fte(text)
		if got != want || problem != "" {
			t.Errorf("fte(%q) = %d, %q, want %d", text, got, problem, want)
		}
	}
}

func TestFTERefusesWithASentence(t *testing.T) {
	read := reader{kittest.Words(t, "de")}
	for text, want := range map[string]string{
		"sechs": "Bitte eine Zahl wie 6 oder 6,5.", "6,5 Stellen": "Bitte eine Zahl wie 6 oder 6,5.", ",": "Bitte eine Zahl wie 6 oder 6,5.",
		"1.234,5": "Bitte eine Zahl wie 6 oder 6,5.", "٣": "Bitte eine Zahl wie 6 oder 6,5.",
		"-2": "Die Zahl der Stellen kann nicht unter 0 liegen.", "−2": "Die Zahl der Stellen kann nicht unter 0 liegen.",
		"6,125":                  "Bitte höchstens zwei Stellen nach dem Komma.",
		"500,01":                 "Bitte höchstens 500 Stellen. Ist das Komma richtig gesetzt?",
		strings.Repeat("9", 400): "Bitte höchstens 500 Stellen. Ist das Komma richtig gesetzt?",
	} {
		if got, problem := read.fte(text); got != 0 || problem != want {
			t.Errorf("fte(%q) = %d, %q, want %q", text, got, problem, want)
		}
	}
}

func TestFTEIsWrittenAsItIsTyped(t *testing.T) {
	german, english := kittest.Words(t, "de"), kittest.Words(t, "en")
	for fte, want := range map[assessment.CentiFTE]string{0: "", 600: "6", 650: "6,5", 625: "6,25", 5: "0,05", 50000: "500"} {
		if got := writeFTE(german, fte); got != want {
			t.Errorf("writeFTE(%d) = %q, want %q", fte, got, want)
		}
	}
	if got := writeFTE(english, 650); got != "6.5" {
		t.Errorf("English: got %q, want 6.5", got)
	}
}

func TestTextIsTidiedToOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"  Amt  ": "Amt", "Amt\nfür\tWirtschaft": "Amt für Wirtschaft", "Amt\x00\x07": "Amt", "Grüße 🙂": "Grüße 🙂", "\xff\xfe": "",
	} {
		if got := tidy(text); got != want {
			t.Errorf("tidy(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestTypedTextIsStored(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt"})
	p, shown := present(t, o)
	p.Type(FieldName, "Amt für Wirtschaft ")
	p.Type(FieldFTE, "6,50")
	p.Type(FieldYear, "2027")
	p.Type(FieldRole, "Leitung")
	p.Type(FieldEmail, "info@amt.example")
	want := assessment.Agency{Name: "Amt für Wirtschaft", FTE: 650, ContactRole: "Leitung", ContactEmail: "info@amt.example"}
	if diff := cmp.Diff(want, o.agency()); diff != "" {
		t.Errorf("agency (-want +got):\n%s", diff)
	}
	if o.state.Assessment.Year != 2027 || o.changed != 5 {
		t.Errorf("year %d, heard of %d changes, want 2027, 5", o.state.Assessment.Year, o.changed)
	}
	if got := shown.Inputs[FieldName].Text; got != "Amt für Wirtschaft " {
		t.Errorf("the blank of someone who types on went: %q", got)
	}
}

func TestSameTextIsNotStoredAgain(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt"})
	p, _ := present(t, o)
	p.Type(FieldName, "Amt ")
	if o.saves != 0 {
		t.Errorf("saved %d times, want 0", o.saves)
	}
}

func TestWrongInputStaysWithItsSentence(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt", FTE: 650})
	p, shown := present(t, o)
	p.Type(FieldFTE, "sechs")
	if diff := cmp.Diff(Input{Text: "sechs", Error: "Bitte eine Zahl wie 6 oder 6,5."}, shown.Inputs[FieldFTE]); diff != "" {
		t.Errorf("input (-want +got):\n%s", diff)
	}
	p.Type(FieldName, " ")
	if shown.Inputs[FieldName].Error == "" || o.agency().Name != "Amt" || o.agency().FTE != 650 {
		t.Errorf("name %+v, stored %+v", shown.Inputs[FieldName], o.agency())
	}
	p.Type(FieldFTE, "7")
	if shown.Inputs[FieldFTE].Error != "" || o.agency().FTE != 700 {
		t.Errorf("corrected: %+v, stored %d", shown.Inputs[FieldFTE], o.agency().FTE)
	}
	for _, text := range []string{"", "26", "1999", "2101", "zweitausend"} {
		p.Type(FieldYear, text)
		if shown.Inputs[FieldYear].Error == "" {
			t.Errorf("year %q is taken", text)
		}
	}
	p.Type(FieldRole, strings.Repeat("ä", assessment.MaxName+1))
	if shown.Inputs[FieldRole].Error == "" {
		t.Error("a role of 201 characters is taken")
	}
}

func TestOddEmailIsKeptWithAHint(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt"})
	p, shown := present(t, o)
	p.Type(FieldEmail, "info")
	if shown.Inputs[FieldEmail].Hint == "" || o.agency().ContactEmail != "info" {
		t.Errorf("input %+v, stored %q", shown.Inputs[FieldEmail], o.agency().ContactEmail)
	}
	p.Type(FieldEmail, "info@amt.example")
	if shown.Inputs[FieldEmail].Hint != "" {
		t.Errorf("hint %q", shown.Inputs[FieldEmail].Hint)
	}
}

func TestPickedPlaceFillsWhatFollows(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt"})
	p, shown := present(t, o)
	p.PickPlace("05991001")
	want := assessment.Agency{Name: "Amt", AGS: "05991001", Place: "Lindenrade", Kind: assessment.KindMunicipality}
	if diff := cmp.Diff(want, o.agency()); diff != "" {
		t.Errorf("agency (-want +got):\n%s", diff)
	}
	facts := []Fact{
		{"Schlüssel", "05991001"},
		{"Kreis", "Kreis Seenland"},
		{"Regierungsbezirk", "Köln"},
		{"Wirtschaftsregion", "Region Nord, Region Süd"},
	}
	if diff := cmp.Diff(facts, shown.Facts); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
}

func TestTypedPlaceIsFoundOrKept(t *testing.T) {
	for _, test := range []struct {
		name, text, place, hint string
		ags                     assessment.AGS
	}{
		{"key of a municipality", "05991001", "Lindenrade", "", "05991001"},
		{"key of a district", "05991", "Kreis Seenland", "", "05991"},
		{"name that one place has", "lindenrade", "Lindenrade", "", "05991001"},
		{"name that two places have", "Neustadt", "Neustadt", "„Neustadt“ steht so nicht", ""},
		{"unknown key", "05999999", "05999999", "Den Schlüssel 05999999 gibt es", ""},
		{"unknown name", "Atlantis", "Atlantis", "„Atlantis“ steht so nicht", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := newOffice(assessment.Agency{Name: "Amt", AGS: "05992001", Place: "Neustadt (Bergland)"})
			p, shown := present(t, o)
			p.Type(FieldPlace, test.text)
			if got := o.agency(); got.Place != test.place || got.AGS != test.ags {
				t.Errorf("stored %q %q, want %q %q", got.Place, got.AGS, test.place, test.ags)
			}
			if got := shown.Inputs[FieldPlace]; !strings.HasPrefix(got.Hint, test.hint) || (test.hint == "") != (got.Hint == "") || got.Error != "" {
				t.Errorf("input %+v, want hint %q", got, test.hint)
			}
			if known := len(shown.Facts) > 0; known != (test.ags != "") {
				t.Errorf("facts %v", shown.Facts)
			}
		})
	}
}

func TestSuggestionsTellPlacesApart(t *testing.T) {
	p, _ := present(t, newOffice(assessment.Agency{Name: "Amt"}))
	want := []Suggestion{
		{AGS: "05991002", Title: "Neustadt", Detail: "Kreis Seenland · 05991002"},
		{AGS: "05992001", Title: "Neustadt", Detail: "Kreis Bergland · 05992001"},
	}
	if diff := cmp.Diff(want, p.Suggest("neu")); diff != "" {
		t.Errorf("suggestions (-want +got):\n%s", diff)
	}
	if got := p.Suggest(" "); got != nil {
		t.Errorf("nothing typed: %v", got)
	}
}

func TestPlacesThatAreStillLoadingHinderNothing(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt"})
	deps := o.deps(t, kittest.Bare(t, &kittest.Clock{}))
	deps.Places = func() *region.Table { return nil }
	var shown State
	p := NewPresenter(deps, func(s State) { shown = s })
	p.Type(FieldPlace, "Lindenrade")
	if o.agency().Place != "Lindenrade" || shown.Inputs[FieldPlace].Hint != "" || p.Suggest("Lin") != nil {
		t.Errorf("stored %q, input %+v", o.agency().Place, shown.Inputs[FieldPlace])
	}
}

func TestChoicesAreStoredAtOnce(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt"})
	p, shown := present(t, o)
	if shown.Kind.Selected != -1 || shown.Form.Selected != -1 || shown.Size.Selected != -1 {
		t.Errorf("chosen by default: %+v %+v %+v", shown.Kind, shown.Form, shown.Size)
	}
	p.PickKind(1)
	p.PickForm(2)
	p.PickSize(4)
	want := assessment.Agency{Name: "Amt", Kind: assessment.KindCity, LegalForm: assessment.FormCompany, Size: assessment.SizeOver500k}
	if diff := cmp.Diff(want, o.agency()); diff != "" {
		t.Errorf("agency (-want +got):\n%s", diff)
	}
	if got := shown.Form.Options[shown.Form.Selected]; got != "GmbH" {
		t.Errorf("legal form shown: %q", got)
	}
}

func TestTextThatCouldNotBeSavedStaysAndIsTriedAgain(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt", Kind: assessment.KindCity})
	p, shown := present(t, o)
	o.err = assessment.ErrDiskFull
	p.Type(FieldName, "Neues Amt")
	p.Type(FieldRole, "Leitung")
	p.PickKind(0)
	if shown.Trouble.Text == "" || o.failed != shown.Trouble.Text {
		t.Errorf("trouble %+v, told %q", shown.Trouble, o.failed)
	}
	if got := shown.Inputs[FieldName]; got.Text != "Neues Amt" || got.Error == "" {
		t.Errorf("name %+v, want the text with a sentence", got)
	}
	if shown.Kind.Selected != 1 {
		t.Errorf("kind shown %d, want the stored one", shown.Kind.Selected)
	}
	o.err = nil
	p.Retry()
	want := assessment.Agency{Name: "Neues Amt", ContactRole: "Leitung", Kind: assessment.KindDistrict}
	if diff := cmp.Diff(want, o.agency()); diff != "" {
		t.Errorf("after retry (-want +got):\n%s", diff)
	}
	if shown.Trouble != (Trouble{}) || shown.Inputs[FieldName].Error != "" {
		t.Errorf("after retry: trouble %+v, name %+v", shown.Trouble, shown.Inputs[FieldName])
	}
}

func TestProfileLeadsToTheQuestions(t *testing.T) {
	o := newOffice(assessment.Agency{Name: "Amt"})
	p, _ := present(t, o)
	p.ToQuestions()
	if diff := cmp.Diff([]kit.Route{{Area: kit.Guide, Assessment: "amt-2026"}}, o.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestNewAssessmentNeedsANameAndAYear(t *testing.T) {
	o := &office{}
	b := NewBeginner(o.newDeps(t, kittest.Bare(t, &kittest.Clock{})))
	if got := b.Create(); got != "Bitte geben Sie den Namen der Wirtschaftsförderung ein." {
		t.Errorf("no name: %q", got)
	}
	b.TypeName(" Amt ")
	b.TypeYear("26")
	if got := b.Create(); !strings.Contains(got, "2000 bis 2100") {
		t.Errorf("year 26: %q", got)
	}
	if o.created.Name != "" {
		t.Errorf("created %+v", o.created)
	}
	b.TypeYear("2026")
	if got := b.Create(); got != "" {
		t.Errorf("complete: %q", got)
	}
	if o.created.Name != "Amt" || o.year != 2026 {
		t.Errorf("created %+v for %d", o.created, o.year)
	}
	if diff := cmp.Diff([]kit.Route{{Area: kit.Profile, Assessment: "new-2026"}}, o.routes); diff != "" {
		t.Errorf("routes (-want +got):\n%s", diff)
	}
}

func TestNewAssessmentTakesPlaceByNameKeyOrWord(t *testing.T) {
	for text, want := range map[string]assessment.Agency{
		"05991001":   {Name: "Amt", AGS: "05991001", Place: "Lindenrade", Kind: assessment.KindMunicipality},
		"lindenrade": {Name: "Amt", AGS: "05991001", Place: "Lindenrade", Kind: assessment.KindMunicipality},
		"Atlantis":   {Name: "Amt", Place: "Atlantis"},
		"":           {Name: "Amt"},
	} {
		o := &office{}
		b := NewBeginner(o.newDeps(t, kittest.Bare(t, &kittest.Clock{})))
		b.TypeName("Amt")
		b.PickPlace("05992001")
		b.TypePlace(text)
		if problem := b.Create(); problem != "" {
			t.Fatal(problem)
		}
		if diff := cmp.Diff(want, o.created); diff != "" {
			t.Errorf("place %q (-want +got):\n%s", text, diff)
		}
	}
}

func TestNewAssessmentThatCannotBeCreatedSaysWhy(t *testing.T) {
	o := &office{err: errors.Join(assessment.ErrReadOnly)}
	b := NewBeginner(o.newDeps(t, kittest.Bare(t, &kittest.Clock{})))
	b.TypeName("Amt")
	if got := b.Create(); got == "" || len(o.routes) != 0 {
		t.Errorf("sentence %q, routes %v", got, o.routes)
	}
}
