package systems

import (
	"fmt"
	"log/slog"
	"slices"
	"testing"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/app/record"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
	"reifekompass/reports/scene"
)

// bench is the presenter with everything it is handed, without a window.
type bench struct {
	t         testing.TB
	store     *kittest.Store
	session   *session.Session
	presenter *Presenter
	kept      *Kept
	state     State
	changed   int
	failed    []string
	routes    []kit.Route
	clipboard string
}

// Content implements Clipboard.
func (b *bench) Content() string { return b.clipboard }

// Go implements kit.Navigator.
func (b *bench) Go(to kit.Route) { b.routes = append(b.routes, to) }

func newBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	b := openBench(tb, entries...)
	b.presenter = NewPresenter(b.deps(kittest.Bare(tb, &kittest.Clock{})), func(s State) { b.state = s })
	b.presenter.Refresh()
	return b
}

func openBench(tb testing.TB, entries ...assessment.Entry) *bench {
	tb.Helper()
	store := kittest.NewStore(tb, entries...)
	return &bench{t: tb, kept: NewKept(), store: store, session: store.Session(tb)}
}

func (b *bench) deps(k *kit.Kit) Deps {
	return Deps{
		Context: b.t.Context(), Kit: k, Session: b.session, Store: b.store, Clipboard: b, Kept: b.kept, Navigate: b,
		Report: record.Report{Changed: func(session.State) { b.changed++ }, Failed: func(s string) { b.failed = append(b.failed, s) }},
		Undo:   b.undo, Log: slog.New(slog.DiscardHandler),
	}
}

func (b *bench) undo() {
	if _, _, err := b.session.Undo(b.t.Context()); err != nil {
		b.t.Fatal(err)
	}
	b.presenter.Refresh()
}

func (b *bench) stored() assessment.Inventory { return b.store.Kept.Inventory }

func (b *bench) system(id assessment.SystemID) assessment.System {
	b.t.Helper()
	system, there := b.stored().System(id)
	if !there {
		b.t.Fatalf("no system %s", id)
	}
	return system
}

// cell returns what the table shows of the system S01.
func (b *bench) cell(column string) kit.GridCell {
	b.t.Helper()
	at := slices.Index(attributes(), column) + 1
	for _, r := range b.state.Table.Rows {
		if r.ID == "S01" {
			return r.Cells[at]
		}
	}
	b.t.Fatal("no row")
	return kit.GridCell{}
}

// stage is the area in a window without a display.
type stage struct {
	*bench
	*kittest.Stage

	view *View
}

// newStage shows the area as somebody who comes to it finds it.
func newStage(tb testing.TB, set kittest.Setting, entries ...assessment.Entry) *stage {
	tb.Helper()
	s := build(tb, set, entries...)
	s.view.Activate()
	return s
}

// newStageAt shows the area to somebody who was led to a place in it.
func newStageAt(tb testing.TB, ask assessment.EntryRef, attribute string, entries ...assessment.Entry) *stage {
	tb.Helper()
	s := build(tb, kittest.Setting{}, entries...)
	s.view.Show(ask, attribute)
	s.view.Activate()
	return s
}

func build(tb testing.TB, set kittest.Setting, entries ...assessment.Entry) *stage {
	tb.Helper()
	s := &stage{bench: openBench(tb, entries...), Stage: kittest.New(tb, set)}
	s.view = New(s.deps(s.Kit))
	s.presenter = s.view.presenter
	s.Show(s.Kit.Fill(scene.Ground, s.view.Content()))
	return s
}

