package service

import (
	"log/slog"
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
}

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
		Context: b.t.Context(), Kit: k, Session: b.session, Kept: b.kept,
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

// offer is a whole service: channels, promises, online services, a survey.
func offer() []assessment.Entry {
	figure := func(n int64, origin assessment.Origin) assessment.Figure {
		return assessment.Figure{Quantity: assessment.Whole(n), Origin: origin}
	}
	promise := func(id string, kind assessment.PromiseKind, actual assessment.Figure) assessment.Promise {
		p := assessment.Preset(kind)
		p.ID, p.Actual = id, actual
		return p
	}
	online := func(id, name string, process assessment.ProcessID, model assessment.OZGModel, level int64, link string) assessment.OnlineService {
		return assessment.OnlineService{ID: id, Name: name, Process: process, OZG: assessment.OZG{Model: model, Level: assessment.Whole(level)}, Link: link}
	}
	return []assessment.Entry{
		assessment.Channel{ID: "C01", Kind: assessment.ChannelPhone, Yearly: figure(1450, assessment.OriginSystem)},
		assessment.Channel{ID: "C02", Kind: assessment.ChannelMail, Yearly: figure(2100, assessment.OriginEstimated)},
		assessment.Channel{ID: "C03", Kind: assessment.ChannelVisit, Name: "Unternehmensbesuche", Yearly: figure(180, assessment.OriginMeasured)},
		assessment.Channel{ID: "C04", Kind: assessment.ChannelForm, Name: "Flächenanfrage"},
		promise("V01", assessment.PromiseReceipt, figure(0, assessment.OriginSystem)),
		promise("V02", assessment.PromiseFirstAnswer, figure(4, assessment.OriginMeasured)),
		promise("V03", assessment.PromiseCallback, figure(1, assessment.OriginEstimated)),
		promise("V04", assessment.PromisePermits, assessment.Figure{}),
		assessment.Process{ID: "P04"},
		online("O01", "Flächenanfrage", "P04", assessment.OZG11, 2, "lindenrade.example/flaechen"),
		online("O02", "Termin vereinbaren", "", assessment.OZG20, 5, "lindenrade.example/termin"),
		assessment.Service{
			Satisfaction: assessment.Satisfaction{
				Mean: assessment.Hundredths(210), Worst: assessment.Whole(6), Best: assessment.Whole(1),
				Answers: assessment.Whole(143), Date: assessment.MonthOf(2026, 5),
			},
			Languages: "Deutsch, Englisch, Türkisch",
			Accessibility: assessment.Accessibility{
				Tested: assessment.TestedSelf, Date: assessment.MonthOf(2025, 11), Statement: assessment.Yes, Feedback: assessment.Yes, Plain: assessment.No,
			},
		},
	}
}
