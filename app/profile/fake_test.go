package profile

import (
	"context"
	"log/slog"
	"strings"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/session"
)

// office is a fake of everything the form is handed.
type office struct {
	state   session.State
	err     error // of saving
	saves   int
	changed int
	failed  string
	routes  []kit.Route
	created assessment.Agency
	year    int
}

func (o *office) State() session.State { return o.state }

func (o *office) SetProfile(_ context.Context, agency assessment.Agency, year int) (session.State, error) {
	if o.err != nil {
		return o.state, o.err
	}
	o.saves++
	o.state.Assessment.Agency, o.state.Assessment.Year = agency, year
	return o.state, nil
}

func (o *office) Go(to kit.Route) { o.routes = append(o.routes, to) }

func (o *office) create(_ context.Context, agency assessment.Agency, year int) (assessment.ID, error) {
	if o.err != nil {
		return "", o.err
	}
	o.created, o.year = agency, year
	return "new-2026", nil
}

func newOffice(agency assessment.Agency) *office {
	return &office{state: session.State{Assessment: assessment.Assessment{ID: "amt-2026", Year: 2026, Agency: agency}}}
}

const (
	testPlaces = "ags8;gemeinde;ags5;kreis;status\n" +
		"05991001;Lindenrade;05991;Kreis Seenland;kreisangehörig\n" +
		"05991002;Neustadt;05991;Kreis Seenland;kreisangehörig\n" +
		"05992001;Neustadt;05992;Kreis Bergland;kreisangehörig\n"
	testDistricts = "ags5;name;typ;regierungsbezirk;anzahl_gemeinden\n" +
		"05991;Kreis Seenland;Kreis;Köln;2\n" +
		"05992;Kreis Bergland;Kreis;Arnsberg;1\n"
	testRegions = "ags5;region;von;bis\n" +
		"05991;Region Nord;;\n" +
		"05991;Region Süd;;\n" +
		"05992;Region Süd;;\n"
)

func testTable(t *testing.T) func() *region.Table {
	t.Helper()
	table, err := region.Parse(strings.NewReader(testPlaces), strings.NewReader(testDistricts), strings.NewReader(testRegions))
	if err != nil {
		t.Fatal(err)
	}
	return func() *region.Table { return table }
}

func (o *office) deps(t *testing.T, k *kit.Kit) Deps {
	t.Helper()
	return Deps{
		Context: t.Context(), Kit: k, Session: o, Places: testTable(t),
		Changed: func(session.State) { o.changed++ }, Failed: func(sentence string) { o.failed = sentence },
		Navigate: o, Log: slog.New(slog.DiscardHandler),
	}
}

func (o *office) newDeps(t *testing.T, k *kit.Kit) NewDeps {
	t.Helper()
	return NewDeps{Context: t.Context(), Kit: k, Create: o.create, Places: testTable(t), Navigate: o, Log: slog.New(slog.DiscardHandler)}
}
