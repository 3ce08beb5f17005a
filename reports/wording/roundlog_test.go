package wording_test

import (
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

func roundNames() wording.RoundNames {
	round := assessment.Round{Jurors: []assessment.Juror{{ID: "j1", Name: "Ada Eins"}}}
	criteria := []assessment.CallCriterion{{Criterion: assessment.Criterion{ID: "J1", Title: assessment.Text{assessment.German: "Übertragbarkeit"}}}}
	return wording.NamesIn(&round, []assessment.Applicant{
		{Received: assessment.Received{Series: "a", Agency: "Kreis Auental"}}, {Received: assessment.Received{Series: "b", Agency: "Stadt Rosenau"}},
	}, criteria, assessment.German)
}

// TestRoundLineSaysEveryKind holds a sentence for each kind of line, as the use
// case writes it.
func TestRoundLineSaysEveryKind(t *testing.T) {
	words, err := translations.New("de")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		kind   assessment.LogKind
		fields map[string]string
		reason string
		want   string
	}{
		{assessment.LogOpened, map[string]string{"call": "5C63 6A71 0000 1111"}, "", "Die Runde wurde eröffnet. Es gelten die Regeln mit dem Fingerabdruck 5C63 6A71."},
		{assessment.LogState, map[string]string{"from": "review", "to": "viewing"}, "", "Weiter von „Einzeln bewerten“ zu „Ergebnisse ansehen“."},
		{assessment.LogState, map[string]string{"criterion 1": "J1"}, "fehlt", "In der ganzen Runde wird nicht angewendet: „Übertragbarkeit“."},
		{assessment.LogState, nil, "doch", "In der ganzen Runde werden alle Kriterien angewendet."},
		{assessment.LogBack, map[string]string{"from": "viewing", "to": "review"}, "krank", "Zurück von „Ergebnisse ansehen“ zu „Einzeln bewerten“."},
		{assessment.LogJuror, map[string]string{"juror": "j1", "name": "Ada Früher"}, "", "Ada Früher ist als Mitglied der Jury eingetragen."},
		{assessment.LogJuror, map[string]string{"juror": "j1", "left": "yes"}, "weg", "Ada Eins hat die Jury verlassen. Die Angaben zählen nicht mehr."},
		{assessment.LogConflict, map[string]string{"juror": "j1", "of a": "employer", "of b": "none"}, "", "Ada Eins ist befangen bei Kreis Auental (Beschäftigung); unbefangen bei einer Bewerbung."},
		{assessment.LogConflict, map[string]string{"juror": "j1", "of a": "none", "of b": "none"}, "", "Ada Eins ist bei 2 Bewerbungen unbefangen."},
		{assessment.LogConflict, map[string]string{"juror": "j1", "of a": "rival"}, "", "Ada Eins ist befangen bei Kreis Auental (Wettbewerb)."},
		{assessment.LogFile, map[string]string{"juror": "j1"}, "", "Die Jurydatei für Ada Eins wurde geschrieben."},
		{assessment.LogBallot, map[string]string{"juror": "j1", "revision": "2"}, "", "Die Juryabgabe von Ada Eins, Fassung 2, wurde eingelesen."},
		{assessment.LogMark, map[string]string{"juror": "j1", "applicant": "a", "criterion": "J1", "from": "7", "to": "cannot"}, "x", "Ada Eins ändert die Punkte für Kreis Auental in „Übertragbarkeit“: vorher 3,5, jetzt nicht beurteilbar."},
		{assessment.LogMark, map[string]string{"juror": "j1", "applicant": "a", "criterion": "J1", "to": "0"}, "x", "Ada Eins ändert die Punkte für Kreis Auental in „Übertragbarkeit“: vorher offen, jetzt 0."},
		{assessment.LogWithdrawn, map[string]string{"applicant": "b"}, "kein Geld", "Stadt Rosenau hat die Bewerbung zurückgezogen."},
		{assessment.LogWithdrawn, map[string]string{"applicant": "b"}, "", "Stadt Rosenau nimmt wieder teil."},
		{assessment.LogDecision, map[string]string{"winner 1": "a", "reserve 1": "b"}, "", "Entschieden: ausgewählt Kreis Auental; auf der Reserveliste Stadt Rosenau."},
		{assessment.LogDecision, map[string]string{"winner 1": "b", "winner 2": "a"}, "", "Entschieden: ausgewählt Stadt Rosenau, Kreis Auental."},
		{assessment.LogDecision, nil, "", "Entschieden: niemand ausgewählt."},
		{assessment.LogLetter, map[string]string{"count": "13"}, "", "13 Rückmeldebriefe wurden geschrieben."},
	} {
		entry := assessment.LogEntry{Kind: c.kind, Fields: c.fields, Reason: c.reason}
		if got := wording.RoundLine(words, &entry, roundNames()); got != c.want {
			t.Errorf("%s %v: got %q, want %q", c.kind, c.fields, got, c.want)
		}
	}
}

// TestRoundLineOfAChangedLogSaysItsKind: somebody may have changed the file.
func TestRoundLineOfAChangedLogSaysItsKind(t *testing.T) {
	words, err := translations.New("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []assessment.LogKind{
		assessment.LogOpened, assessment.LogBack, assessment.LogJuror, assessment.LogConflict, assessment.LogFile, assessment.LogBallot,
		assessment.LogMark, assessment.LogWithdrawn, assessment.LogLetter,
	} {
		entry := assessment.LogEntry{Kind: kind, Fields: map[string]string{"to": "99", "of x": ""}}
		got := wording.RoundLine(words, &entry, roundNames())
		if got == "" || strings.Contains(got, "«") || strings.Contains(got, "  ") {
			t.Errorf("%s says %q", kind, got)
		}
	}
}
