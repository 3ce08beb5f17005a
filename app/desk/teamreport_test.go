package desk_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/reports"
)

// colleague is where one filled share is kept.
type colleague struct{}

func (colleague) SavePackage(context.Context, assessment.WorkPackage) error       { return nil }
func (colleague) SaveContribution(context.Context, assessment.Contribution) error { return nil }
func (colleague) SaveSettlement(context.Context, assessment.ID, assessment.Settlement) error {
	return nil
}

func (colleague) Settlements(context.Context, assessment.ID) ([]assessment.Settlement, error) {
	return nil, nil
}

func (colleague) Packages(context.Context, assessment.ID) ([]assessment.WorkPackage, error) {
	return []assessment.WorkPackage{{Part: assessment.Part{Package: "p"}}}, nil
}

func (colleague) Contributions(context.Context, assessment.ID) ([]assessment.Contribution, error) {
	return []assessment.Contribution{{
		Part:    assessment.Part{Package: "p", Filled: "f", Role: "IT-Leitung"},
		Answers: map[assessment.QuestionID]assessment.Answer{"B2": {State: assessment.Answered, Current: 4, Internal: "vertraulich"}},
	}}, nil
}

func TestOwnReportShowsTheTeamAndWhatIsHandedOverDoesNot(t *testing.T) {
	d, shelf := withCall(t)
	d.Team = colleague{}
	a := sealable(calledOf(t, shelf))
	shelf.kept[a.ID] = a
	o := reports.Options{Words: kittest.Words(t, "de"), Language: assessment.German, Date: time.Unix(0, 0), Final: true}
	own, err := d.Own(t.Context(), a.ID, o)
	if err != nil {
		t.Fatal(err)
	}
	if text := printedTexts(own); !strings.Contains(text, "IT-Leitung") || strings.Contains(text, "vertraulich") {
		t.Error("the team is missing, or its comments are not")
	}
	if strings.Contains(string(own.Attachments[0].Data), "IT-Leitung") {
		t.Error("the team is in the file inside the report")
	}
	s := assessment.Submission{Call: a.Call, Assessment: a.Submission()}
	goes, err := d.HandedOver(t.Context(), a.ID, &s, o)
	if err != nil {
		t.Fatal(err)
	}
	if text := printedTexts(goes) + string(goes.Attachments[0].Data); strings.Contains(text, "IT-Leitung") || strings.Contains(text, "Sicht des Teams") {
		t.Error("the team is in what is handed over")
	}
}
