package desk_test

import (
	"context"
	"errors"
	"testing"

	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/followup"
)

// years lists what a shelf keeps.
type years struct{ *callShelf }

func (y years) List(context.Context) ([]assessment.Summary, error) {
	var list []assessment.Summary
	for id, a := range y.kept {
		list = append(list, assessment.Summary{ID: id, Agency: a.Agency.Name, Place: a.Agency.Place, Year: a.Year, Settled: len(a.Answers)})
	}
	return list, nil
}

// looking is a desk with assessments of one agency in three years, one of them
// for a call, and one of another agency.
func looking(t *testing.T) (*desk.FollowUp, *callShelf) {
	t.Helper()
	d, shelf := withCall(t)
	base := shelf.kept["free"]
	for id, year := range map[assessment.ID]int{"2025": 2025, "2027": 2027} {
		a := base
		a.ID, a.Year = id, year
		shelf.kept[id] = a
	}
	other := base
	other.ID, other.Agency.Name, other.Year = "other", "Stadt Bergen", 2024
	shelf.kept["other"] = other
	return &desk.FollowUp{Desk: d, Store: years{shelf}}, shelf
}

func TestEarlierAssessmentsOfTheSameAgencyAreOfferedNewestFirst(t *testing.T) {
	f, _ := looking(t)
	list, err := f.Earlier(t.Context(), "2027")
	if err != nil {
		t.Fatal(err)
	}
	// "asked" is of another catalogue and cannot be compared.
	if len(list) != 2 || list[0].ID != "free" || list[1].ID != "2025" {
		t.Errorf("got %+v", list)
	}
	in, err := f.Input(t.Context(), "2027", "")
	if err != nil || in.Earlier.Assessment.ID != "free" {
		t.Errorf("got %s, %v", in.Earlier.Assessment.ID, err)
	}
}

func TestWhatCannotBeComparedIsRefused(t *testing.T) {
	f, _ := looking(t)
	for _, c := range []struct {
		later, earlier assessment.ID
		want           followup.Why
	}{
		{"2025", "", followup.WhyNoEarlier},
		{"2025", "2027", followup.WhyOrder},
		{"2027", "other", followup.WhyOtherAgency},
		{"2027", "asked", followup.WhyCatalogue},
	} {
		_, err := f.Input(t.Context(), c.later, c.earlier)
		if wrong, is := errors.AsType[*followup.PairError](err); !is || wrong.Why != c.want {
			t.Errorf("%s on %s: got %v, want %s", c.later, c.earlier, err, c.want)
		}
	}
}

func TestGoingOnIsOfThisYearOrTheNext(t *testing.T) {
	f, shelf := looking(t)
	for from, want := range map[assessment.ID]int{"2027": 2028, "2025": f.Desk.Clock().Year()} {
		id, err := f.Begin(t.Context(), from, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := shelf.kept[id]; got.Year != want || got.Agency.Name != "Amt" || got.Status != assessment.Draft {
			t.Errorf("after %s: got %+v, want year %d", from, got, want)
		}
	}
}

// answered gives the assessments that are kept an answer.
func answered(shelf *callShelf, ids ...assessment.ID) {
	for _, id := range ids {
		a := shelf.kept[id]
		shelf.kept[id] = a.With(assessment.Answer{Question: "A1", State: assessment.Answered, Current: 2})
	}
}

func TestWhatStandsBesideTheQuestionsIsOfTheYearBefore(t *testing.T) {
	f, shelf := looking(t)
	if side, err := f.Before(t.Context(), "2027"); side != nil || err != nil {
		t.Errorf("nothing was answered: got %v, %v", side, err)
	}
	twin := shelf.kept["2027"]
	twin.ID, twin.Created = "twin", f.Desk.Clock().AddDate(0, 0, -1)
	shelf.kept["twin"] = twin // for another call of the same year
	answered(shelf, "free", "2025", "twin")
	side, err := f.Before(t.Context(), "2027")
	if err != nil || side == nil || side.Assessment.ID != "free" || side.Catalogue == nil {
		t.Fatalf("got %v, %v", side, err)
	}
	in, err := f.Input(t.Context(), "2027", "")
	if err != nil || in.Earlier.Assessment.ID != "free" {
		t.Errorf("got %s, %v", in.Earlier.Assessment.ID, err)
	}
}

func TestARenamedAgencyIsNotRememberedUnasked(t *testing.T) {
	f, shelf := looking(t)
	answered(shelf, "free", "2025")
	mine := shelf.kept["2027"]
	mine.Agency.Name = "Ein neuer Name"
	shelf.kept["2027"] = mine
	if side, err := f.Before(t.Context(), "2027"); side != nil || err != nil {
		t.Errorf("got %v, %v", side, err)
	}
}
