package dialogue_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/dialogue"
	"reifekompass/assets"
)

func shipped(tb testing.TB) (*assessment.Catalogue, *assessment.Questionnaire) {
	tb.Helper()
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		tb.Fatal(err)
	}
	own, err := catalogue.Parse("own", raw)
	if err != nil {
		tb.Fatal(err)
	}
	if raw, err = assets.Files.ReadFile(assets.DialogueFile); err != nil {
		tb.Fatal(err)
	}
	asked, err := catalogue.ParseDialogue("asked", raw, own)
	if err != nil {
		tb.Fatal(err)
	}
	return own, asked
}

// company answers the first question with a level, and nothing else.
func company(n int, level assessment.Level) assessment.CompanyAnswer {
	return assessment.CompanyAnswer{Token: strconv.Itoa(n), Levels: map[assessment.QuestionID]assessment.Level{"U1": level}}
}

func companies(levels ...assessment.Level) []assessment.CompanyAnswer {
	var all []assessment.CompanyAnswer
	for i, level := range levels {
		all = append(all, company(i, level))
	}
	return all
}

func material(tb testing.TB, answers []assessment.CompanyAnswer, own ...assessment.Answer) dialogue.Material {
	tb.Helper()
	asked, questionnaire := shipped(tb)
	a := &assessment.Assessment{Answers: map[assessment.QuestionID]assessment.Answer{}}
	for _, answer := range own {
		a.Answers[answer.Question] = answer
	}
	return dialogue.Material{Catalogue: asked, Questionnaire: questionnaire, Assessment: a, Answers: answers}
}

func level(id assessment.QuestionID, l assessment.Level) assessment.Answer {
	return assessment.Answer{Question: id, State: assessment.Answered, Current: l}
}

func TestNothingIsShownOfFourAnswers(t *testing.T) {
	answers := companies(1, 1, 1, 1)
	answers[0].Texts = map[assessment.TextID]string{"T1": "Danke"}
	got := dialogue.Show(material(t, answers, level("E1", 3)))
	if diff := cmp.Diff(dialogue.Picture{Answers: 4}, got); diff != "" {
		t.Error(diff)
	}
}

func TestCompaniesDifferFromOneLevelOn(t *testing.T) {
	for _, c := range []struct {
		levels  []assessment.Level
		own     assessment.Level
		mean    string
		differs bool
	}{
		{[]assessment.Level{2, 2, 2, 2, 2}, 3, "2.00", true},
		{[]assessment.Level{2, 2, 2, 2, 3}, 3, "2.20", false},
		{[]assessment.Level{4, 4, 4, 4, 4}, 3, "4.00", true},
		{[]assessment.Level{0, 4, 0, 4, 0, 4, 3}, 2, "2.14", false},
	} {
		got := dialogue.Show(material(t, companies(c.levels...), level("E1", c.own)))
		first := got.Points[0] // it alone can be compared
		if first.ID != "U1" || first.Mean.Round(2) != c.mean || first.Differs() != c.differs {
			t.Errorf("%v against %d: %s mean %s, differs %v", c.levels, c.own, first.ID, first.Mean.Round(2), first.Differs())
		}
		if _, compared := got.Compared(); compared != 1 {
			t.Errorf("%d compared", compared)
		}
	}
}

func TestWhatFewerThanFiveCouldJudgeHasNoMean(t *testing.T) {
	answers := companies(1, 1, 1, 1, 1)
	for i := range 4 {
		answers[i].Levels["U2"] = 0
	}
	for _, p := range dialogue.Show(material(t, answers, level("E1", 1), level("E2", 4))).Points {
		if p.ID == "U2" && (p.Answers != 4 || p.Mean.Known() || p.Classes != nil || p.Compared() || p.Gap().Known()) {
			t.Errorf("U2: %+v", p)
		}
	}
}

