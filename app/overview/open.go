package overview

import (
	"context"
	"errors"
	"os/exec"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports"
)

// OpenFile asks for a file and opens it. Where the system has no dialog for
// files, the person types where the file is.
func (p *Presenter) OpenFile() {
	title := p.words.Say("overview.choose_file")
	p.background("overview.reading", func(ctx context.Context) (func(), error) {
		path, err := p.deps.Files.ChooseFile(ctx, title)
		if errors.Is(err, exec.ErrNotFound) {
			return p.screen.AskPath, nil
		}
		if err != nil || path == "" {
			return nil, err
		}
		return p.fromFile(ctx, path)
	})
}

// Dropped opens the file that was dropped on the window.
func (p *Presenter) Dropped(path string) {
	p.background("overview.reading", func(ctx context.Context) (func(), error) { return p.fromFile(ctx, path) })
}

// fromFile reads the file and returns what the window does then.
func (p *Presenter) fromFile(ctx context.Context, path string) (func(), error) {
	opened, err := p.deps.Opener.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	return func() { p.opened(opened, path) }, nil //nolint:contextcheck // what follows belongs to the window
}

// OpenPath opens the file at a typed path. It returns what the window does
// when the question for the path is gone, or the sentence about what is wrong.
func (p *Presenter) OpenPath(path string) (follow func(), problem string) {
	path = strings.Trim(strings.TrimSpace(path), `"'`)
	if path == "" {
		return nil, p.words.Say("overview.path_missing")
	}
	follow, err := p.fromFile(p.deps.Context, path)
	if err != nil {
		p.deps.Log.Error("file not opened", "error", err)
		return nil, explain.Sentence(p.words, err)
	}
	p.Refresh()
	return follow, ""
}

// opened leads on from what a file turned out to be.
func (p *Presenter) opened(o assessment.Opened, path string) {
	switch {
	case o.Jury:
		p.deps.OpenJury(path)
	case o.Call != nil:
		p.screen.Ask(p.askCall(o.Call))
	case o.Release != nil:
		p.screen.Ask(p.askRelease(o.Release))
	case o.Companies != nil:
		p.companies(o.Companies, path)
	case o.Circle != nil:
		p.deps.Navigate.Go(kit.Route{Area: kit.Result, Assessment: string(o.Circle.Assessment), File: reports.OnlyCircle})
	case o.Report != nil:
		p.screen.Ask(p.askReport(o.Report, path))
	case o.What == assessment.OpenedPart:
		p.lead(kit.Guide, o.Assessment, p.words.Say("overview.part_opened"))
	case o.What == assessment.OpenedReturned:
		p.lead(kit.Team, o.Assessment, p.words.Say("overview.part_taken", "Role", o.Role))
	case o.What == assessment.OpenedAgain:
		p.lead(kit.Team, o.Assessment, p.words.Say("overview.part_again", "Role", o.Role))
	default:
		p.imported(o.Assessment)
	}
}

// lead goes to an area of an assessment and says there why.
func (p *Presenter) lead(area kit.Area, id assessment.ID, why string) {
	p.deps.Navigate.Go(kit.Route{Area: area, Assessment: string(id)})
	p.screen.Toast(why, nil)
}

func (p *Presenter) imported(id assessment.ID) {
	p.Search("")
	p.screen.Toast(p.words.Say("overview.imported"), func() { p.remove([]assessment.ID{id}) })
	p.screen.Reveal(id)
}

// askReport offers to take in what an own report holds.
func (p *Presenter) askReport(a *assessment.Assessment, path string) Question {
	say := p.words.Say
	return Question{
		Title: say("overview.report.title"),
		Lines: []string{say("overview.report.text", "Agency", a.Agency.Name, "Year", a.Year)},
		Later: say("overview.report.later"),
		Groups: []OfferGroup{{Offers: []Offer{{
			Title: say("overview.report.take"), Text: say("overview.report.take_text"),
			Do: func() {
				p.background("overview.reading", func(ctx context.Context) (func(), error) {
					id, err := p.deps.Opener.Import(ctx, path)
					if err != nil {
						return nil, err
					}
					return func() { p.imported(id) }, nil //nolint:contextcheck // what follows belongs to the window
				})
			},
		}}}},
	}
}
