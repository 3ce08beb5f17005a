package reports

import (
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// target sets the target of every answer by a rule.
func target(a assessment.Assessment, rule func(assessment.Level) assessment.Target) assessment.Assessment {
	for id, answer := range a.Answers {
		answer.Target = rule(answer.Current)
		a.Answers[id] = answer
	}
	return a
}

func noTarget(assessment.Level) assessment.Target { return assessment.Target{} }

func asToday(l assessment.Level) assessment.Target { return assessment.Target{Set: true, Level: l} }

func oneUp(l assessment.Level) assessment.Target {
	return assessment.Target{Set: true, Level: min(4, l+1)}
}

// level answers every question with the same level.
func level(digit string) assessment.Assessment {
	var all []string
	for dimension, n := range map[string]int{"A": 6, "B": 8, "C": 7, "D": 6, "E": 8, "F": 6, "G": 7, "H": 4, "I": 4} {
		all = append(all, dimension+strings.Repeat(digit, n))
	}
	return agency("WFG Lindenrade", "Lindenrade", strings.Join(all, " "))
}

func TestFindings(t *testing.T) {
	empty := level("2")
	empty.Answers = nil
	early := agency("WFG", "Lindenrade", "A22 B21")
	one := agency("WFG", "Lindenrade", "A222222")
	district := agency("WFG", "Kreis Auental", "A333333 B11111111 C2222222 D222222 E22222222 F222222 G3333333 H2222 I2222")
	low := func() assessment.Assessment {
		return agency("WFG", "Lindenrade", "A111111 B11112111 C1111111 D111111 E11111111 F111111 G1111111 H1111 I1112")
	}
	nameless := lindenrade()
	nameless.Agency.Place = ""
	cases := []struct {
		name   string
		a      assessment.Assessment
		de, en string
	}{
		{
			"strengths and brakes", lindenrade(),
			"Lindenrade hat ein tragfähiges Team und solide Technik, aber Lücken im Wissenstransfer und Daten bremsen.",
			"Lindenrade has a strong team and solid technology, but gaps in knowledge transfer and data hold it back.",
		},
		{
			"district", target(district, oneUp),
			"Der Kreis Auental hat eine klare Strategie und ein tragfähiges Team, aber Abläufe bremsen.", "",
		},
		{"nothing answered", empty, "Lindenrade hat noch keine Frage beantwortet.", "Lindenrade has not answered any question yet."},
		{
			"too few answers", early,
			"Lindenrade hat 4 von 56 Fragen beantwortet; für ein Ergebnis fehlen noch Antworten.",
			"Lindenrade has answered 4 of 56 questions; a result needs more answers.",
		},
		{
			"all at the top", level("4"),
			"Lindenrade hat in allen Handlungsfeldern die höchste Stufe erreicht.",
			"Lindenrade has reached the highest level in every dimension.",
		},
		{
			"all equal", level("2"),
			"Lindenrade steht in allen Handlungsfeldern gleich weit: bei 50,0 von 100 Punkten.",
			"Lindenrade stands at the same point in every dimension: 50.0 of 100 points.",
		},
		{
			"all at zero", level("0"),
			"Lindenrade steht in allen Handlungsfeldern gleich weit: bei 0,0 von 100 Punkten.",
			"Lindenrade stands at the same point in every dimension: 0.0 of 100 points.",
		},
		{
			"no targets: the lowest brake", target(lindenrade(), noTarget),
			"Lindenrade hat ein tragfähiges Team und solide Technik, aber Lücken im Wissenstransfer und Daten bremsen.", "",
		},
		{
			"targets reached: no brakes", target(lindenrade(), asToday),
			"Lindenrade hat ein tragfähiges Team und solide Technik.",
			"Lindenrade has a strong team and solid technology.",
		},
		{
			"one dimension is too early for a verdict", target(one, asToday),
			"Lindenrade hat 6 von 56 Fragen beantwortet; für ein Ergebnis fehlen noch Antworten.", "",
		},
		{
			"only brakes", target(low(), oneUp),
			"Lindenrade hat noch viel vor: Vor allem offene Fragen der Strategie und IT-Anwendungen bremsen.",
			"Lindenrade still has far to go: above all open strategy questions and IT systems hold it back.",
		},
		{"low and content", target(low(), asToday), "Lindenrade hat die eigenen Ziele erreicht.", "Lindenrade has reached its own targets."},
		{
			"no place: the name of the agency", nameless,
			"Wirtschaftsförderung Lindenrade hat ein tragfähiges Team, aber Lücken im Wissenstransfer bremsen.", "",
		},
	}
	c := small()
	for _, test := range cases {
		in := input(c, test.a)
		in.Place.Name = ""
		if got := words(t, "de").finding(&in); got != test.de {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.de)
		}
		if got := words(t, "en").finding(&in); test.en != "" && got != test.en {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.en)
		}
	}
}

