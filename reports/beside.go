package reports

import (
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// What an own report stands beside, instead of the id of a summary.
const (
	// NoSummary leaves out of a report what is known about others.
	NoSummary = "none"
	// OnlyCircle leaves out what everybody may read about others, and not what
	// the feedback letter said about the peer group.
	OnlyCircle = "letter"
)

// Beside is a summary for everybody with the values of the agency beside it.
type Beside struct {
	Compared  *release.Compared // nil: there is none, or it is left out
	Confirmed bool              // the office of the call is known here, and it signed
}

// besidePages show where the agency stands beside a summary that was loaded:
// the dimensions with group, comparability and source, then what else the
// summary has values of. Without a summary there are none.
func (w writer) besidePages(in *Input, f *figures) []document.Section {
	c := in.Beside.Compared
	if c == nil {
		return nil
	}
	b := beside{writer: w, found: c, catalogue: in.Catalogue}
	pages := []document.Section{b.page(f, in.Beside.Confirmed)}
	for _, kind := range []release.About{release.AboutQuestion, release.AboutProcess} {
		pages = append(pages, b.tablePage(kind, f)...)
	}
	return pages
}

// page shows the dimensions.
func (b beside) page(f *figures, confirmed bool) document.Section {
	lines := b.found.Of(release.AboutDimension)
	var blocks []document.Block
	if shown := b.shown(lines); len(shown) > 0 {
		p := b.profile()
		p.RowHeight = 13 * scene.MM // the page also says where the values come from
		drawn, _ := p.Draw()
		blocks = append(blocks, document.Figure{Caption: f.next(b.writer, b.caption(lines), b.note(lines)), Scene: drawn})
	}
	blocks = append(blocks, b.why(lines)...)
	blocks = append(
		blocks,
		b.sideNote("report.beside.group", b.group()),
		b.sideNote("report.beside.comparability", b.comparability()),
		b.sideNote("report.beside.source", b.source(confirmed)),
	)
	name := b.Say("report.beside")
	return document.Section{Kicker: name, Title: b.title(lines), Bookmark: name, Anchor: "beside", Blocks: blocks}
}

// shown are the lines that stand beside a value of all.
func (b beside) shown(lines []release.Line) []release.Line {
	return linesWith(lines, func(l *release.Line) bool { return l.Comparable == release.Beside })
}

func linesWith(lines []release.Line, match func(*release.Line) bool) []release.Line {
	var kept []release.Line
	for i := range lines {
		if match(&lines[i]) {
			kept = append(kept, lines[i])
		}
	}
	return kept
}

func linesAt(lines []release.Line, place release.Place) []release.Line {
	return linesWith(lines, func(l *release.Line) bool { return l.Place() == place })
}

// title says in how many dimensions the agency is where most are.
func (b beside) title(lines []release.Line) string {
	within := len(linesAt(lines, release.Within))
	all := within + len(linesAt(lines, release.Above)) + len(linesAt(lines, release.Below))
	switch {
	case len(b.shown(lines)) == 0:
		return b.Say("report.beside.title.none")
	case all == 0:
		return b.Say("report.beside.title.no_band")
	case within == all:
		return b.Count("report.beside.title.within", all, "All", b.number(all))
	case within == 0:
		return b.Count("report.beside.title.outside", all, "All", b.number(all))
	default:
		return b.Say("report.beside.title", "Number", b.number(within), "All", b.number(all))
	}
}

// caption names what lies outside of the middle half.
func (b beside) caption(lines []release.Line) string {
	above, below := linesAt(lines, release.Above), linesAt(lines, release.Below)
	switch {
	case len(above)+len(below)+len(linesAt(lines, release.Within)) == 0:
		return b.Say("report.beside.table.none")
	case len(above)+len(below) == 0:
		return b.Say("report.beside.caption")
	}
	var parts []string
	if len(above) > 0 {
		parts = append(parts, b.Count("report.beside.caption.above", len(above), "Names", b.list(b.names(above))))
	}
	if len(below) > 0 {
		parts = append(parts, b.Count("report.beside.caption.below", len(below), "Names", b.list(b.names(below))))
	}
	return sentences(parts...)
}

// note says how to read the picture, and where the group is smaller.
func (b beside) note(lines []release.Line) string {
	var fewer []string
	for _, l := range b.shown(lines) {
		if l.Cell.Members < b.found.File.Release.Members {
			fewer = append(fewer, b.Say("report.transfer.fewer.item", "ID", b.code(l.Subject), "Members", b.Integer(l.Cell.Members)))
		}
	}
	note := b.Say("report.beside.note", "Members", b.Integer(b.found.File.Release.Members), "Step", b.Integer(transfer.Step))
	if len(fewer) == 0 {
		return note
	}
	return sentences(note, b.Say("report.transfer.fewer", "Parts", joinedWith(", ", fewer)))
}

// group names and counts those the agency is compared with.
func (b beside) group() string {
	return b.Say("report.beside.group.text", "Members", b.Integer(b.found.File.Release.Members), "Call", b.quoted(oneLine(b.found.File.CallTitle)), "Year", b.found.File.Year)
}

// comparability says how much can be compared, and why not more.
func (b beside) comparability() string {
	version := b.Say("report.beside.same_version", "Own", b.found.OwnVersion)
	if !b.found.SameVersion() {
		version = b.Say("report.beside.other_version", "Own", b.found.OwnVersion, "Theirs", b.found.File.CatalogueVersion)
	}
	return sentences(version, b.Say("report.beside.count", "Shown", b.Integer(len(b.shown(b.found.Lines))), "All", b.Integer(len(b.found.Lines))))
}

// source says where the values come from, and what is known about that.
func (b beside) source(confirmed bool) string {
	signed := b.Say("report.beside.confirmed")
	if !confirmed {
		signed = b.Say("report.beside.unconfirmed", "Signer", b.found.File.Signer.String())
	}
	parts := []string{b.Say("report.beside.source.text",
		"Title", b.quoted(oneLine(b.found.File.Title)), "Office", oneLine(b.found.File.Office), "Date", b.Date(b.found.File.Made), "Fingerprint", b.found.File.Print.String()), signed}
	if b.found.File.Fictional {
		parts = append(parts, b.Say("report.beside.fictional"))
	}
	return sentences(parts...)
}
