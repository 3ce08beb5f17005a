package reports

import "reifekompass/reports/document"

// themed gives a document the look of the programme office: its colours
// everywhere, its logo or its name on the cover. Without a theme nothing
// changes.
func (w writer) themed(d document.Document) document.Document {
	t := w.options.Theme
	d.Palette = t.Palette()
	if d.Cover == nil {
		return d
	}
	d.Cover.Office = oneLine(t.Name)
	switch {
	case t.Logo == nil:
	case d.Cover.Office == "":
		d.Cover.Logo = t.Logo.Described(w.Say("theme.logo"))
	default:
		d.Cover.Logo = t.Logo.Described(w.Say("theme.logo_of", "Name", d.Cover.Office))
	}
	return d
}