// TestFindingNamesWhatIsFarthest checks that the second best dimension is the
// brake if its target is the farthest: the lead below says so as well.
func TestFindingNamesWhatIsFarthest(t *testing.T) {
	score := func(id string, index, gap int64) standing {
		return standing{
			Dimension: assessment.Dimension{ID: assessment.DimensionID(id)},
			result:    scoring.Dimension{Index: scoring.NewScore(index, 1), Gap: scoring.NewScore(gap, 1)},
		}
	}
	all := []standing{score("A", 40, 20), score("B", 60, 30), score("C", 70, 10)}
	strong, slow := leading(strengths(all), brakes(all))
	if len(strong) != 1 || strong[0].ID != "C" || len(slow) == 0 || slow[0].ID != "B" {
		t.Errorf("got %v and %v, want C as the strength and B as the first brake", strong, slow)
	}
	best := []standing{score("A", 40, 20), score("B", 60, 30)}
	strong, slow = leading(strengths(best), brakes(best))
	if len(strong) != 1 || strong[0].ID != "B" || len(slow) != 1 || slow[0].ID != "A" {
		t.Errorf("got %v and %v, want the best one as the strength", strong, slow)
	}
}

func TestCaptionsNameAllThatAreFarthest(t *testing.T) {
	w := words(t, "de")
	tied := func(names ...string) []standing {
		var all []standing
		for _, name := range names {
			all = append(all, standing{
				Dimension: assessment.Dimension{Short: assessment.Text{"de": name}},
				result:    scoring.Dimension{Gap: scoring.NewScore(30, 1)},
			})
		}
		return all
	}
	for want, names := range map[string][]string{"„A“ und „B“": {"A", "B"}, "„A“": {"A", "B", "C", "D"}} {
		if got := w.farthest(tied(names...)); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestFindingTakesTwoLinesAtMost(t *testing.T) {
	c := small()
	a := lindenrade()
	a.Agency.Place = "Kreis Siegen-Wittgenstein"
	for _, code := range []string{"de", "en"} {
		in := input(c, a)
		if got := words(t, code).finding(&in); !fitsTitle(got) {
			t.Errorf("too long: %s", got)
		}
	}
}

func TestLeads(t *testing.T) {
	unset := lindenrade()
	none := lindenrade()
	none.Answers = nil
	cases := []struct {
		name   string
		a      assessment.Assessment
		de, en string
	}{
		{
			"usual", lindenrade(),
			"Wir stehen bei 47 von 100 Punkten und wollen bis 2028 auf 69. Am weitesten sind wir bei „Team“, am weitesten vom Ziel entfernt bei „Strategie und Vision“. Fünf von neun Handlungsfeldern hängen an einer Kernfrage auf Stufe 1.",
			"We stand at 47 of 100 points and want to reach 69 by 2028. We are furthest ahead in “Team” and furthest from our target in “Strategy and vision”. Five of nine dimensions depend on a core question at level 1.",
		},
		{
			"no targets", target(unset, noTarget),
			"Wir stehen bei 47 von 100 Punkten. Ziele haben wir noch nicht gesetzt. Am weitesten sind wir bei „Team“, am Anfang stehen wir bei „Wissenstransfer“. Fünf von neun Handlungsfeldern hängen an einer Kernfrage auf Stufe 1.", "",
		},
		{
			"all at the top", level("4"),
			"Wir stehen bei 100 von 100 Punkten und sind damit an unserem Ziel. Keine beantwortete Kernfrage steht unter Stufe 4.",
			"We stand at 100 of 100 points and are therefore at our target. No answered core question is below level 4.",
		},
		{
			"nothing answered", none,
			"Ein Gesamtwert ist noch nicht möglich: 0 von 56 Fragen sind beantwortet, möglich sind 0 bis 100 von 100 Punkten.",
			"A total is not possible yet: 0 of 56 questions are answered, and anything from 0 to 100 of 100 points is possible.",
		},
	}
	c := small()
	for _, test := range cases {
		in := input(c, test.a)
		if got := words(t, "de").lead(&in); got != test.de {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.de)
		}
		if got := words(t, "en").lead(&in); test.en != "" && got != test.en {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.en)
		}
	}
}
