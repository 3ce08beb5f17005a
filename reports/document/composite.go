package document

import "reifekompass/reports/scene"

// caption sets number, sentence and note above a figure or a table. It
// returns no pieces for the zero caption. The parent is the node of the figure or
// table.
func (s setter) caption(c Caption, k kind, parent *Node) []piece {
	if c == (Caption{}) {
		return nil
	}
	number, text, note := numberStyle(), captionStyle(), Note.style()
	part := fragment{role: RoleCaption, node: parent.below(NodeCaption)}
	indent := 0.0
	if c.Number != "" {
		indent = max(10.2*mm, s.fonts.Width(c.Number, number.font)+2.2*mm)
		part.shapes = append(part.shapes, scene.Text{
			At: scene.Point{Y: s.baseline(text)}, Text: c.Number, Font: number.font, Colour: number.colour,
		})
	}
	inner := s.within(s.width - indent)
	texts, height := inner.block(RoleCaption, inner.balanced(c.Text, text), text, 0)
	notes, used := inner.block(RoleCaption, inner.balanced(c.Note, note), note, height)
	for _, f := range []fragment{texts, notes} {
		part.shapes = append(part.shapes, f.moved(indent, 0).shapes...)
	}
	p := newPiece(k, height+used, part)
	p.keep = true
	return []piece{p}
}

func (s setter) figure(b Figure) []piece {
	group := &Node{Kind: NodeGroup}
	pieces := s.caption(b.Caption, kindFigure, group)
	used := heightOf(pieces)
	if len(pieces) > 0 {
		used += 3 * mm
	}
	p := s.drawing(b.Scene, s.width, s.room-used)
	if len(pieces) > 0 {
		p.gap = 3 * mm
		p.parts[0].node.Parent = group
	}
	return append(pieces, p)
}

// drawing makes a piece of a scene, smaller if it does not fit.
func (s setter) drawing(drawing scene.Scene, width, height float64) piece {
	factor := 1.0
	if drawing.Width > width {
		factor = width / drawing.Width
	}
	if drawing.Height*factor > height {
		factor = height / drawing.Height
	}
	part := fragment{
		role: RoleFigure, alt: drawing.Alt, node: picture(drawing.Alt, nil), shapes: make([]scene.Shape, len(drawing.Shapes)),
	}
	for i, shape := range drawing.Shapes {
		part.shapes[i] = transform(shape, factor, 0, 0)
	}
	return newPiece(kindFigure, drawing.Height*factor, part)
}

// columns sets stacks side by side. Stacks that are too high for a page
// follow each other instead, because a piece is never torn.
func (s setter) columns(b Columns) []piece {
	weights := 0.0
	for _, stack := range b.Stacks {
		weights += stack.weight()
	}
	space := s.width - float64(len(b.Stacks)-1)*Gutter
	row := newPiece(kindColumns, 0)
	x := 0.0
	for _, stack := range b.Stacks {
		width := space * stack.weight() / weights
		p := s.within(width).stack(stack)
		row.parts = append(row.parts, p.moved(x, 0).parts...)
		row.height = max(row.height, p.height)
		x += width + Gutter
	}
	if row.height <= s.room {
		return []piece{row}
	}
	var pieces []piece
	for _, stack := range b.Stacks {
		pieces = append(pieces, s.ruled(stack.Rule)...)
		pieces = append(pieces, s.blocks(stack.Blocks)...)
	}
	return pieces
}

func (s Stack) weight() float64 {
	if s.Weight > 0 {
		return s.Weight
	}
	return 1
}

func (s setter) stack(b Stack) piece {
	pieces := append(s.ruled(b.Rule), s.blocks(b.Blocks)...)
	for i := 1; i < len(pieces); i++ {
		if p := &pieces[i]; p.gap < 0 && !p.joined {
			p.gap = tight(pieces[i-1].kind, p.starts)
		}
	}
	return stack(kindColumns, pieces)
}

// ruled is the thick rule above a stack.
func (s setter) ruled(c scene.Colour) []piece {
	if c == scene.None {
		return nil
	}
	line := fragment{shapes: []scene.Shape{rule(0, thickRule/2, s.width, thickRule, c)}}
	p := newPiece(kindRule, 1.6*mm, line)
	p.keep = true
	return []piece{p}
}

