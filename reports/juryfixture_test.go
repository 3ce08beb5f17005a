package reports

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/jury"
	"reifekompass/reports/document"
)

// panel is a round for tests: everything of which a board is made.
type panel struct {
	call     assessment.CallRecord
	round    assessment.Round
	received []assessment.Received
}

func (p *panel) board() *jury.Board { return jury.NewBoard(p.call, p.round, p.received) }

// panelNames are the applicants of the fixture, in its order.
func panelNames() []string {
	return []string{
		"Stadt Lindenrade", "Kreis Auental", "Stadt Rosenau", "Kreis Westermark", "Stadt Hohenbrück", "Stadt Neuenwalde", "Kreis Grünhagen",
		"Kreis Eschental", "Stadt Mühlrode", "Stadt Birkenfurt", "Stadt Ahrensdorf", "Stadt Kaltenborn", "Kreis Seeland",
	}
}

// jurorNames must never be printed but in the minutes.
func jurorNames() []string {
	return []string{"Aylin Dombrowski", "Bernd Eichhorn", "Clara Falkenberg", "Deniz Grabowski", "Esther Hollmann"}
}

// fixtureFile is the example of 13 applicants, 8 criteria and 5 jurors that
// package ranking is tested with.
type fixtureFile struct {
	Input struct {
		Criteria           []string
		Weights            []float64
		Applicants, Jurors []string
		Conflicts          [][2]string
		Scores             map[string][]*float64
	}
}

func fixture35(tb testing.TB) fixtureFile {
	tb.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "assessment", "ranking", "testdata", "35_synthetic_jury_13x8x5.json"))
	if err != nil {
		tb.Fatal(err)
	}
	var f fixtureFile
	if err := json.Unmarshal(raw, &f); err != nil {
		tb.Fatal(err)
	}
	return f
}

func panelCriterion(c int, weight float64) assessment.CallCriterion {
	titles := []string{
		"Übertragbarkeit", "Akzeptanz der Mitarbeitenden", "Struktur der internen Prozesse", "Vernetzung mit der Verwaltung", "Vision und Geschäftsmodell",
		"Arbeitsorganisation", "Service für Unternehmen", "Umsetzbarkeit",
	}
	id := fmt.Sprintf("J%d", c+1)
	of := assessment.CallCriterion{Weight: assessment.Weight(math.Round(1000 * weight))}
	of.ID, of.Title = assessment.CriterionID(id), both(titles[c%len(titles)], titles[c%len(titles)]+" (en)")
	for point := range of.Anchors {
		of.Anchors[point] = both(fmt.Sprintf("Das ist bei %s mit %d Punkten zu erkennen und in der Bewerbung belegt.", id, point), fmt.Sprintf("This is what %d points mean in %s.", point, id))
	}
	return of
}

// thirteen is the fixture as a round that has been decided.
func thirteen(tb testing.TB) *panel {
	tb.Helper()
	f := fixture35(tb).Input
	p := &panel{}
	p.call = panelCall(len(f.Criteria), f.Weights)
	p.round = assessment.Round{ID: strings.Repeat("ab", 16), Call: p.call.Call.ID, State: assessment.RoundDecision}
	for j, name := range jurorNames() {
		p.round.Jurors = append(p.round.Jurors, assessment.Juror{ID: jurorOf(j), Name: name, Agency: "Wirtschaftsförderung " + name[:1] + "-Stadt"})
	}
	for a, name := range panelNames() {
		p.received = append(p.received, panelReceived(a, name))
		for j := range p.round.Jurors {
			p.rate(a, j, f.Scores[f.Applicants[a]+"|"+f.Jurors[j]])
		}
	}
	for _, pair := range f.Conflicts {
		p.conflict(slices.Index(f.Applicants, pair[0]), slices.Index(f.Jurors, pair[1]))
	}
	return p
}

func panelCall(criteria int, weights []float64) assessment.CallRecord {
	record := assessment.CallRecord{
		Call: assessment.Call{
			ID: "wf-digital-2026-k3f9", Office: "Programmstelle Wirtschaftsförderung digital", Title: "Pilot „Wirtschaftsförderung digital“ 2026", Email: "pilot@example.org",
			Deadline: time.Date(2026, 10, 15, 12, 0, 0, 0, time.UTC), Winners: 3, CatalogueID: "wirtschaftsfoerderung-digital", CatalogueVersion: "1.0",
			Ties: []assessment.TieStep{{Kind: assessment.TieByCriterion, Criterion: "J1"}, {Kind: assessment.TieByVote}, {Kind: assessment.TieByLot}},
		},
		Status: assessment.CallLocked,
	}
	for i := range record.Print {
		record.Print[i] = byte(0x5c + 7*i)
	}
	for c := range criteria {
		record.Call.Criteria = append(record.Call.Criteria, panelCriterion(c, weights[c]))
	}
	return record
}

func jurorOf(j int) assessment.JurorID { return assessment.JurorID(fmt.Sprintf("%032x", j+1)) }

func seriesOf(a int) string { return fmt.Sprintf("%032x", a+100) }

func panelReceived(a int, name string) assessment.Received {
	return assessment.Received{Series: seriesOf(a), Revision: 1, Agency: name, Standing: assessment.StandingCurrent, At: time.Date(2026, 10, 10, 9, 0, 0, 0, time.UTC)}
}

