package service

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/assessment"
)

var errDisk = errors.New("disk full")

// texts returns what a row shows, cell by cell.
func texts(rows []kit.GridRow, id string) []string {
	for _, row := range rows {
		if row.ID != id {
			continue
		}
		var said []string
		for _, cell := range row.Cells {
			said = append(said, strings.TrimSpace(cell.Text+" "+cell.Mark.Text))
		}
		return said
	}
	return nil
}

func promiseRef(id string) assessment.EntryRef { return assessment.Promise{ID: id}.Ref() }

func TestRowsSayWhatIsThere(t *testing.T) {
	b := newBench(t, offer()...)
	for _, c := range []struct {
		rows []kit.GridRow
		id   string
		want []string
	}{
		{b.state.Channels.Rows, "C01", []string{"Telefon", "", "1.450 S"}},
		{b.state.Channels.Rows, "C04", []string{"Online-Formular", "Flächenanfrage", "–"}},
		{b.state.Promises.Rows, "V01", []string{"Eingang bestätigen", "sofort", "0 S", "Stunden", "✓ eingehalten"}},
		{b.state.Promises.Rows, "V02", []string{"Erste Antwort zur Sache", "3", "4 G", "Arbeitstage", "dauert länger"}},
		{b.state.Promises.Rows, "V04", []string{"Termin mit allen Genehmigungsstellen", "10", "–", "Arbeitstage", "offen"}},
		{b.state.Online.Rows, "O01", []string{"Flächenanfrage", "Flächenanfrage und Exposé", "1.1", "2", "lindenrade.example/flaechen"}},
	} {
		if diff := cmp.Diff(c.want, texts(c.rows, c.id)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.id, diff)
		}
	}
	if got := b.state.Channels.Note; got != "3.730 Kontakte pro Jahr, bei 3 von 4 Wegen angegeben" {
		t.Errorf("channels: %q", got)
	}
	if got := b.state.Promises.Note; got != "2 von 3 Versprechen werden meistens eingehalten" {
		t.Errorf("promises: %q", got)
	}
}

func TestOffersAreWhatIsNotThereYet(t *testing.T) {
	b := newBench(t, offer()...)
	var promises []string
	for _, o := range b.state.Promises.Offers {
		promises = append(promises, o.Text)
	}
	want := []string{"+ Gesprächstermin: 5 Arbeitstage", "+ Erstes Flächenangebot: 5 Arbeitstage", "+ Anliegen gelöst: 20 Arbeitstage", "+ Eigenes Versprechen"}
	if diff := cmp.Diff(want, promises); diff != "" {
		t.Errorf("offers (-want +got):\n%s", diff)
	}
	if got := len(newBench(t).state.Channels.Offers); got != len(assessment.ChannelKinds()) {
		t.Errorf("%d channels offered to somebody who has none", got)
	}
}

func TestPresetIsAddedAsItIsOffered(t *testing.T) {
	b := newBench(t)
	id := b.presenter.AddPromise(string(assessment.PromiseFirstAnswer))
	want := []string{"Erste Antwort zur Sache", "3", "–", "Arbeitstage", "offen"}
	if diff := cmp.Diff(want, texts(b.state.Promises.Rows, id)); diff != "" {
		t.Errorf("row (-want +got):\n%s", diff)
	}
	b.undo()
	if len(b.stored()) != 0 {
		t.Errorf("after undo %v", b.stored())
	}
}

func TestNumbersAreTakenAsTyped(t *testing.T) {
	for _, c := range []struct{ id, attribute, text, want string }{
		{"V02", "within", "sofort", "sofort"},
		{"V02", "within", "0", "sofort"},
		{"V02", "within", "1,5", "1,5"},
		{"V02", "actual", "1.200", "1.200 G"},
		{"V02", "actual", "", "–"},
		{"V02", "unit", "Stunden", "Stunden"},
		{"V02", "name", "Wir antworten schnell", "Wir antworten schnell"},
	} {
		b := newBench(t, offer()...)
		if problem := b.presenter.Edit(promiseRef(c.id), c.attribute, c.text); problem != "" {
			t.Errorf("%s %q: %s", c.attribute, c.text, problem)
		}
		row := texts(b.state.Promises.Rows, c.id)
		if !strings.Contains(strings.Join(row, "|"), c.want) {
			t.Errorf("%s %q shows %q, want %q", c.attribute, c.text, row, c.want)
		}
	}
}

func TestWhatDoesNotFitIsSaid(t *testing.T) {
	online := func(id string) assessment.EntryRef { return assessment.OnlineService{ID: id}.Ref() }
	for _, c := range []struct {
		ref             assessment.EntryRef
		attribute, text string
	}{
		{promiseRef("V02"), "within", "bald"},
		{promiseRef("V02"), "actual", "-1"},
		{promiseRef("V02"), "actual", "NaN"},
		{online("O01"), "ozg_level", "5"}, // model 1.1 ends at 4
		{online("O02"), "ozg_level", "8"},
		{online("O02"), "ozg_model", "1.1"}, // level 5 is there already
		{online("O01"), "process", "Mondlandung"},
	} {
		b := newBench(t, offer()...)
		if problem := b.presenter.Edit(c.ref, c.attribute, c.text); problem == "" || b.store.Writes != 0 {
			t.Errorf("%v %s %q is taken", c.ref, c.attribute, c.text)
		}
	}
}

