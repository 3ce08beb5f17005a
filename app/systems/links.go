package systems

import (
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/chart"
	"reifekompass/reports/wording"
)

// most is how many interfaces can be followed in the picture.
const most = 14

// linkColumns are the columns of the list of interfaces.
func linkColumns(words *translations.Translator, w *wording.Wording, systems []string) []kit.GridColumn {
	label := func(name string) string { return w.Label(assessment.EntryInterface, name) }
	return []kit.GridColumn{
		{ID: "from", Title: label("from"), Weight: 1, Width: 110, Editable: true, Choices: systems},
		{ID: "to", Title: label("to"), Weight: 1, Width: 110, Editable: true, Choices: systems},
		{ID: "mode", Title: words.Say("systems.mode"), Width: 98, Editable: true, Choices: w.Choices(assessment.EntryInterface, "mode")},
		{ID: "content", Title: words.Say("systems.content"), Weight: 1.4, Width: 130, Editable: true, Long: true},
	}
}

// links is the view of the interfaces.
func (c composer) links() Links {
	all := c.inventory.Interfaces()
	l := Links{Choices: c.choices(), Chosen: c.kept.chosen, Row: c.kept.link, Column: c.kept.linkColumn}
	l.Title = c.words.Say("systems.links")
	if _, there := c.inventory.System(l.Chosen); !there {
		l.Chosen = ""
	}
	if l.Chosen != "" {
		l.Title = c.words.Say("systems.links_of", "Name", c.nameOf(l.Chosen))
	}
	for _, link := range all {
		if l.Chosen == "" || link.From == l.Chosen || link.To == l.Chosen {
			l.Rows = append(l.Rows, c.linkRow(link))
		}
	}
	switch {
	case len(c.inventory.Systems()) == 0:
		l.None = c.words.Say("systems.links_no_systems")
	case len(all) == 0:
		l.None = c.words.Say("systems.links_none")
	case len(all) > most:
		l.Crowded = c.words.Say("systems.crowded", "Count", c.words.Integer(len(all)), "Max", c.words.Integer(most))
	}
	if len(all) > 0 {
		l.Picture, l.Matrix, l.Alone, l.Modes = c.picture(all), c.matrix(all), c.alone(), c.modes()
		if slices.ContainsFunc(l.Picture.Rows, func(row chart.SystemRow) bool { return row.External }) {
			l.Signs = c.words.Say("systems.signs")
		}
	}
	return l
}

func (c composer) linkRow(link assessment.Interface) kit.GridRow {
	row := kit.GridRow{ID: string(link.ID), Name: c.wording.Name(link, c.inventory)}
	for _, id := range []assessment.SystemID{link.From, link.To} {
		row.Cells = append(row.Cells, kit.GridCell{Text: c.choice(id)})
	}
	mode := kit.GridCell{Text: c.wording.Value(link, "mode", c.inventory), Muted: link.Mode == ""}
	return kit.GridRow{ID: row.ID, Name: row.Name, Cells: append(row.Cells, mode, kit.GridCell{Text: link.Content})}
}

// choices are the systems to choose from, by names that each mean one of them
// only.
func (c composer) choices() []string {
	var names []string
	for _, system := range c.inventory.Systems() {
		names = append(names, c.choice(system.ID))
	}
	return names
}

// choice names a system, with its number where another one has the same name.
func (c composer) choice(id assessment.SystemID) string {
	name := c.nameOf(id)
	for other, called := range c.names {
		if other != id && called == name {
			return c.words.Say("systems.choice", "Name", name, "ID", id)
		}
	}
	return name
}

// choiceOf returns the system that a choice names, "" for none.
func (p *Presenter) choiceOf(name string) assessment.SystemID {
	c := composer{look: p.now, words: p.words}
	for _, system := range p.now.inventory.Systems() {
		if c.choice(system.ID) == name {
			return system.ID
		}
	}
	return ""
}

