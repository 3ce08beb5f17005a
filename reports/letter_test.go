package reports

import (
	"errors"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/reports/document"
)

func letter(tb testing.TB, in JuryInput, a int, o Options) document.Document {
	tb.Helper()
	d, err := Letter(in, seriesOf(a), o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestALetterIsAboutItsApplicantAlone(t *testing.T) {
	for name, p := range rounds(t) {
		in := p.input(nil)
		for a := range p.received {
			d := letter(t, in, a, options(t, "de"))
			text := everything(d) + d.Title + d.Subject + attached(d)
			for o := range p.received {
				if o != a && strings.Contains(text, p.received[o].Agency) {
					t.Errorf("%s: the letter to %s names %s", name, p.received[a].Agency, p.received[o].Agency)
				}
			}
			for _, juror := range jurorNames() {
				for part := range strings.FieldsSeq(juror) {
					if strings.Contains(text, part) {
						t.Errorf("%s: the letter to %s names %s", name, p.received[a].Agency, juror)
					}
				}
			}
			for _, wrong := range []string{"Rang", "Nur unter uns gesagt", "Gründe für die Niederschrift", "Begründung", "Jurymitglied 1"} {
				if strings.Contains(text, wrong) {
					t.Errorf("%s: the letter to %s says %q", name, p.received[a].Agency, wrong)
				}
			}
		}
	}
}

func TestLettersAreSound(t *testing.T) {
	for name, p := range rounds(t) {
		for _, code := range []string{"de", "en"} {
			o := options(t, code)
			for a := range p.received[:min(3, len(p.received))] {
				checkSound(t, name+" "+code, letter(t, p.input([]Input{input(small(), lindenrade())}), a, o))
			}
		}
	}
}

func TestALetterSaysWhatWasDecided(t *testing.T) {
	p := decided(thirteen(t))
	withdrawn := decided(thirteen(t))
	withdrawn.round.Withdrawn = map[string]string{seriesOf(12): "so"}
	sparse := decided(thirteen(t))
	sparse.round.Jurors = sparse.round.Jurors[:2]
	open := thirteen(t)
	for _, c := range []struct {
		p    *panel
		a    int
		want string
	}{
		{p, 1, "Die Jury hat Sie ausgewählt."},
		{p, 1, "Ihre Bewerbung zeigt einen klaren Weg."},
		{p, 12, "Reserveliste"},
		{p, 0, "nicht ausgewählt"},
		{withdrawn, 12, "zurückgezogen"},
		{sparse, 0, "konnte die Jury nicht entscheiden"},
		{open, 1, "noch nicht entschieden"},
		{p, 3, "Ein Mitglied war befangen"},
		{p, 1, "Besonders überzeugt haben"},
		{p, 1, "Das ist bei J2 mit 5 Punkten zu erkennen"},
	} {
		if text := everything(letter(t, c.p.input(nil), c.a, options(t, "de"))); !strings.Contains(text, c.want) {
			t.Errorf("the letter does not say %q", c.want)
		}
	}
	if text := everything(letter(t, sparse.input(nil), 0, options(t, "de"))); strings.Contains(text, "Mittelwert") {
		t.Error("two jurors can be told by their mean")
	}
}

func TestTheGroupOfALetterIsLargeEnough(t *testing.T) {
	c := small()
	inputs := func(kinds string) []Input {
		var ins []Input
		for _, kind := range kinds {
			a := lindenrade()
			if kind == 'k' {
				a.Agency.Kind = assessment.KindDistrict
			}
			ins = append(ins, input(c, a))
		}
		return ins
	}
	few := thirteen(t)
	few.received = few.received[:4]
	same := thirteen(t)
	for _, test := range []struct {
		name string
		p    *panel
		ins  []Input
		want string
	}{
		{"kind and size", same, inputs("sssssskkkkkkk"), "6 Bewerbungen der Gruppe „Kreisangehörige Kommune, 50 bis unter 100 Tsd. Einwohner“"},
		{"four are too few", same, inputs("sssskkkkkkkkk"), "allen 13 bewerteten Bewerbungen"},
		{"four others are too few", same, inputs("ssssssssskkkk"), "allen 13 bewerteten Bewerbungen"},
		{"nothing is known", same, nil, "allen 13 bewerteten Bewerbungen"},
		{"four in all", few, nil, "erst ab fünf Bewerbungen"},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := everything(letter(t, test.p.input(test.ins), 0, options(t, "de")))
			if !strings.Contains(text, test.want) {
				t.Errorf("the letter does not say %q", test.want)
			}
		})
	}
}

func TestGroupValuesAreRoundedToHalfPoints(t *testing.T) {
	p := thirteen(t)
	in := p.input(nil)
	_, r, err := newJuryRound(&in, options(t, "de"))
	if err != nil {
		t.Fatal(err)
	}
	w := newWriter(options(t, "de"), small())
	group := w.peersOf(r, 1)
	for c := range r.applied() {
		band, mean, known := r.groupOf(c, group)
		for _, v := range []float64{band.Low, band.High, mean} {
			if !known || 2*v != float64(int(2*v)) {
				t.Errorf("criterion %d: %v", c, v)
			}
		}
	}
}

func TestGoldenLetter(t *testing.T) {
	compareGolden(t, "letter", letter(t, decided(thirteen(t)).input([]Input{input(small(), lindenrade())}), 0, options(t, "de")))
}

func TestALetterNeedsItsApplicant(t *testing.T) {
	if _, err := Letter(thirteen(t).input(nil), "nobody", options(t, "de")); !errors.Is(err, ErrNoApplicants) {
		t.Errorf("got %v", err)
	}
}
