package app

import (
	"reifekompass/app/dialogue"
	"reifekompass/app/followup"
	"reifekompass/app/guide"
	"reifekompass/app/hints"
	"reifekompass/app/kit"
	"reifekompass/app/measures"
	"reifekompass/app/processes"
	"reifekompass/app/profile"
	"reifekompass/app/record"
	"reifekompass/app/result"
	"reifekompass/app/service"
	"reifekompass/app/sharing"
	"reifekompass/app/submit"
	"reifekompass/app/systems"
	"reifekompass/app/teamwork"
	"reifekompass/app/vision"
	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/session"
)

// work is an open assessment with its screens. They are kept while it is
// open: what could not be saved must not get lost by looking elsewhere.
type work struct {
	id      assessment.ID
	session *session.Session
	// catalogue is that of the assessment, whole.
	catalogue *assessment.Catalogue
	pages     map[kit.Area]workPage
	kept      kept
	trouble   map[kit.Area]string // why something of an area is not saved; empty: all is
}

// why says why something is not saved, in the order of the areas; empty: all
// is saved.
func (o *work) why() string {
	for _, area := range areas() {
		if sentence := o.trouble[area]; sentence != "" {
			return sentence
		}
	}
	return ""
}

// kept is what the screens remember as long as the assessment is open, also
// when the window is built anew.
type kept struct {
	guide     *guide.Kept
	processes *processes.Kept
	systems   *systems.Kept
	service   *service.Kept
	vision    *vision.Kept
	measures  *measures.Kept
	sharing   *sharing.Kept
}

// entryPage is a screen that shows entries of the inventory.
type entryPage interface {
	Show(ref assessment.EntryRef, attribute string)
}

// workPage is a screen of an open assessment.
type workPage interface {
	page
	Render(s session.State)
}

func (w *Window) openWork(id assessment.ID) (*work, error) {
	asked, err := w.office.Desk.CatalogueOf(w.ctx, id)
	if err != nil {
		return nil, err
	}
	opened, err := session.Open(w.ctx, w.deps.Store, asked, id)
	if err != nil {
		return nil, err
	}
	return &work{id: id, session: opened, catalogue: asked, pages: map[kit.Area]workPage{}, trouble: map[kit.Area]string{}, kept: kept{
		guide: guide.NewKept(), processes: processes.NewKept(), systems: systems.NewKept(),
		service: service.NewKept(), vision: vision.NewKept(), measures: measures.NewKept(),
		sharing: sharing.NewKept(),
	}}, nil
}

// page returns the screen of a route, up to date.
func (o *work) page(w *Window, to kit.Route) workPage {
	found, built := o.pages[to.Area]
	if !built {
		found = o.build(w, to)
		o.pages[to.Area] = found
	}
	if questions, ok := found.(*guide.View); ok && built && to.Question != "" {
		questions.Show(assessment.QuestionID(to.Question))
	}
	if built {
		found.Render(o.session.State())
	}
	if entries, ok := found.(entryPage); ok && to.Entry != "" {
		entries.Show(assessment.EntryRef{Kind: assessment.EntryKind(to.Kind), ID: to.Entry}, to.Attribute)
	}
	return found
}

func (o *work) build(w *Window, to kit.Route) workPage {
	switch to.Area {
	case kit.Profile:
		return profile.New(profile.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Places: w.places,
			Changed: w.changed(to.Area), Failed: w.notSaved(to.Area), Navigate: w, Log: w.deps.Log,
		})
	case kit.Guide:
		return guide.New(guide.Deps{
			Before: w.office.FollowUp.Before, Context: w.ctx, Kit: w.kit, Session: o.session, Question: assessment.QuestionID(to.Question), Kept: o.kept.guide,
			Report: guide.Report{Changed: w.changed(to.Area), Failed: w.notSaved(to.Area)}, Navigate: w, Log: w.deps.Log,
			AskReason: func(id assessment.HintID, title string) { hints.AskReason(o.hints(w), id, title, func() {}) },
		})
	case kit.Result:
		return result.New(result.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Store: w.deps.Store, Desk: w.office.Desk,
			Maker: w.office.Desk, Look: w.preview, Files: w.deps.Files, Catalogue: o.catalogue, Changed: w.changed(to.Area), Navigate: w, Log: w.deps.Log,
			Hints: func() { hints.Open(o.hints(w)) }, Beside: func() { w.openBeside(o, "") },
		})
	case kit.FollowUp:
		return followup.New(followup.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Desk: w.office.FollowUp, Navigate: w, Log: w.deps.Log,
			Look: w.previewChange,
		})
	case kit.Team:
		return teamwork.New(w.teamDeps(o))
	case kit.Companies:
		return dialogue.New(w.companiesDeps(o))
	case kit.Submit:
		return submit.New(w.submitDeps(o))
	default:
		return o.buildInventory(w, to.Area)
	}
}

