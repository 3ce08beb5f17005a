package processes

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
)

func TestProcessWithoutPotentialIsListedWithItsReasonAfterTheIncomplete(t *testing.T) {
	noGap, noCases, noTime, noDrivers := example("P05"), example("P06"), example("P07"), example("P08")
	noGap.Target = noGap.Current
	noCases.Cases = number(0, "")
	noTime.Minutes = number(0, "")
	noDrivers.MediaBreaks, noDrivers.Units, noDrivers.Benefit = number(0, ""), number(1, ""), assessment.Rated(0)
	store := kittest.NewStore(t, example("P04"), noGap, noCases, noTime, noDrivers, assessment.Process{ID: "P09"})
	store.Kept.Agency.FTE = 0
	d := newDesk(t, store)
	d.ShowSide(SidePortfolio)
	var got [][3]string
	for _, m := range d.state.Portfolio.Missing[1:] {
		got = append(got, [3]string{m.Code, m.Attribute, m.Text})
	}
	want := [][3]string{
		{"P05", "target", "Kein Potenzial: Das Ziel liegt nicht über heute."},
		{"P06", "cases", "Kein Potenzial: keine Fälle oder keine Zeit."},
		{"P07", "minutes", "Kein Potenzial: keine Fälle oder keine Zeit."},
		{"P08", "benefit", "Kein Potenzial: Medienbrüche, Stellen und Nutzen ergeben zusammen 0."},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("without potential (-want +got):\n%s", diff)
	}
	if first := d.state.Portfolio.Missing[0]; first.Code != "P09" || !first.Open {
		t.Errorf("first is %+v, want P09, in which something is missing", first)
	}
}

func TestFieldOfThePortfolioIsSaidAtTheFootAndInTheList(t *testing.T) {
	for _, c := range []struct {
		effort, benefit, target assessment.Level
		want                    string
	}{
		{effort: 2, benefit: 4, target: 3, want: "zuerst"},
		{effort: 3, benefit: 4, target: 3, want: "gut vorbereiten"},
		{effort: 2, benefit: 0, target: 2, want: "nebenbei"},
		{effort: 3, benefit: 0, target: 2, want: "lohnt kaum"},
	} {
		q := example("P04")
		q.Effort, q.Benefit, q.Target = assessment.Rated(c.effort), assessment.Rated(c.benefit), assessment.Rated(c.target)
		s := open(t, kittest.NewStore(t, q), kittest.Setting{})
		s.Click("Portfolio")
		s.view.presenter.Choose("P04")
		s.MustSee("Im Portfolio: „" + c.want + "“.")
		s.Click("Werte als Liste")
		s.MustSee("Feld", c.want+" ")
	}
}
