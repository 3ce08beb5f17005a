package overview

import (
	gocmp "cmp"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestRowSaysHowFarAndWhereToGoOn(t *testing.T) {
	tests := []struct {
		name   string
		change func(*assessment.Summary)
		want   Row
	}{
		{
			"untouched", func(s *assessment.Summary) { s.Settled = 0 },
			Row{Progress: "0 von 3 Fragen", Percent: "0\u00a0%", Status: "Entwurf", Changed: "Heute, 11:30", Action: "Beginnen"},
		},
		{
			"begun", func(s *assessment.Summary) { s.Settled, s.Position = 2, "B1" },
			Row{Share: 2.0 / 3, Progress: "2 von 3 Fragen", Percent: "67\u00a0%", Status: "Entwurf", Changed: "Heute, 11:30", Action: "Frage B1 öffnen"},
		},
		{
			"all answered", func(s *assessment.Summary) { s.Settled, s.Position = 3, "B1" },
			Row{Share: 1, Done: true, Progress: "3 von 3 Fragen", Percent: "100\u00a0%", Status: "Entwurf", Changed: "Heute, 11:30", Action: "Ergebnis ansehen"},
		},
		{
			"a district is asked one more", func(s *assessment.Summary) { s.Settled, s.Kind, s.Position = 3, assessment.KindDistrict, "B2" },
			Row{Share: 0.75, Progress: "3 von 4 Fragen", Percent: "75\u00a0%", Status: "Entwurf", Changed: "Heute, 11:30", Action: "Frage B2 öffnen"},
		},
		{
			"submitted is only looked at", func(s *assessment.Summary) { s.Settled, s.Status = 1, assessment.Submitted },
			Row{Share: 1.0 / 3, Progress: "1 von 3 Fragen", Percent: "33\u00a0%", Status: "Eingereicht", Locked: true, Changed: "Heute, 11:30", Action: "Ergebnis ansehen"},
		},
		{
			"sample", func(s *assessment.Summary) { s.Fictional = true },
			Row{Sample: "Muster", Progress: "0 von 3 Fragen", Percent: "0\u00a0%", Status: "Entwurf", Changed: "Heute, 11:30", Action: "Beginnen"},
		},
		{
			"another catalogue has no share", func(s *assessment.Summary) { s.Settled, s.CatalogueID, s.Position = 5, "other", "X1" },
			Row{Progress: "5 Antworten, anderer Fragenkatalog", Status: "Entwurf", Changed: "Heute, 11:30", Action: "Frage X1 öffnen"},
		},
		{
			"answers that were read in are gone on with", func(s *assessment.Summary) { s.Settled = 2 },
			Row{Share: 2.0 / 3, Progress: "2 von 3 Fragen", Percent: "67\u00a0%", Status: "Entwurf", Changed: "Heute, 11:30", Action: "Weiter beantworten"},
		},
		{
			"a part asks its own questions", func(s *assessment.Summary) { s.Settled, s.Position, s.Part = 1, "A2", partOf("A1", "A2") },
			Row{
				Document: "Teil der Selbsteinschätzung 2026", Share: 0.5, Progress: "1 von 2 Fragen", Percent: "50\u00a0%", Status: "Entwurf",
				Changed: "Heute, 11:30", Action: "Frage A2 öffnen",
			},
		},
		{
			"a filled part is given back", func(s *assessment.Summary) { s.Settled, s.Position, s.Part = 1, "A1", partOf("A1") },
			Row{
				Document: "Teil der Selbsteinschätzung 2026", Share: 1, Done: true, Progress: "1 von 1 Frage", Percent: "100\u00a0%", Status: "Entwurf",
				Changed: "Heute, 11:30", Action: "Zurückgeben", back: true,
			},
		},
		{
			"answers that came with a part are looked at first", func(s *assessment.Summary) { s.Settled, s.Part = 1, partOf("A1") },
			Row{
				Document: "Teil der Selbsteinschätzung 2026", Share: 1, Done: true, Progress: "1 von 1 Frage", Percent: "100\u00a0%", Status: "Entwurf",
				Changed: "Heute, 11:30", Action: "Beginnen",
			},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := summary("a", "Lindenrade", 0)
			test.change(&s)
			_, screen := present(t, &office{rows: []assessment.Summary{s}})
			got := screen.state.Rows[0]
			test.want.ID, test.want.Agency, test.want.Document = "a", "Lindenrade", gocmp.Or(test.want.Document, "Selbsteinschätzung 2026")
			got.Name, got.folded, got.final, got.finished = "", "", false, false
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(Row{})); diff != "" {
				t.Errorf("row (-want +got):\n%s", diff)
			}
		})
	}
}

func TestMomentIsSpokenOfByDistance(t *testing.T) {
	words := kittest.Words(t, "de")
	for _, test := range []struct {
		at   time.Time
		want string
	}{
		{kittest.Noon(), "Heute, 12:30"},
		{time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC), "Heute, 00:00"},
		{time.Date(2026, 11, 19, 23, 59, 0, 0, time.UTC), "Gestern, 23:59"},
		{time.Date(2026, 11, 18, 12, 0, 0, 0, time.UTC), "18.11.2026"},
		{time.Time{}, ""},
	} {
		if got := moment(words, test.at, kittest.Noon()); got != test.want {
			t.Errorf("moment(%v) = %q, want %q", test.at, got, test.want)
		}
	}
}

func TestPercentSaysAllOnlyForAll(t *testing.T) {
	for _, test := range []struct{ part, all, want int }{
		{0, 56, 0}, {1, 1000, 1}, {38, 56, 68}, {28, 56, 50}, {999, 1000, 99}, {56, 56, 100}, {60, 56, 100},
	} {
		if got := percent(test.part, test.all); got != test.want {
			t.Errorf("percent(%d, %d) = %d, want %d", test.part, test.all, got, test.want)
		}
	}
}

func partOf(questions ...assessment.QuestionID) *assessment.Part {
	return &assessment.Part{Package: "p", Questions: questions, Filled: "f"}
}

func TestFilledPartOpensWhereItIsGivenBack(t *testing.T) {
	done := summary("a", "Lindenrade", 1)
	done.Part, done.Position = partOf("A1"), "A1"
	o := &office{rows: []assessment.Summary{done}}
	p, _ := present(t, o)
	p.Open("a")
	if len(o.routes) != 1 || o.routes[0].Area != kit.Team {
		t.Errorf("routes %+v", o.routes)
	}
}