// landscape is a whole inventory: nine systems, ten interfaces, six processes.
func landscape() []assessment.Entry {
	system := func(id assessment.SystemID, product string, kind assessment.SystemType, operation assessment.Operation, c assessment.Contract) assessment.System {
		return assessment.System{
			ID: id, Product: product, Type: kind, Operation: operation, Contract: c, Status: assessment.SystemActive,
			Coverage: assessment.Rated(3), Satisfaction: assessment.Rated(2),
		}
	}
	contract := func(end assessment.Month, cost int64, agreement assessment.Agreement) assessment.Contract {
		c := assessment.Contract{End: end, DataProcessing: agreement}
		if cost > 0 {
			c.YearlyCost = assessment.Whole(cost)
		}
		return c
	}
	link := func(id assessment.InterfaceID, from, to assessment.SystemID, mode assessment.Mode, content string) assessment.Interface {
		return assessment.Interface{ID: id, From: from, To: to, Mode: mode, Content: content}
	}
	process := func(id assessment.ProcessID, systems assessment.Refs) assessment.Process {
		return assessment.Process{ID: id, Systems: systems, Maturity: assessment.Maturity{Current: assessment.Rated(1)}}
	}
	return []assessment.Entry{
		system("S01", "KontaktPlus", assessment.TypeCRM, assessment.OperationCloud, contract(assessment.MonthOf(2027, 6), 12400, assessment.AgreementThere)),
		system("S02", "E-Akte der Stadt", assessment.TypeDMS, assessment.OperationDataCentre, contract(0, 4200, assessment.AgreementNotNeeded)),
		system("S03", "Gemeinsame Ablage", assessment.TypeOffice, assessment.OperationLocal, contract(0, 0, "")),
		system("S04", "Flächenportal Nord", assessment.TypeSites, assessment.OperationCloud, contract(assessment.MonthOf(2028, 12), 6900, assessment.AgreementMissing)),
		system("S05", "Geoportal der Stadt", assessment.TypeGIS, assessment.OperationDataCentre, contract(0, 0, assessment.AgreementNotNeeded)),
		system("S06", "Rundbrief", assessment.TypeNewsletter, assessment.OperationCloud, contract(assessment.MonthOf(2027, 3), 890, assessment.AgreementThere)),
		system("S07", "Treffpunkt", assessment.TypeEvents, assessment.OperationCloud, contract(assessment.MonthOf(2026, 3), 1250, assessment.AgreementThere)),
		system("S08", "Website der Stadt", assessment.TypeWebsite, assessment.OperationDataCentre, contract(0, 3100, assessment.AgreementThere)),
		system("S09", "WSP.NRW", assessment.TypeForms, assessment.OperationExternal, contract(0, 0, "")),
		link("L01", "S05", "S04", assessment.ModeAutomatic, "Flurstücke, jede Nacht"),
		link("L02", "S08", "S06", assessment.ModeAutomatic, "Anmeldungen zum Rundbrief"),
		link("L03", "S03", "S02", assessment.ModeFile, "fertige Vorgänge"),
		link("L04", "S01", "S06", assessment.ModeFile, "Adressen von Unternehmen"),
		link("L05", "S01", "S07", assessment.ModeFile, "Einladungslisten"),
		link("L06", "S04", "S08", assessment.ModeFile, "freie Flächen"),
		link("L07", "S01", "S03", assessment.ModeManual, "Gesprächsnotizen"),
		link("L08", "S04", "S01", assessment.ModeManual, "Anfragen"),
		link("L09", "S09", "S01", assessment.ModeManual, "Gewerbeanzeigen"),
		link("L10", "S07", "S01", assessment.ModeManual, "Teilnehmende"),
		process("P01", "S01"), process("P02", "S01 S02 S03"), process("P04", "S01 S04 S05"),
		process("P06", ""), process("P12", "S06 S08"), process("P16", ""),
	}
}

// large is sixty systems with a hundred and twenty interfaces and a hundred
// processes.
func large() []assessment.Entry {
	var entries []assessment.Entry
	modes, types := assessment.Modes(), assessment.SystemTypes()
	for i := range 60 {
		entries = append(entries, assessment.System{
			ID: assessment.SystemID(fmt.Sprintf("S%02d", i+1)), Product: fmt.Sprintf("System Nummer %d", i+1), Type: types[i%len(types)],
			Coverage: assessment.Rated(assessment.Level(i % 5)), Contract: assessment.Contract{YearlyCost: assessment.Whole(int64(100 * i)), End: assessment.MonthOf(2027, 1+i%12)},
		})
	}
	for i := range 120 {
		entries = append(entries, assessment.Interface{
			ID: assessment.InterfaceID(fmt.Sprintf("L%03d", i+1)), From: assessment.SystemID(fmt.Sprintf("S%02d", i%60+1)),
			To: assessment.SystemID(fmt.Sprintf("S%02d", (i*7+i/60+1)%60+1)), Mode: modes[i%3], Content: "Adressen",
		})
	}
	for i := range 100 {
		entries = append(entries, assessment.Process{
			ID: assessment.ProcessID(fmt.Sprintf("X%02d", i+1)), Name: fmt.Sprintf("Ablauf %d", i+1),
			Systems: assessment.Refs(fmt.Sprintf("S%02d", i%60+1)),
		})
	}
	return entries
}