// hints is what the list of hints is handed.
func (o *work) hints(w *Window) hints.Deps {
	return hints.Deps{
		Context: w.ctx, Kit: w.kit, Session: o.session, Navigate: w, Failed: w.notSaved(kit.Result), Log: w.deps.Log,
		Changed: func(state session.State) { w.changed(kit.Result)(state); o.render() },
	}
}

// render brings every screen up to date.
func (o *work) render() {
	for _, shown := range o.pages {
		shown.Render(o.session.State())
	}
}

// buildInventory makes the page of what is recorded beside the questions.
func (o *work) buildInventory(w *Window, area kit.Area) workPage {
	report := record.Report{Changed: w.changed(area), Failed: w.notSaved(area)}
	switch area {
	case kit.Processes:
		return processes.New(processes.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Store: w.deps.Store, Clipboard: w.deps.App.Clipboard(), Kept: o.kept.processes,
			Report: report, Undo: w.undo, Navigate: w, Log: w.deps.Log,
		})
	case kit.Systems:
		return systems.New(systems.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Store: w.deps.Store, Clipboard: w.deps.App.Clipboard(), Kept: o.kept.systems,
			Report: report, Undo: w.undo, Navigate: w, Log: w.deps.Log,
		})
	case kit.Service:
		return service.New(service.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Kept: o.kept.service,
			Report: report, Undo: w.undo, Log: w.deps.Log, Navigate: w,
		})
	case kit.Sharing:
		return sharing.New(sharing.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Kept: o.kept.sharing, Report: report, Undo: w.undo, Log: w.deps.Log,
		})
	case kit.Vision:
		return vision.New(vision.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Kept: o.kept.vision,
			Report: report, Navigate: w, Log: w.deps.Log,
		})
	default:
		return measures.New(measures.Deps{
			Context: w.ctx, Kit: w.kit, Session: o.session, Kept: o.kept.measures,
			Report: report, Undo: w.undo, Navigate: w, Log: w.deps.Log,
		})
	}
}

func (w *Window) places() *region.Table {
	if w.office == nil {
		return nil
	}
	return w.office.Places
}

// changed shows around the screens that something of an area was saved. What
// another area could not save is trouble still.
func (w *Window) changed(area kit.Area) func(session.State) {
	return func(session.State) {
		delete(w.work.trouble, area)
		w.showWork()
	}
}

// notSaved shows around the screens that something of an area was not saved.
func (w *Window) notSaved(area kit.Area) func(string) {
	return func(sentence string) {
		w.work.trouble[area] = sentence
		w.showWork()
	}
}

// showWork brings bar and title up to date.
func (w *Window) showWork() {
	state := w.work.session.State()
	words := w.kit.Words
	title := words.Say("app.assessment", "Year", state.Assessment.Year)
	if state.Assessment.Part != nil {
		title = words.Say("app.part", "Year", state.Assessment.Year)
	}
	w.shell.showWork(state.Assessment.Agency, title, w.work.titles(words), w.tab(), w.route.Back != kit.Start)
	w.shell.saved.Set(kit.SavedState{At: state.SavedAt, Tip: words.Say("app.saved_in", "Folder", w.deps.Folder), Err: w.work.why()})
	w.shell.showUndo(state.CanUndo, state.CanRedo)
	kit.Relayout(w.shell.content)
	w.window.SetTitle(w.title(state))
}

// title names the assessment, and the question where one is shown, for the
// task bar and for everybody who hears the title instead of seeing the page.
func (w *Window) title(state session.State) string {
	words, agency, year := w.kit.Words, state.Assessment.Agency.Name, state.Assessment.Year
	if at := state.Assessment.Position; w.route.Area == kit.Guide && at != "" {
		return words.Say("app.title_question", "Question", at, "Agency", agency, "Year", year)
	}
	return words.Say("app.title", "Agency", agency, "Year", year)
}

// tellSaved says where the data lies, or why something is not saved.
func (w *Window) tellSaved() {
	words := w.kit.Words
	if w.work != nil && w.work.why() != "" {
		w.kit.Tell(words.Say("kit.not_saved"), w.work.why())
		return
	}
	w.kit.Tell(words.Say("app.saved_title"), words.Say("app.saved_text", "Folder", w.deps.Folder))
}