// picture is the systems that have interfaces, with them as brackets.
func (c composer) picture(all []assessment.Interface) chart.Systems {
	picture := chart.Systems{
		Head:     chart.SystemHead{Name: c.words.Say("systems.system"), Links: c.words.Say("systems.links")},
		Legend:   c.legend(),
		Language: c.words.Language(),
		Alt:      c.words.Say("systems.picture_alt"),
		Links:    chartLinks(all),
	}
	for _, system := range c.linked() {
		picture.Rows = append(picture.Rows, chart.SystemRow{
			ID: string(system.ID), External: system.External(), Name: c.names[system.ID], Alt: c.pictureAlt(system),
		})
	}
	return picture
}

// pictureAlt says the interfaces of a system in words.
func (c composer) pictureAlt(system assessment.System) string {
	parts := []string{c.names[system.ID]}
	for _, link := range c.inventory.Interfaces() {
		if link.From == system.ID || link.To == system.ID {
			one := c.linkOf(link, system.ID)
			parts = append(parts, one.Title+" · "+one.Text)
		}
	}
	return strings.Join(parts, "\n")
}

func (c composer) matrix(all []assessment.Interface) chart.Matrix {
	matrix := chart.Matrix{
		Head:     c.words.Say("systems.sends"),
		Letters:  [3]string{c.words.Say("systems.letter.automatic"), c.words.Say("systems.letter.file"), c.words.Say("systems.letter.manual")},
		Legend:   c.legend(),
		Language: c.words.Language(),
		Alt:      c.words.Say("systems.matrix_alt"),
		More:     c.words.Say("systems.matrix_more"),
		Links:    chartLinks(all),
	}
	for _, system := range c.linked() {
		matrix.Systems = append(matrix.Systems, chart.MatrixSystem{ID: string(system.ID), Name: c.names[system.ID]})
	}
	return matrix
}

// legend counts the interfaces of each mode, in the order of chart.LinkMode.
func (c composer) legend() [3]string {
	count := func(mode assessment.Mode, n int) string {
		if n == 0 {
			return ""
		}
		return c.words.Say("systems.legend", "Mode", c.wording.Choice(assessment.EntryInterface, "mode", string(mode)), "Count", c.words.Integer(n))
	}
	l := c.landscape
	return [3]string{count(assessment.ModeAutomatic, l.Automatic), count(assessment.ModeFile, l.Files), count(assessment.ModeManual, l.Manual)}
}

// modes are the words for the ways of data, in the order of chart.LinkMode.
func (c composer) modes() [3]string {
	word := func(mode assessment.Mode) string {
		return c.wording.Choice(assessment.EntryInterface, "mode", string(mode))
	}
	return [3]string{word(assessment.ModeAutomatic), word(assessment.ModeFile), word(assessment.ModeManual)}
}

// chartLinks are the interfaces that say how data are exchanged. The others
// are in the list only.
func chartLinks(all []assessment.Interface) []chart.Link {
	modes := map[assessment.Mode]chart.LinkMode{
		assessment.ModeAutomatic: chart.LinkAutomatic, assessment.ModeFile: chart.LinkFile, assessment.ModeManual: chart.LinkManual,
	}
	var links []chart.Link
	for _, link := range all {
		if mode, known := modes[link.Mode]; known {
			links = append(links, chart.Link{From: string(link.From), To: string(link.To), Mode: mode})
		}
	}
	return links
}

// linked are the systems that have an interface.
func (c composer) linked() []assessment.System {
	return slices.DeleteFunc(c.inventory.Systems(), func(system assessment.System) bool { return !c.hasLink(system.ID) })
}

func (c composer) hasLink(id assessment.SystemID) bool {
	return slices.ContainsFunc(c.inventory.Interfaces(), func(link assessment.Interface) bool { return link.From == id || link.To == id })
}

// alone names the systems without any interface.
func (c composer) alone() string {
	var names []string
	for _, system := range c.inventory.Systems() {
		if !c.hasLink(system.ID) {
			names = append(names, c.names[system.ID])
		}
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n > named:
		return c.words.Count("systems.alone_more", n-named, "Names", strings.Join(names[:named], ", "))
	default:
		return c.words.Say("systems.alone", "Names", strings.Join(names, ", "))
	}
}

// Ends returns the systems an interface can begin or end at, and how they are
// offered.
func (p *Presenter) Ends() (ids []assessment.SystemID, names []string) {
	for _, system := range p.now.inventory.Systems() {
		ids = append(ids, system.ID)
	}
	return ids, composer{look: p.now, words: p.words}.choices()
}