// rate gives an applicant the points of a juror, nil for what cannot be judged.
func (p *panel) rate(a, j int, points []*float64) {
	for c, value := range points {
		m := assessment.Mark{
			Juror: jurorOf(j), Series: seriesOf(a), Criterion: p.call.Call.Criteria[c].ID, State: assessment.MarkCannotJudge, Reason: "Dazu sagt die Bewerbung nichts.",
			Made: time.Date(2026, 11, 2, 10, 0, 0, 0, time.UTC),
		}
		if value != nil {
			m.State, m.Points = assessment.MarkGiven, assessment.Points(2**value)
			m.Reason = fmt.Sprintf("Begründung %d zu %s: Das ist gut beschrieben, einzelne Belege fehlen noch.", (a*7+j*3+c)%9, m.Criterion)
		}
		p.round.Marks = append(p.round.Marks, m)
	}
}

// conflict lets a juror declare a conflict and takes the marks away.
func (p *panel) conflict(a, j int) {
	p.round.Declared = append(p.round.Declared, assessment.Declaration{
		Juror: jurorOf(j), Series: seriesOf(a), Kind: assessment.ConflictEmployer, Reason: "War dort bis 2024 beschäftigt.",
	})
	p.round.Marks = slices.DeleteFunc(p.round.Marks, func(m assessment.Mark) bool { return m.Series == seriesOf(a) && m.Juror == jurorOf(j) })
}

// decided adds what a meeting decides.
func decided(p *panel) *panel {
	d := &p.round.Decision
	result := p.board().Result
	b := p.board()
	for i, place := range result.Places[:4] {
		series := b.Applicants[place.Applicant].Series
		verdict := assessment.Verdict{Series: series, Internal: "Nur unter uns gesagt.", Minutes: "Gründe für die Niederschrift.", Letter: "Ihre Bewerbung zeigt einen klaren Weg."}
		d.Verdicts = append(d.Verdicts, verdict)
		d.Votes = append(d.Votes, assessment.Vote{Series: series, For: 5 - i, Against: i / 2, Abstain: (i + 1) / 2})
		if i < 3 {
			d.Winners = append(d.Winners, series)
		} else {
			d.Reserve = append(d.Reserve, series)
		}
	}
	d.Votes = append(d.Votes, assessment.Vote{Motion: "Die Reserve gilt bis Ende März 2027.", For: 5})
	d.Place, d.Day = "Haus der Wirtschaft, Raum 2.14", time.Date(2026, 11, 12, 10, 0, 0, 0, time.UTC)
	d.Minority = "Ein Mitglied hätte die vierte Bewerbung vor der dritten gesehen, weil der Umbau dort noch nicht finanziert ist."
	for j := range p.round.Jurors[:4] {
		d.Present = append(d.Present, jurorOf(j))
	}
	m := &p.round.Marks[10]
	before := *m
	m.Before, m.Points, m.Reason = &before, max(0, m.Points-2), "Nach Rückfrage in der Sitzung."
	return p
}

// manyApplicants is a round of so many applicants with jurors who differ.
func manyApplicants(tb testing.TB, n int) *panel {
	tb.Helper()
	p := thirteen(tb)
	p.received, p.round.Marks, p.round.Declared = nil, nil, nil
	p.round.Decision = assessment.Decision{}
	for a := range n {
		p.received = append(p.received, panelReceived(a, fmt.Sprintf("Wirtschaftsförderung Ort %03d", a+1)))
		for j := range p.round.Jurors {
			points := make([]*float64, len(p.call.Call.Criteria))
			for c := range points {
				v := float64((a*13+c*7+a*c*3+j*(1+a%3))%11) / 2
				points[c] = &v
			}
			p.rate(a, j, points)
		}
	}
	return p
}

func juryReport(tb testing.TB, p *panel, o Options, ins ...Input) document.Document {
	tb.Helper()
	d, err := JuryReport(p.input(ins), o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

func (p *panel) input(ins []Input) JuryInput {
	in := JuryInput{Board: p.board(), Submissions: map[string]Input{}}
	for a, one := range ins {
		in.Submissions[seriesOf(a)] = one
	}
	return in
}

// quickReport is the jury report with few draws of weights.
func quickReport(tb testing.TB, p *panel, o Options, ins ...Input) document.Document {
	tb.Helper()
	in := p.input(ins)
	draw := in.Board.Ranking.Sampling(in.Board.Result)
	draw.Runs, draw.Seed = 2000, in.Board.Seed()
	in.Near, in.Any = draw.Sample(), draw.Sample()
	d, err := JuryReport(in, o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// someLog is a log whose chain does not hold: package jury alone can close it.
func someLog() []assessment.LogEntry {
	at := time.Date(2026, 10, 20, 9, 0, 0, 0, time.UTC)
	return []assessment.LogEntry{
		{Number: 1, At: at, Kind: assessment.LogOpened, Fields: map[string]string{"call": "5C63 6A71 787F 868D"}, Hash: assessment.Fingerprint{1, 2, 3}},
		{Number: 2, At: at.Add(time.Hour), Kind: assessment.LogConflict, Fields: map[string]string{"juror": string(jurorOf(1)), "of " + seriesOf(3): "employer"}, Hash: assessment.Fingerprint{4}},
		{Number: 3, At: at.Add(2 * time.Hour), Kind: assessment.LogBack, Fields: map[string]string{"from": "viewing", "to": "review"}, Reason: "Ein Mitglied war erkrankt.", Hash: assessment.Fingerprint{5}},
	}
}
