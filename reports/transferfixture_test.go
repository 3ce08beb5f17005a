package reports

import (
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"testing"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/region"
	"reifekompass/assessment/scoring"
	"reifekompass/assessment/transfer"
	"reifekompass/assets"
	"reifekompass/reports/document"
)

// sampleAssessments are the thirteen samples of the program.
func sampleAssessments(tb testing.TB) []assessment.Assessment {
	tb.Helper()
	names, err := fs.Glob(assets.Files, "samples/*.json")
	if err != nil {
		tb.Fatal(err)
	}
	var all []assessment.Assessment
	for _, name := range names {
		raw, err := fs.ReadFile(assets.Files, name)
		if err != nil {
			tb.Fatal(err)
		}
		a, err := exchange.ReadAnswers(bytes.NewReader(raw))
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, a)
	}
	return all
}

// manyAssessments are so many: the samples, then variants of them by chance.
func manyAssessments(tb testing.TB, n int) []assessment.Assessment {
	tb.Helper()
	samples := sampleAssessments(tb)
	r := rand.New(rand.NewPCG(3, 7))
	for i := len(samples); i < n; i++ {
		a := samples[i%13]
		a.Agency.Name = fmt.Sprintf("%s %d", a.Agency.Name, i)
		a.Answers = map[assessment.QuestionID]assessment.Answer{}
		for id, answer := range samples[i%13].Answers {
			answer.Current = min(assessment.MaxLevel, max(0, answer.Current+assessment.Level(r.IntN(4)-1)))
			a.Answers[id] = answer
		}
		samples = append(samples, a)
	}
	return samples[:n]
}

// tilesOf are the tiles of the land.
func tilesOf(tb testing.TB) []region.Tile {
	tb.Helper()
	places, err := region.Load(assets.Files)
	if err != nil {
		tb.Fatal(err)
	}
	tiles, err := region.LoadTiles(assets.Files, places)
	if err != nil {
		tb.Fatal(err)
	}
	return tiles
}

// transferInput is what the report of so many agencies is made of. All agreed
// to everything; they are spread over the land, the first ones closely.
func transferInput(tb testing.TB, n int) TransferInput {
	tb.Helper()
	c, tiles, all := shipped(tb), tilesOf(tb), manyAssessments(tb, n)
	in := TransferInput{Catalogue: c, Title: "Transferbericht Nordrhein-Westfalen 2026", Tiles: tiles, Names: map[transfer.MemberID]string{}, Fictional: true}
	var members []transfer.Member
	var learners []transfer.Learner
	var holders []transfer.Holder
	for i := range all {
		a := &all[i]
		id := transfer.MemberID(fmt.Sprintf("m%03d", i))
		result := scoring.Evaluate(c.RelevantTo(a.Agency.Kind), a)
		members = append(members, transfer.Member{
			ID: id, Edition: "1", Consent: transfer.Consent{On: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), Text: assessment.SharingWording},
			Values: transfer.ValuesOf(c, a, result).With(transfer.PotentialsOf(c, a, c.Model())),
		})
		learners = append(learners, transfer.Learner{
			ID: id, Trait: transfer.TraitOf(a.Agency), Named: members[i].Consent, Standing: transfer.StandingOf(a.Inventory.Processes(), result),
		})
		holders = append(holders, transfer.Holder{ID: id, Processes: a.Inventory.Processes()})
		in.Names[id] = a.Agency.Name
		in.Participants = append(in.Participants, Participant{Name: a.Agency.Name, District: tiles[(i*i+3*i)%len(tiles)].Place.DistrictAGS})
	}
	cohort, err := transfer.Freeze("2026-A", append(transfer.Subjects(c), transfer.ProcessSubjects(c)...), members)
	if err != nil {
		tb.Fatal(err)
	}
	if in.Release, _, err = transfer.Build(cohort, nil, nil); err != nil {
		tb.Fatal(err)
	}
	in.Partners = transfer.MatchPartners(learners, transfer.Topics(c))
	in.Solutions = solutionsFor(in.Participants, holders)
	return in
}

