package app

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"reifekompass/app/dialogue"
	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	companies "reifekompass/assessment/dialogue"
	"reifekompass/assessment/release"
)

// asks are companies that were asked and have not answered yet.
type asks struct{ dialogue.Desk }

func (asks) Show(context.Context, assessment.ID) (companies.Talk, error) {
	return companies.Talk{}, nil
}

func (asks) Read(context.Context, assessment.ID, io.Reader) (companies.Preview, error) {
	return companies.Preview{New: 3, Batch: companies.Batch{Answers: make([]assessment.CompanyAnswer, 3)}}, nil
}

func TestAnswersThatWereOpenedWaitOnTheirPage(t *testing.T) {
	s := atWork(t)
	s.Window.office.Travel.Companies = asks{}
	s.deps.ReadFile = func(path string, read func(io.Reader) error) error {
		if path != "/a/umfrage.csv" {
			return errors.ErrUnsupported
		}
		return read(strings.NewReader(""))
	}
	s.Go(kit.Route{Area: kit.Companies, Assessment: string(lindenrade), File: "/a/umfrage.csv"})
	s.MustSee("umfrage.csv", "3 Antworten übernehmen")
	if s.route.File != "" {
		t.Errorf("coming back would open %q again", s.route.File)
	}
}

// shelf has no release.
type shelf struct{ release.Shelf }

func (shelf) LoadedReleases(context.Context) ([]assessment.LoadedRelease, error) { return nil, nil }

func TestComparisonThatWasAskedForOpensOverTheResult(t *testing.T) {
	s := atWork(t)
	s.Window.office.Travel.Released = &release.Reader{Store: shelf{}, Clock: kittest.Noon}
	s.Go(kit.Route{Area: kit.Result, Assessment: string(lindenrade), File: "r1"})
	s.MustSee("Im Vergleich mit anderen", "Hier ist noch keine Zusammenfassung.")
	s.Press("Schließen")
	s.MustSee("Wo wir stehen")
}