func TestLettersSetTheOriginAndTakeItBack(t *testing.T) {
	b := newBench(t, offer()...)
	ref := assessment.Channel{ID: "C02"}.Ref()
	for _, c := range []struct {
		key  rune
		want string
	}{{'g', "2.100 G"}, {'G', "2.100"}, {'s', "2.100 S"}, {'e', "2.100 ≈"}} {
		if !b.presenter.Origin(ref, "yearly", c.key) {
			t.Fatalf("%q is not meant for the origin", c.key)
		}
		if got := texts(b.state.Channels.Rows, "C02")[2]; got != c.want {
			t.Errorf("%q: %q, want %q", c.key, got, c.want)
		}
	}
	if b.presenter.Origin(ref, "name", 'g') || b.presenter.Origin(ref, "yearly", 'x') {
		t.Error("a letter of a name or another letter sets the origin")
	}
	writes := b.store.Writes
	if !b.presenter.Origin(assessment.Channel{ID: "C04"}.Ref(), "yearly", 'g') || b.store.Writes != writes {
		t.Error("a number that is not there gets an origin")
	}
}

func TestSurveyIsSaidInASentence(t *testing.T) {
	whole, month := assessment.Whole, assessment.MonthOf(2026, 5)
	for _, c := range []struct {
		survey assessment.Satisfaction
		want   string
		warn   bool
	}{
		{assessment.Satisfaction{}, "Noch keine Befragung eingetragen", false},
		{
			assessment.Satisfaction{Mean: assessment.Hundredths(210), Worst: whole(6), Best: whole(1), Answers: whole(143), Date: month},
			"2,1 auf einer Skala von 1 (beste) bis 6, 143 Antworten, 05/2026", false,
		},
		{
			assessment.Satisfaction{Mean: whole(4), Worst: whole(1), Best: whole(5), Answers: whole(1)},
			"4 auf einer Skala von 5 (beste) bis 1, 1 Antwort", false,
		},
		{
			assessment.Satisfaction{Mean: whole(2), Best: whole(1)},
			"Damit der Mittelwert etwas sagt, fehlt noch: Schlechtester Wert der Skala, Zahl der Antworten.", true,
		},
		{
			assessment.Satisfaction{Mean: whole(7), Worst: whole(6), Best: whole(1), Answers: whole(9)},
			"Der Mittelwert liegt außerhalb der Skala. Bitte prüfen.", true,
		},
		{
			assessment.Satisfaction{Mean: whole(1), Worst: whole(1), Best: whole(1), Answers: whole(9)},
			"Bester und schlechtester Wert der Skala sind gleich.", true,
		},
	} {
		b := newBench(t, assessment.Service{Satisfaction: c.survey})
		if diff := cmp.Diff(Satisfaction{Text: c.want, Warn: c.warn}, b.state.Satisfaction); diff != "" {
			t.Errorf("survey (-want +got):\n%s", diff)
		}
	}
}

func TestWhatIsNotSavedStaysAndIsTriedAgain(t *testing.T) {
	b := newBench(t, offer()...)
	b.store.Err = errDisk
	b.presenter.Edit(promiseRef("V02"), "actual", "2")
	if got := texts(b.state.Promises.Rows, "V02")[2]; got != "2 G" || b.state.Trouble == "" || len(b.failed) != 1 {
		t.Errorf("shown %q, trouble %q", got, b.state.Trouble)
	}
	b.store.Err = nil
	b.presenter.Retry()
	if b.state.Trouble != "" || b.stored().Promises()[1].Actual.Quantity != assessment.Whole(2) {
		t.Errorf("trouble %q, stored %v", b.state.Trouble, b.stored().Promises()[1])
	}
}

func TestDeletionThatFailsIsTriedAgain(t *testing.T) {
	b := newBench(t, offer()...)
	b.store.Err = errDisk
	if told := b.presenter.Remove(promiseRef("V02")); told != "" || b.state.Trouble == "" {
		t.Errorf("told %q, trouble %q", told, b.state.Trouble)
	}
	b.store.Err = nil
	b.presenter.Retry()
	if len(b.stored().Promises()) != 3 || b.state.Trouble != "" {
		t.Errorf("%d promises, trouble %q", len(b.stored().Promises()), b.state.Trouble)
	}
}

func TestNoMoreThanAnInventoryHolds(t *testing.T) {
	var entries []assessment.Entry
	for i := range assessment.MaxEntries {
		entries = append(entries, assessment.Channel{ID: fmt.Sprintf("C%02d", i+1)})
	}
	b := newBench(t, entries...)
	b.presenter.AddChannel(string(assessment.ChannelChat))
	if len(b.state.Channels.Rows) != assessment.MaxEntries || b.state.Trouble == "" {
		t.Errorf("%d rows, trouble %q", len(b.state.Channels.Rows), b.state.Trouble)
	}
	b.presenter.Retry()
	if b.state.Trouble != "" {
		t.Errorf("it stays: %q", b.state.Trouble)
	}
}
