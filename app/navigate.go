package app

import (
	"context"
	"errors"
	"slices"

	"reifekompass/app/course"
	"reifekompass/app/dialogue"
	"reifekompass/app/explain"
	"reifekompass/app/juror"
	"reifekompass/app/jury"
	"reifekompass/app/kit"
	"reifekompass/app/meeting"
	"reifekompass/app/office"
	"reifekompass/app/overview"
	"reifekompass/app/profile"
	"reifekompass/assessment"
)

// Go leads to another screen. Text that waits to be saved is saved first.
func (w *Window) Go(to kit.Route) {
	w.kit.Flush()
	switch {
	case w.office == nil:
		w.wait(to)
	case to.Area == kit.Settings:
		w.openSettings()
	case to.Area == kit.Profile && to.Assessment == "":
		w.askNew()
	case to.Area == kit.Start:
		w.askToLose("app.leave_anyway", func() { w.goToStart(to) })
	case to.Area == kit.Office:
		w.askToLose("app.leave_anyway", func() { w.goToOffice(to) })
	case to.Area == kit.Juror:
		w.askToLose("app.leave_anyway", func() { w.goToJuror(to) })
	case to.Area == kit.Learn || to.Area == kit.Balance:
		w.askToLose("app.leave_anyway", func() { w.goToLearn(to) })
	case to.Area == kit.Round:
		w.askToLose("app.leave_anyway", func() { w.goToRound(to) })
	default:
		w.goToWork(to)
	}
}

// goToStart closes the assessment that is open.
func (w *Window) goToStart(to kit.Route) {
	w.leave()
	w.work, w.route = nil, to
	w.window.SetTitle(programName)
	w.shell.showStart()
	w.enter(overview.New(w.overviewDeps()))
}

// goToOffice closes the assessment that is open and shows the area of the
// programme office.
func (w *Window) goToOffice(to kit.Route) {
	w.leave()
	w.work, w.route = nil, to
	w.window.SetTitle(programName)
	w.shell.showStart()
	page := office.New(w.officeDeps())
	w.enter(page)
	if to.Call != "" {
		page.Open(assessment.CallID(to.Call))
	}
}

// goToRound shows the jury round of a call.
func (w *Window) goToRound(to kit.Route) {
	w.leave()
	w.work, w.route = nil, to
	w.window.SetTitle(programName)
	w.shell.showStart()
	w.enter(jury.NewPage(w.kit, func() { w.Go(kit.Route{Area: kit.Office, Call: to.Call}) }, w.roundViews(assessment.CallID(to.Call))...))
}

// roundViews are the views of a round, in the order in which they are needed.
// Before all ballots are in nobody sees a result.
func (w *Window) roundViews(call assessment.CallID) []jury.Tab {
	deps := jury.Deps{Context: w.ctx, Kit: w.kit, Boards: w.office.Travel.Boards(call), Submissions: w.office.Travel.Submitted(), Log: w.deps.Log}
	say := w.kit.Words.Say
	views := []jury.Tab{{Title: say("course.tab"), Side: course.New(w.courseDeps(call))}}
	if round, err := w.office.Travel.Store.Round(w.ctx, call); err != nil || round.State.Before(assessment.RoundViewing) {
		return views // what could not be read is said on the page
	}
	return append(views,
		jury.Tab{Title: say("jury.page.compare"), Side: jury.NewCompare(deps)},
		jury.Tab{Title: say("jury.page.robust"), Side: jury.NewRobust(deps)},
		jury.Tab{Title: say("meeting.title"), Side: meeting.New(meeting.Deps{
			Context: w.ctx, Kit: w.kit, Call: call, Office: w.office.Travel.Jury, Shelf: w.deps.Store, Log: w.deps.Log,
		})})
}

