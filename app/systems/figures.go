package systems

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

// named is how many names a note holds before it only counts the rest.
const named = 4

// figures are the key figures above everything; there are none without
// systems.
func (c composer) figures() []Figure {
	if c.landscape.Systems == 0 {
		return nil
	}
	return []Figure{c.automatic(), c.withoutSystem(), c.ending(), c.cost()}
}

// automatic is the share of the interfaces that need no hand.
func (c composer) automatic() Figure {
	l := c.landscape
	f := Figure{Label: c.words.Say("systems.automatic"), To: Place{Side: SideLinks}}
	if l.Interfaces == 0 {
		f.Value, f.Note = c.words.Say("systems.automatic_none"), c.words.Say("systems.automatic_none_note")
		return f
	}
	known := l.Automatic + l.Files + l.Manual
	f.Value = c.words.Say("inventory.open")
	if l.Share.Known() {
		f.Value = c.words.Say("systems.automatic_value", "Count", c.words.Integer(l.Automatic), "All", c.words.Integer(known),
			"Share", c.words.Percent(l.Share.Round(0)))
	}
	f.Note = c.words.Say("systems.automatic_note", "Files", c.words.Integer(l.Files), "Manual", c.words.Integer(l.Manual))
	if open := l.Interfaces - known; open > 0 {
		f.Note = c.words.Count("systems.automatic_open", open, "Note", f.Note)
	}
	return f
}

// withoutSystem is how many processes no system supports.
func (c composer) withoutSystem() Figure {
	f := Figure{Label: c.words.Say("systems.without")}
	all, missing := c.inventory.Processes(), c.landscape.WithoutSystem
	switch {
	case len(all) == 0:
		f.Value, f.Note = wording.Missing, c.words.Say("systems.without_unknown")
		return f
	case len(missing) == 0:
		f.Value, f.Note = c.words.Say("systems.none"), c.words.Say("systems.without_none")
		return f
	}
	var codes, names []string
	for _, id := range missing {
		process, _ := c.inventory.Process(id)
		codes, names = append(codes, string(id)), append(names, c.titled(process))
	}
	f.Value = c.words.Say("systems.of", "Count", c.words.Integer(len(missing)), "All", c.words.Integer(len(all)))
	f.Note, f.Tip = c.list(codes), strings.Join(names, "\n")
	f.To = Place{Entry: assessment.Process{ID: missing[0]}.Ref(), Attribute: "systems"}
	return f
}

// ending is how many contracts end soon.
func (c composer) ending() Figure {
	f := Figure{Label: c.words.Say("systems.ending")}
	if len(c.landscape.Ending) == 0 {
		f.Value, f.Note = c.words.Say("systems.none"), c.words.Say("systems.ending_none")
		return f
	}
	var names []string
	for _, id := range c.landscape.Ending {
		system, _ := c.inventory.System(id)
		names = append(names, c.words.Say("systems.ending_one",
			"Name", c.names[system.ID], "Month", wording.Month(system.Contract.End)))
	}
	f.Value, f.Warn = c.words.Count("systems.contracts", len(names)), true
	f.Note, f.Tip = c.words.Say("systems.ending_first", "First", names[0]), strings.Join(names, "\n")
	f.To = Place{Entry: assessment.System{ID: c.landscape.Ending[0]}.Ref(), Attribute: "contract_end"}
	return f
}

// cost is what the systems cost, with how many say so.
func (c composer) cost() Figure {
	l := c.landscape
	f := Figure{Label: c.words.Say("systems.cost"), Value: wording.Missing}
	if l.CostKnown > 0 {
		f.Value = c.words.Say("systems.euro", "Amount", c.wording.Quantity(l.YearlyCost))
	}
	f.Note = c.words.Count("systems.cost_known", l.Systems, "Known", c.words.Integer(l.CostKnown))
	for _, system := range c.inventory.Systems() {
		if !system.Contract.YearlyCost.Set {
			f.To = Place{Entry: system.Ref(), Attribute: "yearly_cost"}
			break
		}
	}
	return f
}

// list says names as short as a note needs it.
func (c composer) list(names []string) string {
	if len(names) <= named {
		return strings.Join(names, ", ")
	}
	return c.words.Count("systems.and_more", len(names)-named, "Names", strings.Join(names[:named], ", "))
}

// detail is what the panel says.
func (c composer) detail(id assessment.SystemID) Detail {
	system, there := c.inventory.System(id)
	if !there {
		return Detail{}
	}
	d := Detail{System: system, Name: c.names[system.ID], Same: c.same(system)}
	for _, process := range c.inventory.Processes() {
		d.Processes = append(d.Processes, Process{
			ID: string(process.ID), Title: c.wording.ProcessShort(process), Used: process.Systems.Has(string(id)),
		})
	}
	for _, link := range c.inventory.Interfaces() {
		if link.From == id || link.To == id {
			d.Links = append(d.Links, c.linkOf(link, id))
		}
	}
	return d
}

// same says that another system has the same name.
func (c composer) same(system assessment.System) string {
	for _, other := range c.inventory.Systems() {
		if other.ID != system.ID && system.Product != "" && strings.EqualFold(other.Product, system.Product) {
			return c.words.Say("systems.same", "ID", other.ID)
		}
	}
	return ""
}

// linkOf says an interface as one of its systems sees it.
func (c composer) linkOf(link assessment.Interface, id assessment.SystemID) Link {
	one := Link{ID: link.ID}
	if link.From == id {
		one.Title = c.words.Say("systems.link_to", "Name", c.nameOf(link.To))
	} else {
		one.Title = c.words.Say("systems.link_from", "Name", c.nameOf(link.From))
	}
	parts := []string{c.words.Say("systems.mode_open")}
	if link.Mode != "" {
		parts[0] = c.wording.Choice(assessment.EntryInterface, "mode", string(link.Mode))
	}
	if link.Content != "" {
		parts = append(parts, link.Content)
	}
	one.Text = strings.Join(parts, " · ")
	return one
}

func (c composer) nameOf(id assessment.SystemID) string {
	if name, there := c.names[id]; there {
		return name
	}
	return c.words.Say("inventory.open")
}
