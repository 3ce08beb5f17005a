package team_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/team"
)

func at() time.Time { return time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC) }

func questions() *assessment.Catalogue {
	return &assessment.Catalogue{ID: "c", Version: "1", Dimensions: []assessment.Dimension{{ID: "B", Questions: []assessment.Question{
		{ID: "B1"}, {ID: "B2"}, {ID: "B3"},
	}}}}
}

func level(id assessment.QuestionID, l assessment.Level) assessment.Answer {
	return assessment.Answer{Question: id, State: assessment.Answered, Current: l}
}

// desk is an agency that gives out shares and takes them in.
type desk struct {
	t        *testing.T
	material team.Material
}

func newDesk(t *testing.T, answers ...assessment.Answer) *desk {
	t.Helper()
	a := &assessment.Assessment{ID: "amt-2026", Agency: assessment.Agency{Name: "Amt", ContactEmail: "x@example.org"}, Year: 2026, CatalogueID: "c", CatalogueVersion: "1"}
	a.Answers = map[assessment.QuestionID]assessment.Answer{}
	for _, answer := range answers {
		a.Answers[answer.Question] = answer
	}
	return &desk{t: t, material: team.Material{Catalogue: questions(), Assessment: a}}
}

// give gives out a share and returns what the colleague opens.
func (d *desk) give(o team.Order, filled string) assessment.Assessment {
	d.t.Helper()
	pack := strings.Repeat("a", 31) + filled[:1]
	given, share, err := team.GiveOut(d.material.Catalogue, d.material.Assessment, o, pack, at())
	if err != nil {
		d.t.Fatal(err)
	}
	d.material.Packages = append(d.material.Packages, given)
	opened, err := team.Open(&share, filled)
	if err != nil {
		d.t.Fatal(err)
	}
	return opened
}

// take takes in what the colleague says.
func (d *desk) take(opened *assessment.Assessment, role string, answers ...assessment.Answer) {
	d.t.Helper()
	filled := *opened
	for _, answer := range answers {
		filled = filled.With(answer)
	}
	back, err := team.Return(&filled, role)
	if err != nil {
		d.t.Fatal(err)
	}
	c, err := team.Take(d.material.Assessment, d.material.Packages, &back, []byte("file"), at())
	if err != nil {
		d.t.Fatal(err)
	}
	d.material.Contributions = append(d.material.Contributions, c)
}

func (d *desk) of(id assessment.QuestionID) team.Question {
	compared := team.Compare(d.material)
	return compared.Of(id)
}

func TestShareBringsWhatNobodyContradicts(t *testing.T) {
	d := newDesk(t, level("B1", 1))
	share := d.give(team.Order{Questions: []assessment.QuestionID{"B1", "B2"}}, "1")
	said := level("B1", 1)
	said.Evidence = assessment.Document
	d.take(&share, "Sachbearbeitung", said, level("B2", 2))
	for id, want := range map[assessment.QuestionID]assessment.Answer{"B1": said, "B2": level("B2", 2)} {
		q := d.of(id)
		if q.Standing != team.Offered || q.Proposal != want {
			t.Errorf("%s: standing %d, proposal %+v", id, q.Standing, q.Proposal)
		}
	}
	if q := d.of("B3"); q.Standing != team.Silent {
		t.Errorf("B3: %+v", q)
	}
}

// TestOtherLevelThanTheAgencyIsForAPersonToSettle lets a colleague change what
// the agency has said: nobody overwrites that in passing.
func TestOtherLevelThanTheAgencyIsForAPersonToSettle(t *testing.T) {
	d := newDesk(t, level("B1", 1))
	share := d.give(team.Order{}, "1")
	d.take(&share, "Sachbearbeitung", level("B1", 3))
	if q := d.of("B1"); q.Standing != team.Differs || q.Proposal != level("B1", 1) {
		t.Errorf("standing %d, proposal %+v", q.Standing, q.Proposal)
	}
}

func TestBothChangedIsForAPersonToSettle(t *testing.T) {
	d := newDesk(t, level("B1", 1))
	share := d.give(team.Order{}, "1")
	*d.material.Assessment = d.material.Assessment.With(level("B1", 2))
	d.take(&share, "Leitung", level("B1", 3))
	q := d.of("B1")
	if q.Standing != team.Differs || q.Proposal.Current != 2 {
		t.Fatalf("standing %d, proposal %+v", q.Standing, q.Proposal)
	}
	d.material.Settlements = []assessment.Settlement{{Question: "B1", Seen: 1, At: at()}}
	if q := d.of("B1"); q.Standing != team.Settled {
		t.Errorf("settled: %d", q.Standing)
	}
	d.take(&assessment.Assessment{
		CatalogueID: "c", Part: &assessment.Part{Package: d.material.Packages[0].Part.Package, Filled: "2"},
	}, "IT", level("B1", 4))
	if q := d.of("B1"); q.Standing != team.Differs || len(q.Voices) != 2 {
		t.Errorf("after another voice: %d of %d", q.Standing, len(q.Voices))
	}
}

func TestUntouchedAnswersOfAShareAreNoVoices(t *testing.T) {
	d := newDesk(t, level("B1", 1), level("B2", 2))
	share := d.give(team.Order{}, "1")
	*d.material.Assessment = d.material.Assessment.With(level("B1", 3))
	d.take(&share, "Leitung", level("B2", 2))
	if compared := team.Compare(d.material); len(compared.Questions) != 0 {
		t.Errorf("got %+v", compared.Questions)
	}
}

