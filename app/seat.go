package app

import (
	"context"
	"io"
	"strings"

	"reifekompass/app/juror"
	"reifekompass/app/jury"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	round "reifekompass/assessment/jury"
)

// seated is the place of a juror that is open.
type seated struct {
	work   *round.Work
	page   *juror.Page
	review *jury.ReviewView
}

// openJury opens a jury file that was chosen or dropped.
func (w *Window) openJury(path string) {
	juror.Open(juror.Opening{
		Context: w.ctx, Kit: w.kit, Desk: w.office.Travel.Juror, Keys: w.office.Travel.Programme, Log: w.deps.Log,
		Opened: func(round string) { w.Go(kit.Route{Area: kit.Juror, File: round}) },
	}, path)
}

// goToJuror shows the place of a juror.
func (w *Window) goToJuror(to kit.Route) {
	work, err := w.office.Travel.Juror.Work(w.ctx, to.File)
	if err != nil {
		w.fail("open jury file", err)
		return
	}
	seat := w.office.Travel.Seat(work)
	asked, err := seat.Catalogue()
	if err != nil {
		w.fail("read the questions of a jury file", err)
		return
	}
	w.leave()
	w.work, w.route = nil, to
	s := &seated{work: work}
	s.review = jury.NewReview(w.reviewDeps(s, seat, asked))
	s.page = juror.New(juror.Deps{
		Context: w.ctx, Kit: w.kit, Desk: w.office.Travel.Juror, Work: work, Review: s.review, Files: w.deps.Files,
		Saved: w.seatSaved, Turned: func(juror.Area) { w.showSeat() }, Log: w.deps.Log,
		Drop: func(paths []string) {
			w.Go(kit.Route{Area: kit.Start})
			w.dropOn(paths)
		},
	})
	w.seat = s
	w.shell.saved.Set(kit.SavedState{})
	w.enter(s.page)
}

func (w *Window) reviewDeps(s *seated, seat Seat, asked *assessment.Catalogue) jury.ReviewDeps {
	return jury.ReviewDeps{
		Context: w.ctx, Kit: w.kit, Desk: seat, Catalogue: asked, HandOver: func() { s.page.Turn(juror.Handing) },
		Saved: w.seatSaved, Place: seatPlace{w.ctx, w.deps.Store, "window.juror." + s.work.File.Round}, Show: w.showAttached, Log: w.deps.Log,
	}
}

// seatSaved shows in the bar that something was stored, or why it was not.
func (w *Window) seatSaved(trouble string) {
	w.shell.saved.Set(kit.SavedState{At: w.deps.Clock(), Tip: w.kit.Words.Say("app.saved_in", "Folder", w.deps.Folder), Err: trouble})
	w.showSeat()
}

// showSeat brings bar and title up to date.
func (w *Window) showSeat() {
	s := w.seat
	if s == nil || s.page == nil {
		return
	}
	words := w.kit.Words
	title := s.work.File.Call.Call.Title
	w.shell.showSeat(title, words.Say("juror.page"), juror.Titles(w.kit), int(s.page.Area()))
	undo, redo := s.review.CanUndo()
	w.shell.showUndo(undo, redo)
	w.window.SetTitle(words.Say("juror.window_title", "Title", title))
}

// step takes the last change of the review back, or does it again.
func (s *seated) step(back bool) {
	if s.page.Area() != juror.Reviewing {
		return
	}
	if back {
		s.review.Undo()
	} else {
		s.review.Redo()
	}
}

// showAttached opens an attached file in the program of the system.
func (w *Window) showAttached(file assessment.Attachment) error {
	path := w.deps.Files.Scratch(file.Name)
	err := w.deps.WriteFile(path, func(to io.Writer) error {
		_, err := to.Write(file.Content)
		return err
	})
	if err != nil {
		return err
	}
	return w.deps.Files.Open(path)
}

// seatPlace keeps where a juror is in the settings.
type seatPlace struct {
	ctx   context.Context //nolint:containedctx // the life of the window
	store Store
	key   string
}

// Load implements jury.Place. Where it cannot be read, one begins in front.
func (p seatPlace) Load() (series string, criterion assessment.CriterionID) {
	kept, err := p.store.Setting(p.ctx, p.key)
	if err != nil {
		return "", ""
	}
	series, of, _ := strings.Cut(kept, " ")
	return series, assessment.CriterionID(of)
}

// Save implements jury.Place. A place that is not kept is no loss to speak of.
func (p seatPlace) Save(series string, criterion assessment.CriterionID) {
	_ = p.store.SaveSetting(p.ctx, p.key, series+" "+string(criterion))
}
