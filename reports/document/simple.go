package document

import "reifekompass/reports/scene"

// blocks makes pieces of all blocks.
func (s setter) blocks(blocks []Block) []piece {
	var pieces []piece
	gap := -1.0
	for _, block := range blocks {
		if g, ok := block.(Gap); ok {
			gap = max(g.Height, 0)
			continue
		}
		made := s.pieces(block)
		if len(made) > 0 && gap >= 0 {
			made[0].gap, gap = gap, -1
		}
		pieces = append(pieces, made...)
	}
	return pieces
}

func (s setter) pieces(block Block) []piece {
	switch b := block.(type) {
	case Paragraph:
		return s.paragraph(b)
	case Heading:
		return s.heading(b)
	case List:
		return s.list(b)
	case KeyNumber:
		return s.keyNumber(b)
	case KeyNumbers:
		return s.keyNumbers(b)
	case Formula:
		return s.formula(b)
	case Callout:
		return s.callout(b)
	case Contents:
		return s.contents(b, &Node{Kind: NodeContents})
	case Break:
		return []piece{{end: true, gap: -1}}
	}
	return s.compound(block)
}

func (s setter) compound(block Block) []piece {
	switch b := block.(type) {
	case Figure:
		return s.figure(b)
	case Table:
		return s.table(b)
	case Columns:
		return s.columns(b)
	case Side:
		return s.side(b)
	case Group:
		return s.group(b)
	}
	return nil
}

func (s setter) paragraph(b Paragraph) []piece {
	st, k := b.Look.style(), kindText
	if b.Look == Lead {
		k = kindLead
	}
	return s.flowing(k, RoleText, s.lines(b.Text, st), st)
}

func (s setter) heading(b Heading) []piece {
	st, k := styleOf(scene.Bold, 12, 5.6, scene.Ink), kindHeading
	if s.width < 100*mm {
		st.font.Size = 11
	}
	if b.Minor {
		st, k = styleOf(scene.Semibold, 10, 4.6, scene.Ink), kindMinor
	}
	part, height := s.block(RoleHeading, s.balanced(b.Text, st.with(b.Colour)), st, 0)
	part.anchor = b.Anchor
	part.node = &Node{Kind: NodeHeading, Level: s.level + 1, Language: b.Language}
	if b.Minor {
		part.node.Level++
	}
	if b.Bookmark != "" {
		part.bookmark = &Bookmark{Title: b.Bookmark, Level: 1}
	}
	p := newPiece(k, height, part)
	p.keep = true
	return []piece{p}
}

func (s setter) list(b List) []piece {
	var pieces []piece
	node := &Node{Kind: NodeList}
	for _, item := range b.Items {
		made := s.item(item, node.below(NodeItem))
		if len(made) > 0 && len(pieces) > 0 {
			made[0].gap = 1.05 * mm
		}
		pieces = append(pieces, made...)
	}
	return pieces
}

// item sets an item; its text is the body of a node, its sign the label.
func (s setter) item(item Item, node *Node) []piece {
	indent, st := 4.5*mm, Body.style()
	if item.Sign == Holds || item.Sign == Attention {
		indent, st.leading = 8*mm, 5.4*mm
	}
	inner := s.within(s.width - indent)
	pieces := inner.flowing(kindList, RoleItem, inner.lines(item.Text, st), st)
	if len(pieces) == 0 {
		return nil
	}
	body := node.below(NodeBody)
	for i := range pieces {
		pieces[i] = pieces[i].moved(indent, 0)
		pieces[i].parts[0].node = body
	}
	first := &pieces[0].parts[0]
	sign := s.sign(item.Sign, st)
	first.under(sign...)
	if item.Sign == Holds || item.Sign == Attention {
		first.spans = []Span{
			{Last: len(sign), Node: node.below(NodeLabel)},
			{First: len(sign), Last: len(first.shapes), Node: body},
		}
	}
	return pieces
}

// sign draws the sign of an item beside its first line.
func (s setter) sign(sign Sign, st style) []scene.Shape {
	base := s.baseline(st)
	mark, colour := "✓", scene.Good
	switch sign {
	case Holds:
	case Attention:
		mark, colour = "!", scene.Warn
	case Bullet:
		dot := scene.Point{X: 1.4 * mm, Y: base - s.fonts.XHeight(st.font)/2}
		return []scene.Shape{scene.Circle{Center: dot, R: 0.55 * mm, Style: scene.Style{Fill: scene.Muted}}}
	default:
		return nil
	}
	const side = 4.8 * mm
	font := scene.Font{Weight: scene.Bold, Size: 10}
	middle := base - s.fonts.CapHeight(st.font)/2
	return []scene.Shape{
		scene.Rect{X: 0.2 * mm, Y: middle - side/2, W: side, H: side, Style: scene.Style{Stroke: colour, Width: 0.45 * mm}},
		scene.Text{
			At:   scene.Point{X: 0.2*mm + side/2, Y: middle + s.fonts.CapHeight(font)/2},
			Text: mark, Font: font, Colour: colour, Anchor: scene.Middle,
		},
	}
}

func (s setter) formula(b Formula) []piece {
	const pad, between, bar = 2.5 * mm, 4.2 * mm, 6.1 * mm
	st := styleOf(scene.Semibold, 9.5, 5, scene.Ink)
	part := fragment{role: RoleText}
	x, rows := pad, 1
	whole := s.within(s.width - 2*pad)
	whole.fonts = whole.fonts.In("") // a name in a formula is no word to divide
	for _, formula := range b.Parts {
		for _, l := range whole.lines(Plain(formula), st) {
			if x > pad && x+l.width > s.width-pad {
				x, rows = pad, rows+1
			}
			y := float64(rows-1)*st.leading + (bar-st.leading)/2 + s.baseline(st)
			for _, shape := range l.shapes {
				part.shapes = append(part.shapes, transform(shape, 1, x, y))
			}
			x += l.width + between
		}
	}
	height := bar + float64(rows-1)*st.leading
	back := scene.Rect{W: s.width, H: height, Style: scene.Style{Fill: scene.Ramp0}}
	part.shapes = append([]scene.Shape{back}, part.shapes...)
	return []piece{newPiece(kindBox, height, part)}
}

func (s setter) callout(b Callout) []piece {
	const padX, padY, edge = 5 * mm, 3 * mm, 1 * mm
	st := Body.style()
	text := b.Text
	if b.Title != "" {
		text = append(Prose{Strong(b.Title + " ")}, text...)
	}
	inner := s.within(s.width - 2*padX)
	pieces := inner.flowing(kindText, RoleText, inner.lines(text, st), st)
	for i := range pieces {
		p, top := pieces[i], 0.0
		if i == 0 {
			top = padY
		}
		p = p.moved(padX, top)
		p.height += top
		if i == len(pieces)-1 {
			p.height += padY
		}
		p.parts[0].under(
			scene.Rect{W: s.width, H: p.height, Style: scene.Style{Fill: tint(b.Tone)}},
			scene.Rect{W: edge, H: p.height, Style: scene.Style{Fill: tone(b.Tone)}},
		)
		pieces[i] = p
	}
	return pieces
}

func tone(c scene.Colour) scene.Colour {
	if c == scene.None {
		return scene.Primary
	}
	return c
}

func tint(c scene.Colour) scene.Colour {
	switch c {
	case scene.Good:
		return scene.GoodTint
	case scene.Warn:
		return scene.WarnTint
	case scene.Danger:
		return scene.DangerTint
	case scene.Target:
		return scene.TargetTint
	default:
		return scene.Select
	}
}