func TestOpinionsNeverProposeALevel(t *testing.T) {
	d := newDesk(t, level("B1", 1))
	for _, filled := range []string{"1", "2"} {
		share := d.give(team.Order{Staff: true}, filled)
		if len(share.Answers) != 0 {
			t.Errorf("opinions were given the answers: %v", share.Answers)
		}
		d.take(&share, "Team", level("B1", 3), level("B2", 0))
	}
	q := d.of("B1")
	if q.Standing != team.Differs || q.Proposal != level("B1", 1) {
		t.Errorf("B1: %d, %+v", q.Standing, q.Proposal)
	}
	if q := d.of("B2"); q.Standing != team.Differs || q.Proposal.State != assessment.Open {
		t.Errorf("B2: %d, %+v", q.Standing, q.Proposal)
	}
	if s := q.Spread; s.Named != 2 || s.Range() != 0 || s.Distance().Round(2) != "2.00" || s.Same != 0 {
		t.Errorf("spread %+v", s)
	}
}

func TestCommentsOfAllAreKeptWithTheirRole(t *testing.T) {
	own := level("B1", 1)
	own.Internal = "Eigene Notiz"
	d := newDesk(t, own)
	for i, role := range []string{"IT", "Leitung", "Team"} {
		share := d.give(team.Order{Staff: i == 2}, string(rune('1'+i)))
		said := level("B1", 1)
		said.Internal, said.ForJury = "Notiz von "+role, "Hinweis von "+role
		d.take(&share, role, said)
	}
	got := d.of("B1").Proposal
	for _, want := range []string{"Eigene Notiz", "IT: Notiz von IT", "Leitung: Notiz von Leitung", "Team: Notiz von Team", "Team: Hinweis von Team"} {
		if !strings.Contains(got.Internal, want) {
			t.Errorf("%q is missing in %q", want, got.Internal)
		}
	}
	if want := "IT: Hinweis von IT\nLeitung: Hinweis von Leitung"; got.ForJury != want {
		t.Errorf("for the jury %q, want %q", got.ForJury, want)
	}
	*d.material.Assessment = d.material.Assessment.With(got)
	if again := d.of("B1"); again.Standing != team.Agreed || again.Proposal != got {
		t.Errorf("merged twice: %d, %+v", again.Standing, again.Proposal)
	}
}

func TestOrderOfContributionsDoesNotMatter(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		d := newDesk(t, level("B1", 1), level("B2", 2))
		for i := range 4 {
			share := d.give(team.Order{Staff: random.IntN(2) == 0, Blind: random.IntN(2) == 0}, string(rune('1'+i)))
			said := level("B1", assessment.Level(random.IntN(5)))
			said.Internal = strings.Repeat("x", random.IntN(3))
			d.take(&share, "Rolle "+string(rune('A'+random.IntN(3))), said, level("B3", assessment.Level(random.IntN(2))))
		}
		want := team.Compare(d.material)
		c := d.material.Contributions
		random.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] })
		if diff := cmp.Diff(want, team.Compare(d.material)); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestAcceptanceIsTheDistanceOfOpinions(t *testing.T) {
	d := newDesk(t, level("B1", 1), level("B2", 2), level("B3", 4))
	for i := range 3 {
		share := d.give(team.Order{Staff: true}, string(rune('1'+i)))
		d.take(&share, "Team", level("B1", 1), level("B2", assessment.Level(1+i)), level("B3", assessment.Level(i)))
	}
	compared := team.Compare(d.material)
	got := compared.Acceptance()
	// B1: 0; B2: (1+0+1)/3; B3: (4+3+2)/3 = 3.
	if got.Staff != 3 || got.Questions != 3 || got.Close != 2 || got.Median.Round(3) != "0.667" {
		t.Errorf("got %+v, median %s", got, got.Median.Round(3))
	}
	if diff := cmp.Diff([]assessment.QuestionID{"B3", "B2"}, got.Furthest); diff != "" {
		t.Error(diff)
	}
}

func TestForeignFilesAreRefusedWithTheirReason(t *testing.T) {
	d := newDesk(t)
	share := d.give(team.Order{}, "1")
	part := func(change func(*assessment.Assessment, *assessment.Part)) *assessment.Assessment {
		a, p := share, *share.Part
		change(&a, &p)
		a.Part = &p
		return &a
	}
	whole := share
	whole.Part = nil
	for _, c := range []struct {
		file *assessment.Assessment
		want team.Belong
	}{
		{&whole, team.NoPart},
		{part(func(_ *assessment.Assessment, p *assessment.Part) { p.Filled = "" }), team.Unfilled},
		{part(func(_ *assessment.Assessment, p *assessment.Part) { p.Package = "other" }), team.OtherPackage},
		{part(func(a *assessment.Assessment, _ *assessment.Part) { a.CatalogueID = "other" }), team.OtherQuestions},
	} {
		_, err := team.Take(d.material.Assessment, d.material.Packages, c.file, nil, at())
		var foreign *team.BelongError
		if !errors.As(err, &foreign) || foreign.Why != c.want {
			t.Errorf("want %d, got %v", c.want, err)
		}
	}
	if _, err := team.Open(&share, "2"); err == nil {
		t.Error("a filled share was opened to be filled in")
	}
	if _, err := team.Return(&share, " \n"); err == nil {
		t.Error("a share went back without a role")
	}
	_, _, err := team.GiveOut(questions(), &share, team.Order{Questions: []assessment.QuestionID{"Z9"}}, "p", at())
	if _, wrong := errors.AsType[*assessment.ChoiceError](err); !wrong {
		t.Errorf("a question that is not asked: %v", err)
	}
}
