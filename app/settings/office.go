package settings

import (
	"context"
	"errors"
	"os/exec"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/reports/scene"
	"reifekompass/reports/theme"
)

// Looks keeps the look of the programme office, which all reports get that
// the window writes.
type Looks interface {
	Theme(ctx context.Context) (theme.Theme, error)
	SaveName(ctx context.Context, name string) error
	SaveColour(ctx context.Context, c *theme.Colour) error
	SaveLogo(logo *scene.Picture) error
}

// Pictures finds and reads logos. The path is empty when the person changed
// their mind, and the error exec.ErrNotFound where the system has no dialogs.
type Pictures struct {
	Choose func(ctx context.Context, title string) (path string, err error)
	Load   func(path string) (*scene.Picture, error)
}

// Office is what the settings show of the programme office.
type Office struct {
	Name        string
	Colour      string // as it was asked for; empty: none
	ColourNote  string // how it is used; empty: no colour
	ColourWrong string // what is wrong with what was typed last; empty: nothing
	// Swatches are the colours of the reports: Ist, and the levels from 0 to
	// 4. They are empty without a colour.
	Swatches []scene.RGB
	Logo     *scene.Picture // nil: none, or none that can be shown
	Removes  bool           // there is something to remove
	Busy     bool           // a logo is being chosen
	Trouble  string         // why something did not work; empty: nothing
}

// readOffice takes up what is kept. It is read once: the settings are the
// only place that changes it.
func (p *Presenter) readOffice() {
	if p.officeRead {
		return
	}
	p.officeRead = true
	kept, err := p.deps.Looks.Theme(p.deps.Context)
	p.look = kept
	if err != nil {
		p.officeFailed(err)
		p.lostLogo = kept.Logo == nil
	}
	p.fillOffice()
}

func (p *Presenter) fillOffice() {
	o := &p.state.Office
	o.Name, o.Logo, o.Removes = p.look.Name, p.look.Logo, p.look.Logo != nil || p.lostLogo
	o.Colour, o.ColourNote, o.Swatches = "", "", nil
	if c := p.look.Colour; c != nil {
		o.Colour, o.ColourNote = c.String(), explain.Colour(p.words, c)
		palette := c.Palette()
		o.Swatches = []scene.RGB{palette[scene.Primary]}
		for level := range 5 {
			o.Swatches = append(o.Swatches, palette[scene.Ramp(level)])
		}
	}
}

func (p *Presenter) officeFailed(err error) {
	p.deps.Log.Error("look of the office", "error", err)
	p.state.Office.Trouble = explain.Sentence(p.words, err)
}

// SaveOffice keeps the name of the office.
func (p *Presenter) SaveOffice(name string) {
	p.state.Office.Trouble = ""
	name = strings.TrimSpace(name)
	if err := p.deps.Looks.SaveName(p.deps.Context, name); err != nil {
		p.officeFailed(err)
	} else {
		p.look.Name = name
	}
	p.showOffice()
}

// SaveColour keeps the colour that was typed; an empty text takes it away. A
// text that is no colour changes nothing.
func (p *Presenter) SaveColour(text string) {
	o := &p.state.Office
	o.Trouble, o.ColourWrong = "", ""
	var c *theme.Colour
	if strings.TrimSpace(text) != "" {
		var err error
		if c, err = theme.ParseColour(text); err != nil {
			o.ColourWrong = explain.Sentence(p.words, err)
			p.show(p.state)
			return
		}
	}
	if err := p.deps.Looks.SaveColour(p.deps.Context, c); err != nil {
		p.officeFailed(err)
	} else {
		p.look.Colour = c
	}
	p.showOffice()
}

// ChooseLogo asks for a picture and keeps it. Where the system has no dialog
// for files, ask lets the person type where it is.
func (p *Presenter) ChooseLogo(ask func()) {
	if p.state.Office.Busy {
		return
	}
	p.state.Office.Busy, p.state.Office.Trouble = true, ""
	p.show(p.state)
	title := p.words.Say("theme.settings.choose")
	kit.Run(p.runner, func(ctx context.Context) (*scene.Picture, error) {
		path, err := p.deps.Pictures.Choose(ctx, title)
		if err != nil || path == "" {
			return nil, err
		}
		return p.deps.Pictures.Load(path)
	}, func(logo *scene.Picture, err error) {
		p.state.Office.Busy = false
		switch {
		case errors.Is(err, exec.ErrNotFound):
			ask()
		case err != nil:
			p.officeFailed(err)
		case logo != nil:
			p.keepLogo(logo)
		}
		p.showOffice()
	})
}

// UseLogo keeps the picture at a typed path. It returns the sentence about
// what is wrong, "" if nothing is.
func (p *Presenter) UseLogo(path string) string {
	path = strings.Trim(strings.TrimSpace(path), `"'`)
	if path == "" {
		return p.words.Say("theme.settings.path_missing")
	}
	logo, err := p.deps.Pictures.Load(path)
	if err != nil {
		return explain.Sentence(p.words, err)
	}
	p.state.Office.Trouble = ""
	p.keepLogo(logo)
	p.showOffice()
	return ""
}

// RemoveLogo takes the logo away.
func (p *Presenter) RemoveLogo() {
	p.state.Office.Trouble = ""
	p.keepLogo(nil)
	p.showOffice()
}

func (p *Presenter) keepLogo(logo *scene.Picture) {
	if err := p.deps.Looks.SaveLogo(logo); err != nil {
		p.officeFailed(err)
		return
	}
	p.look.Logo, p.lostLogo = logo, false
}

func (p *Presenter) showOffice() {
	p.fillOffice()
	p.show(p.state)
}
