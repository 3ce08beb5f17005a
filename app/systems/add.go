package systems

import "reifekompass/assessment"

// Type is one of the types of systems that are offered.
type Type struct {
	Value assessment.SystemType
	Title string
	There int // how many systems of it there are
}

// Types lists the types in the order they are offered.
func (p *Presenter) Types() []Type {
	titles := p.now.wording.Choices(assessment.EntrySystem, "type")
	var types []Type
	for i, value := range assessment.SystemTypes() {
		one := Type{Value: value, Title: titles[i]}
		for _, system := range p.now.inventory.Systems() {
			if system.Type == value {
				one.There++
			}
		}
		types = append(types, one)
	}
	return types
}

// Add adds a system of each type, as one step, and selects the first. It is
// called as its type until it gets its name. Add returns the sentence about
// what keeps it from doing so, "" if nothing does.
func (p *Presenter) Add(types []assessment.SystemType) string {
	if len(types) == 0 {
		return p.words.Say("systems.add_none")
	}
	if len(p.now.inventory.Systems())+len(types) > assessment.MaxEntries {
		return p.words.Say("systems.too_many", "Max", p.words.Integer(assessment.MaxEntries))
	}
	inventory, added := p.now.inventory, []assessment.Entry{}
	for _, value := range types {
		system := assessment.System{ID: assessment.SystemID(inventory.FreeID(assessment.EntrySystem)), Type: value}
		if value != assessment.TypeOther {
			system.Product = p.now.wording.Choice(assessment.EntrySystem, "type", string(value))
		}
		inventory, added = inventory.With(system), append(added, system)
	}
	p.kept.side, p.kept.row, p.kept.column = SideTable, added[0].Ref().ID, "product"
	p.save(added...)
	return ""
}
