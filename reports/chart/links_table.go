package chart

import "strings"

// Table returns the systems in words: the columns of the head that have a
// word, and the interfaces of each. Modes says in words how data are
// exchanged, by LinkMode.
func (s Systems) Table(modes [3]string) Table {
	cell := func(text func(SystemRow) string) func(int) string {
		return func(i int) string { return text(s.Rows[i]) }
	}
	return tableOf(len(s.Rows),
		tableColumn{s.Head.Name, cell(func(r SystemRow) string { return r.Name })},
		tableColumn{s.Head.Type, cell(func(r SystemRow) string { return r.Type })},
		tableColumn{s.Head.Operation, cell(func(r SystemRow) string { return r.Operation })},
		tableColumn{s.Head.Processes, cell(func(r SystemRow) string { return r.Processes })},
		tableColumn{s.Head.Coverage, cell(func(r SystemRow) string { return r.Coverage.Label })},
		tableColumn{s.Head.Satisfaction, cell(func(r SystemRow) string { return r.Satisfaction.Label })},
		tableColumn{s.Head.Contract, cell(func(r SystemRow) string { return r.Contract })},
		tableColumn{s.Head.Cost, cell(func(r SystemRow) string { return r.Cost })},
		tableColumn{s.Head.Links, cell(func(r SystemRow) string { return s.linksOf(r.ID, modes) })},
	)
}

// linksOf names the interfaces of a system: an arrow to whom it sends, an
// arrow back from whom it receives.
func (s Systems) linksOf(id string, modes [3]string) string {
	names := map[string]string{}
	for _, row := range s.Rows {
		names[row.ID] = row.Name
	}
	var parts []string
	for _, link := range s.Links {
		if names[link.From] == "" || names[link.To] == "" {
			continue // not drawn either
		}
		mode := " (" + modes[link.Mode] + ")"
		if link.From == id {
			parts = append(parts, "→ "+names[link.To]+mode)
		}
		if link.To == id {
			parts = append(parts, "← "+names[link.From]+mode)
		}
	}
	return strings.Join(parts, "; ")
}

// MatrixHead holds the words of a table of interfaces: who sends, who
// receives, and how, by LinkMode.
type MatrixHead struct {
	From, To, Mode string
	Modes          [3]string
}

// Table returns a row for each interface, in the order of the rows of the
// matrix.
func (m Matrix) Table(head MatrixHead) Table {
	names := map[string]string{}
	for _, system := range m.Systems {
		names[system.ID] = system.Name
	}
	var links []Link
	for _, system := range m.Systems {
		for _, link := range m.Links {
			if _, drawn := names[link.To]; link.From == system.ID && drawn {
				links = append(links, link)
			}
		}
	}
	return tableOf(len(links),
		tableColumn{head.From, func(i int) string { return names[links[i].From] }},
		tableColumn{head.To, func(i int) string { return names[links[i].To] }},
		tableColumn{head.Mode, func(i int) string { return head.Modes[links[i].Mode] }},
	)
}