// side sets a label left of blocks. The label stays beside the first pieces.
func (s setter) side(b Side) []piece {
	indent := b.Indent
	if indent <= 0 {
		indent = 43 * mm
	}
	st := styleOf(scene.Bold, 10, 4.6, scene.Ink)
	pieces := s.within(s.width - indent).blocks(beside(b.Blocks))
	for i := range pieces {
		pieces[i] = pieces[i].moved(indent, 0)
	}
	labels := s.within(indent - 4*mm)
	// The label shares its first baseline with the smaller text beside it.
	label, height := labels.block(RoleLabel, labels.lines(Plain(b.Label), st), st, s.baseline(Small.style())-s.baseline(st))
	if len(pieces) == 0 {
		pieces = []piece{newPiece(kindSide, 0)}
	}
	keepBeside(pieces, height)
	top := 0.0
	if b.Rule != scene.None {
		top = 1.1 * mm
	}
	first := pieces[0].moved(0, top)
	first.height += top
	first.parts = append([]fragment{label.moved(0, top)}, first.parts...)
	if b.Rule != scene.None {
		weight := thinRule
		if b.Rule == scene.Ink {
			weight = headRule
		}
		first.parts = append([]fragment{{shapes: []scene.Shape{rule(0, 0, s.width, weight, b.Rule)}}}, first.parts...)
	}
	first.starts, first.joined = kindSide, false
	pieces[0] = first
	return pieces
}

// beside sets running text in the smaller size of text beside something.
func beside(blocks []Block) []Block {
	smaller := make([]Block, len(blocks))
	for i, block := range blocks {
		if p, ok := block.(Paragraph); ok && p.Look == Body {
			p.Look = Small
			block = p
		}
		smaller[i] = block
	}
	return smaller
}

// keepBeside keeps the pieces together that a label of a height stands
// beside, and makes the last one higher if the label is higher than all.
func keepBeside(pieces []piece, height float64) {
	for i := range pieces {
		used := heightOf(pieces[:i+1])
		if used >= height {
			return
		}
		if i == len(pieces)-1 {
			pieces[i].height += height - used
			return
		}
		pieces[i].keep = true
	}
}

// group keeps its pieces together if that is possible.
func (s setter) group(b Group) []piece {
	pieces := s.blocks(b.Blocks)
	if heightOf(pieces) <= s.room {
		for i := range len(pieces) - 1 {
			pieces[i].keep = true
		}
	}
	return pieces
}

// contents sets places with the numbers of their pages; long lists in two
// columns.
func (s setter) contents(b Contents, node *Node) []piece {
	const one = 40
	if len(b.Entries) <= one {
		return s.entries(b.Entries, node)
	}
	chunk := b.Entries[:min(2*one, len(b.Entries))]
	rows := (len(chunk) + 1) / 2
	half := s.within((s.width - 2*Gutter) / 2)
	// One piece for both columns: they are read one after the other.
	left, right := stack(kindContents, half.entries(chunk[:rows], node)), stack(kindContents, half.entries(chunk[rows:], node))
	left.parts = append(left.parts, right.moved(half.width+2*Gutter, 0).parts...)
	return append([]piece{left}, s.contents(Contents{Entries: b.Entries[len(chunk):]}, node)...)
}

// entries sets entries below each other.
func (s setter) entries(all []Entry, node *Node) []piece {
	pieces := make([]piece, len(all))
	for i, entry := range all {
		pieces[i] = s.entry(entry, node)
		pieces[i].joined = i > 0
	}
	return pieces
}

func (s setter) entry(e Entry, contents *Node) piece {
	st := styleOf(scene.Semibold, 10, 5.6, scene.Ink)
	indent := 0.0
	if e.Level > 0 {
		st, indent = styleOf(scene.Regular, 10, 5, scene.Ink), 5*mm
	}
	const number = 9 * mm
	text := s.fonts.Ellipsis(e.Text, st.font, s.width-indent-number)
	base := s.baseline(st)
	part := fragment{role: RoleContents, shapes: []scene.Shape{
		scene.Text{At: scene.Point{X: indent, Y: base}, Text: text, Font: st.font, Colour: st.colour},
		scene.Text{At: scene.Point{X: s.width, Y: base}, Font: st.font, Colour: st.colour, Anchor: scene.End},
	}}
	part.numbers = []reference{{shape: 1, anchor: e.Anchor}}
	part.node = contents.below(NodeEntry).below(NodeTarget)
	part.links = []area{{w: s.width, h: st.leading, anchor: e.Anchor, last: 2, node: &Node{Kind: NodeLink}}}
	return newPiece(kindContents, st.leading, part)
}