func TestWidestApartComesFirst(t *testing.T) {
	answers := companies(2, 2, 2, 2, 2)
	for i := range answers {
		answers[i].Levels["U5"], answers[i].Levels["U6"] = 1, 4
	}
	got := dialogue.Show(material(t, answers, level("E1", 2), level("E5", 4), level("E6", 2)))
	var order []string
	for _, p := range got.Points[:3] {
		order = append(order, string(p.ID)+" "+p.Gap().Round(0))
	}
	if strings.Join(order, ", ") != "U5 -3, U6 2, U1 0" {
		t.Error(order)
	}
	if differs, compared := got.Compared(); differs != 2 || compared != 3 {
		t.Errorf("%d of %d", differs, compared)
	}
}

func TestNoNumberBelowThreeIsTold(t *testing.T) {
	options := []assessment.OptionID{"S1", "S2", "S3", "S4"}
	sectors := []assessment.OptionID{"B1", "B2", "B3", "B4"}
	m := material(t, nil)
	for seed := range 500 { // every distribution of a small group, in a fixed order
		var answers []assessment.CompanyAnswer
		for i := range 5 + seed%9 {
			pick := (seed/(i+1) + i*seed) % 5
			a := company(i, assessment.Level(pick))
			if pick < 4 {
				a.Facts = map[assessment.FactID]assessment.OptionID{"S": options[pick], "B": sectors[(pick+seed)%4]}
			}
			answers = append(answers, a)
		}
		m.Answers = answers
		checkNumbers(t, dialogue.Show(m))
	}
}

func checkNumbers(t *testing.T, p dialogue.Picture) {
	t.Helper()
	for _, point := range p.Points {
		sum := 0
		for _, c := range point.Classes {
			sum += c.Count
			if c.Count < dialogue.LeastClass {
				t.Errorf("%s: class %+v", point.ID, c)
			}
		}
		if len(point.Classes) == 1 || sum > 0 && sum != point.Answers {
			t.Errorf("%s: %+v of %d", point.ID, point.Classes, point.Answers)
		}
	}
	for _, f := range p.Facts {
		for _, g := range f.Groups {
			if g.Count < dialogue.LeastClass || len(g.Options) == 0 {
				t.Errorf("%s: group %+v", f.ID, g)
			}
		}
	}
}

// Whoever reads the texts cannot tell which came first, nor whose levels stand
// beside them.
func TestOrderOfTextsSaysNothing(t *testing.T) {
	var answers []assessment.CompanyAnswer
	for i := range 8 {
		a := company(i, 2)
		a.Texts = map[assessment.TextID]string{"T2": fmt.Sprint("Wunsch ", i)}
		answers = append(answers, a)
	}
	forward := dialogue.Show(material(t, answers)).Texts[1].Words
	slices.Reverse(answers)
	backward := dialogue.Show(material(t, answers)).Texts[1].Words
	if len(forward) != 8 || !slices.Equal(forward, backward) || slices.IsSorted(forward) {
		t.Errorf("%q and %q", forward, backward)
	}
}

func TestShippedQuestionnaireMirrorsTheWholeServiceDimension(t *testing.T) {
	own, asked := shipped(t)
	mirrored := map[assessment.QuestionID]bool{}
	for _, p := range asked.Points {
		if mirrored[p.Mirrors] {
			t.Errorf("%s is mirrored twice", p.Mirrors)
		}
		mirrored[p.Mirrors] = true
	}
	for _, d := range own.Dimensions {
		for _, q := range d.Questions {
			if d.ID == "E" && !mirrored[q.ID] {
				t.Errorf("%s is mirrored by nothing", q.ID)
			}
		}
	}
	if len(asked.Points) != 12 || len(asked.Facts) != 2 || len(asked.Texts) != 2 {
		t.Errorf("%d questions, %d facts, %d texts", len(asked.Points), len(asked.Facts), len(asked.Texts))
	}
}

func noon() time.Time { return time.Date(2026, 2, 28, 12, 0, 0, 0, time.UTC) }
