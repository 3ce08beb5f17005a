package guide

import (
	"reifekompass/app/kit"
	"reifekompass/assessment"
)

// openHelp opens the help over the content, unless it stands beside it.
func (v *View) openHelp() {
	if v.layout.hasHelp() {
		v.kit.Focus(v.help.first())
		return
	}
	v.kit.Panel(kit.PanelSpec{Title: v.kit.Words.Say("guide.help"), Content: v.help.panel()})
}

// openList opens the list of questions on a page of its own.
func (v *View) openList() {
	var closeIt func()
	side := newSideView(v.kit, sideActions{
		open:    func(id assessment.QuestionID) { closeIt(); v.goTo(id) },
		marked:  func() { closeIt(); v.presenter.NextMarked() },
		unknown: func() { closeIt(); v.presenter.NextUnknown() },
	})
	side.render(v.state.Side)
	closeIt = v.kit.Panel(kit.PanelSpec{Title: v.kit.Words.Say("guide.all_questions"), Content: side.page()})
}

// openSearch asks for words and goes to the question that is picked.
func (v *View) openSearch() {
	words := v.kit.Words
	var dialog *kit.Dialog
	search := v.kit.Search(kit.SearchSpec{
		Hint: words.Say("guide.search_hint"), None: words.Say("guide.search_none"),
		Inside: true, Find: v.find,
		OnPick: func(found kit.Found) {
			dialog.Close()
			v.goTo(assessment.QuestionID(found.Key))
		},
	})
	dialog = v.kit.Dialog(kit.DialogSpec{
		Title: words.Say("guide.search"), Content: search, Width: 620, Focus: search.Entry(), Cancel: words.Say("kit.close"), Scrolls: true,
	})
}

func (v *View) find(text string) []kit.Found {
	var found []kit.Found
	for _, find := range v.presenter.Search(text) {
		found = append(found, kit.Found{Key: string(find.Question), Title: find.Title, Detail: find.Text})
	}
	return found
}
