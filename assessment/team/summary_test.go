package team_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/team"
)

// staff takes in opinions on B1, each with a comment.
func (d *desk) staff(levels ...assessment.Level) {
	d.t.Helper()
	for i, l := range levels {
		opened := d.give(team.Order{Staff: true}, strconv.Itoa(i)+"s")
		said := level("B1", l)
		said.ForJury, said.Internal = "Meinung", "Meinung"
		d.take(&opened, "Sachbearbeitung", said)
	}
}

func TestRolesAreCountedWithoutTheStaff(t *testing.T) {
	d := newDesk(t, level("B1", 1))
	for i, role := range []string{"Leitung", "IT", "Leitung"} {
		opened := d.give(team.Order{}, strconv.Itoa(i)+"w")
		d.take(&opened, role, level("B1", 2))
	}
	d.staff(0, 1)
	got := team.Compare(d.material)
	if diff := cmp.Diff([]team.Role{{Name: "IT", Count: 1}, {Name: "Leitung", Count: 2}}, got.Roles); diff != "" || got.Staff != 2 {
		t.Errorf("%d of the staff, roles (-want +got):\n%s", got.Staff, diff)
	}
}

func TestFewOpinionsOfTheStaffAreNotPrinted(t *testing.T) {
	for n, want := range map[int]int{team.MinStaff - 1: 1, team.MinStaff: 1 + team.MinStaff} {
		d := newDesk(t, level("B1", 1))
		opened := d.give(team.Order{}, "w")
		d.take(&opened, "IT", level("B1", 3))
		d.staff(make([]assessment.Level, n)...)
		compared := team.Compare(d.material)
		shown := compared.Discreet()
		q := shown.Of("B1")
		if len(q.Voices) != want || q.Spread.Named != want || shown.Staff != n {
			t.Errorf("%d opinions: %d voices, %+v", n, len(q.Voices), q.Spread)
		}
		if whole := compared.Of("B1"); len(whole.Voices) != n+1 || whole.Voices[len(whole.Voices)-1].Answer.Internal == "" {
			t.Error("the comparison itself has changed")
		}
	}
}

func TestWhatIsPrintedHasNoComments(t *testing.T) {
	own := level("B1", 1)
	own.Internal = "geheim"
	d := newDesk(t, own)
	opened := d.give(team.Order{}, "w")
	said := level("B1", 3)
	said.Internal, said.ForJury = "geheim", "geheim"
	d.take(&opened, "IT", said, assessment.Answer{Question: "B2", State: assessment.NotApplicable, Reason: "geheim"})
	d.staff(0, 1, 2, 3, 4)
	compared := team.Compare(d.material)
	if text := cmp.Diff(team.Team{}, compared.Discreet()); strings.Contains(text, "geheim") || strings.Contains(text, "Meinung") {
		t.Errorf("a comment is left: %s", text)
	}
}

func TestAgreementCountsLevelsThatHold(t *testing.T) {
	d := newDesk(t, level("B1", 2), level("B2", 1))
	for i, levels := range [][2]assessment.Level{{2, 1}, {3, 1}, {2, 1}} {
		opened := d.give(team.Order{Blind: true}, strconv.Itoa(i)+"w")
		d.take(&opened, "IT", level("B1", levels[0]), level("B2", levels[1]), level("B3", 4))
	}
	compared := team.Compare(d.material)
	a := compared.Agreement()
	if want := (team.Agreement{Levels: 6, Same: 5, Questions: 2, Unanimous: 1}); a != want {
		t.Errorf("got %+v, want %+v", a, want)
	}
	if got := a.Share().Round(1); got != "83.3" {
		t.Errorf("got %s", got)
	}
	if (team.Agreement{}).Share().Known() {
		t.Error("a share of nothing")
	}
}

func TestWidestComesFirst(t *testing.T) {
	d := newDesk(t, level("B1", 1), level("B2", 0), level("B3", 2))
	for i, levels := range [][3]assessment.Level{{1, 4, 2}, {2, 4, 2}} {
		opened := d.give(team.Order{Blind: true}, strconv.Itoa(i)+"w")
		d.take(&opened, "IT", level("B1", levels[0]), level("B2", levels[1]), level("B3", levels[2]))
	}
	compared := team.Compare(d.material)
	var got []assessment.QuestionID
	for _, q := range compared.Widest(5) {
		got = append(got, q.ID)
	}
	// B2: all say 4, the assessment 0. B3: nobody differs.
	if diff := cmp.Diff([]assessment.QuestionID{"B2", "B1"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if n := len(compared.Widest(1)); n != 1 {
		t.Errorf("got %d of 1", n)
	}
}