// solutionsFor is a solution of every agency but each fourth.
func solutionsFor(participants []Participant, holders []transfer.Holder) []SharedSolution {
	kinds := []struct {
		title, text string
		question    assessment.QuestionID
		process     assessment.ProcessID
	}{
		{"Anfragen ohne Medienbruch", "Online-Eingang, automatische Zuordnung und sichtbarer Stand für das Unternehmen. Beschreibung, Datenfelder und Schulungsunterlage liegen vor.", "B4", "P02"},
		{"Gemeinsame Vorgangsakte mit dem Bauamt", "Lotse und Bauamt arbeiten in einer Akte. Fristen und Zuständigkeit sind für beide sichtbar; die Vereinbarung ist als Muster beigefügt.", "F1", "P07"},
		{"Teamräume statt Einzelbüros", "Umbau mit Beteiligung des Teams, Beratungsplätze für Unternehmen und hybride Veranstaltungen. Raumplan und Kosten sind offen dokumentiert.", "G4", ""},
		{"Flächenportal mit Exposé auf Knopfdruck", "Objekte stehen mit Karte im Netz; ein Exposé entsteht ohne Nacharbeit.\n\nDie Felder folgen dem Muster der landesweiten Börse.", "E3", "P04"},
		{"Ein Kalender für alle Veranstaltungen", "Einladung, Anmeldung und Teilnahmeliste aus einem Werkzeug.", "", "P11"},
	}
	var all []SharedSolution
	for i, p := range participants {
		if i%4 == 3 {
			continue
		}
		kind := kinds[i%len(kinds)]
		s := SharedSolution{Owner: p.Name, District: p.District, System: "Vorgangsbearbeitung", Measured: kind.process != "", Solution: assessment.Solution{
			ID: "G01", Title: kind.title, Process: kind.process, Question: kind.question, Text: kind.text, ReleaseText: assessment.Yes,
			Prerequisites: "Ein gemeinsames Postfach und ein Fachverfahren mit Schnittstelle.", ReleasePrerequisites: assessment.Yes,
			Effort: "Sechs Monate, eine halbe Stelle, 18.000 Euro einmalig.", ReleaseEffort: assessment.Yes,
			ContactRole: "Leitung Unternehmensservice", ReleaseContact: assessment.Yes,
		}}
		if s.Measured {
			s.Reach = transfer.ReachOf(transfer.Solution{Owner: holders[i].ID, Process: kind.process, Level: 3}, holders)
		}
		all = append(all, s)
	}
	return all
}

// withheld is the same release with nothing in it.
func withheld(in TransferInput) TransferInput {
	r := *in.Release
	r.Cells = nil
	for _, c := range in.Release.Cells {
		r.Cells = append(r.Cells, transfer.Cell{Subject: c.Subject})
	}
	in.Release = &r
	return in
}

// bare is a release with nothing beside it.
func bare(in TransferInput) TransferInput {
	return TransferInput{Release: in.Release, Catalogue: in.Catalogue}
}

func transferReport(tb testing.TB, in TransferInput, o Options) document.Document {
	tb.Helper()
	d, err := Transfer(in, o)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// transferReports are reports of all sizes and of all that can be missing.
func transferReports(tb testing.TB, code string) map[string]document.Document {
	tb.Helper()
	o := options(tb, code)
	draft := o
	draft.Final = false
	eight, thirteen := transferInput(tb, 8), transferInput(tb, 13)
	thirteen.Licence, thirteen.Data = "CC BY 4.0", []document.Attachment{{Name: "werte.csv", Description: "Werte", Type: "text/csv", Data: []byte("a;b\n")}}
	return map[string]document.Document{
		"eight": transferReport(tb, eight, draft), "thirteen": transferReport(tb, thirteen, o), "many": transferReport(tb, transferInput(tb, 60), o),
		"withheld": transferReport(tb, withheld(thirteen), o), "bare": transferReport(tb, bare(thirteen), o), "nothing": transferReport(tb, bare(withheld(eight)), draft),
	}
}
