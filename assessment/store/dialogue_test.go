package store

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func sampleCompany(token string) assessment.CompanyAnswer {
	return assessment.CompanyAnswer{
		Token: token, At: noon(), Levels: map[assessment.QuestionID]assessment.Level{"U1": 3, "U2": 0},
		Facts: map[assessment.FactID]assessment.OptionID{"S": "S2"}, Texts: map[assessment.TextID]string{"T1": "Kurze Wege"},
	}
}

func TestAnswersOfCompaniesAreKeptOnceAndDeleted(t *testing.T) {
	s, id := withTravel(t)
	if err := s.SaveCompanyAnswers(t.Context(), id, []assessment.CompanyAnswer{sampleCompany("b"), sampleCompany("a")}); err != nil {
		t.Fatal(err)
	}
	later := sampleCompany("b")
	later.Levels, later.At = map[assessment.QuestionID]assessment.Level{"U1": 1}, noon().Add(time.Hour)
	if err := s.SaveCompanyAnswers(t.Context(), id, []assessment.CompanyAnswer{later}); err != nil {
		t.Fatal(err)
	}
	got, err := s.CompanyAnswers(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]assessment.CompanyAnswer{sampleCompany("a"), later}, got); diff != "" {
		t.Error(diff)
	}
	if gone, err := s.DeleteCompanyAnswers(t.Context(), id); gone != 2 || err != nil {
		t.Errorf("%d gone, %v", gone, err)
	}
	if got, err := s.CompanyAnswers(t.Context(), id); len(got) != 0 || err != nil {
		t.Errorf("left %v, %v", got, err)
	}
}

func TestDamagedAnswersOfCompaniesAreNoticed(t *testing.T) {
	s, id := withTravel(t)
	if err := s.SaveCompanyAnswers(t.Context(), id, []assessment.CompanyAnswer{sampleCompany("a")}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Backup(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.pool.ExecContext(t.Context(), "UPDATE company_answers SET document = replace(document, 'Wege', 'Wege!')"); err != nil {
		t.Fatal(err)
	}
	_, err := s.CompanyAnswers(t.Context(), id)
	wantClass(t, err, assessment.ErrDamaged)
	_, err = s.Backup(t.Context())
	wantClass(t, err, assessment.ErrDamaged)
}