// wait shows that the catalogue is being read, or why it cannot be.
func (w *Window) wait(to kit.Route) {
	w.route = to
	if w.broken == nil {
		return // it is a matter of a blink: an empty page is calmer than a word
	}
	k := w.kit
	w.shell.put(k.Scroll(k.Inset(kit.Around(32, 24), k.Limit(1000, k.Hint(kit.HintSpec{
		Tone: kit.Danger, Title: k.Words.Say("app.no_catalogue"), Text: explain.Sentence(k.Words, w.broken),
	})))))
}

// goToWork shows a screen of an assessment and opens the assessment first if
// it is not open.
func (w *Window) goToWork(to kit.Route) {
	if w.work == nil || w.work.id != assessment.ID(to.Assessment) {
		opened, err := w.openWork(assessment.ID(to.Assessment))
		if err != nil {
			w.fail("open assessment", err)
			if w.page == nil || errors.Is(err, assessment.ErrNotFound) {
				w.Go(kit.Route{Area: kit.Start})
			}
			return
		}
		w.leave()
		w.work = opened
	}
	to.Area = w.work.nearest(to.Area)
	w.route = to
	w.route.File = "" // whoever comes back here has dealt with it
	w.showWork()
	w.enter(w.work.page(w, to))
	w.openIn(to)
}

// openIn shows on a page of an assessment what was opened elsewhere.
func (w *Window) openIn(to kit.Route) {
	if to.File == "" {
		return
	}
	if page, asks := w.page.(*dialogue.View); asks {
		page.Open(to.File)
	}
	if to.Area == kit.Result {
		w.openBeside(w.work, to.File)
	}
}

func (w *Window) leave() {
	if w.page != nil {
		w.page.Deactivate()
		w.page, w.seat = nil, nil
	}
}

// enter shows a screen in place of the one before.
func (w *Window) enter(next page) {
	if w.page != next {
		w.leave()
		w.page = next
		w.kit.Keys.Page(nil)
		w.kit.ClearToasts()
		w.kit.ToastsAt(nil)
		w.shell.put(next.Content())
		w.kit.ForgetGone()
	}
	next.Activate()
}

// openTab shows an area of the open assessment.
func (w *Window) openTab(index int) {
	if w.seat != nil {
		w.seat.page.Turn(juror.Area(index))
	}
	if w.work != nil {
		w.Go(kit.Route{Area: w.work.areas()[index], Assessment: string(w.work.id)})
	}
}

// turnTab goes to the next area or the one before; it ends at the ends.
func (w *Window) turnTab(step int) {
	if w.seat != nil {
		w.seat.page.Turn(w.seat.page.Area() + juror.Area(step))
	}
	if page, turns := w.page.(interface{ TurnBy(step int) }); turns {
		page.TurnBy(step)
	}
	if w.work == nil {
		return
	}
	if to := w.tab() + step; to >= 0 && to < len(w.work.areas()) {
		w.openTab(to)
	}
}

// goBack leads back to where what is missing was told.
func (w *Window) goBack() {
	if w.work != nil && w.route.Back != kit.Start {
		w.Go(kit.Route{Area: w.route.Back, Assessment: string(w.work.id)})
	}
}

func (w *Window) tab() int {
	area := w.route.Area
	if reached, from := map[kit.Area]kit.Area{kit.Companies: kit.Service, kit.FollowUp: kit.Result}[area]; from {
		area = reached
	}
	return max(slices.Index(w.work.areas(), area), 0)
}

func (w *Window) askNew() {
	profile.AskNew(profile.NewDeps{
		Context: w.ctx, Kit: w.kit, Create: w.office.Desk.New, Places: w.places, Navigate: w, Log: w.deps.Log,
	})
}

// askNewFor asks for which agency an assessment begins that answers a call.
func (w *Window) askNewFor(call *assessment.Call) {
	profile.AskNew(profile.NewDeps{
		Context: w.ctx, Kit: w.kit, Places: w.places, Year: call.Year, Navigate: w, Log: w.deps.Log,
		Create: func(ctx context.Context, agency assessment.Agency, _ int) (assessment.ID, error) {
			return w.office.Travel.Opener.Begin(ctx, agency, call.ID)
		},
	})
}
