package reports

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/reports/document"
	"reifekompass/reports/pdfcheck"
)

func minutes(tb testing.TB, p *panel, o Options) document.Document {
	tb.Helper()
	d, err := Minutes(p.input(nil), o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func TestMinutesSayWhatWasDecidedAndByWhom(t *testing.T) {
	p := decided(thirteen(t))
	p.round.Log = someLog()
	text := everything(minutes(t, p, options(t, "de")))
	for _, want := range []string{
		"Die Jury wählt drei Bewerbungen und eine Reserve.", "Haus der Wirtschaft, Raum 2.14", "12. November 2026", "Aylin Dombrowski", "Esther Hollmann",
		"arbeitet oder arbeitete dort", "Gründe für die Niederschrift.", "Die Reserve gilt bis Ende März 2027.", "Ein Mitglied hätte die vierte Bewerbung",
		"Nach Rückfrage in der Sitzung.", "Unterschriften", "gebrochen", "5C63 6A71", "0102 0300", "Ein Mitglied war erkrankt.", "war nicht anwesend",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
	for _, wrong := range []string{"Nur unter uns gesagt", "Ihre Bewerbung zeigt einen klaren Weg", string(jurorOf(1)), seriesOf(3)} {
		if strings.Contains(text, wrong) {
			t.Errorf("the minutes say %q", wrong)
		}
	}
}

func TestMinutesAreSoundForEveryRound(t *testing.T) {
	for name, p := range rounds(t) {
		for _, code := range []string{"de", "en"} {
			p.round.Log = someLog()
			checkSound(t, name+" "+code, minutes(t, p, options(t, code)))
		}
	}
}

func TestEveryKindOfLineAndConflictHasAWord(t *testing.T) {
	p := decided(thirteen(t))
	kinds := []assessment.LogKind{
		assessment.LogOpened, assessment.LogState, assessment.LogBack, assessment.LogJuror, assessment.LogConflict, assessment.LogFile,
		assessment.LogBallot, assessment.LogMark, assessment.LogWithdrawn, assessment.LogDecision, assessment.LogLetter,
	}
	for i, kind := range kinds {
		p.round.Log = append(p.round.Log, assessment.LogEntry{Number: i + 1, Kind: kind})
	}
	for i, kind := range assessment.ConflictKinds() {
		p.round.Declared = append(p.round.Declared, assessment.Declaration{Juror: jurorOf(0), Series: seriesOf(i), Kind: kind, Reason: "So ist es."})
	}
	for _, state := range assessment.RoundStates() {
		p.round.Log[1].Fields = map[string]string{"state": string(state)}
		checkSound(t, string(state), minutes(t, p, options(t, "en")))
	}
}

func TestGoldenMinutes(t *testing.T) {
	p := decided(thirteen(t))
	p.round.Log = someLog()
	compareGolden(t, "minutes", minutes(t, p, options(t, "de")))
}

func TestMinutesNeedApplicants(t *testing.T) {
	p := thirteen(t)
	p.received = nil
	if _, err := Minutes(p.input(nil), options(t, "de")); !errors.Is(err, ErrNoApplicants) {
		t.Errorf("got %v", err)
	}
}

func TestFilesAboutARoundKeepTheirPromise(t *testing.T) {
	p := decided(thirteen(t))
	p.round.Log = someLog()
	for name, d := range map[string]document.Document{
		"jury": quickReport(t, p, options(t, "de"), input(small(), lindenrade())), "minutes": minutes(t, p, options(t, "en")), "letter": letter(t, p.input(nil), 1, options(t, "de")),
	} {
		raw := asFile(t, d)
		report, err := pdfcheck.Check(bytes.NewReader(raw), int64(len(raw)))
		if err != nil || report.Elements < 60 {
			t.Errorf("%s: %d elements, %v", name, report.Elements, err)
		}
		for _, f := range report.Findings {
			t.Errorf("%s: %s, page %d: %s", name, f.Rule, f.Page, f.Detail)
		}
	}
}
