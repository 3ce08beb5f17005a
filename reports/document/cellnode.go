package document

import "reifekompass/reports/scene"

// headNode is the node of the head of a column, nil if the head before it
// reaches over the column. A column without a head has an empty cell.
func (t tableSetter) headNode(i int, row *Node) *Node {
	if i > 0 && t.reachesOver(i) && t.headed(i) {
		return nil
	}
	node := row.below(NodeHead)
	if t.table.Columns[i].Head == "" && t.table.Columns[i].HeadScene == nil {
		node.Kind = NodeCell
		return node
	}
	node.Span = 1
	for next := i + 1; t.reachesOver(next); next++ {
		node.Span++
	}
	return node
}

// headed reports whether one of the columns from which heads reach over
// column i has a head.
func (t tableSetter) headed(i int) bool {
	for i > 0 && t.reachesOver(i) {
		i--
	}
	return t.table.Columns[i].Head != "" || t.table.Columns[i].HeadScene != nil
}

// kind is what the cells of a column are: the first column names the rows if
// it stands out.
func (t tableSetter) kind(column int) Kind {
	if column == 0 && t.table.Columns[0].Text != scene.Regular {
		return NodeRowHead
	}
	return NodeCell
}

// name puts cells into a new row of the structure. For rows that end early it
// returns an empty cell for the rest, so that all rows are of the same width;
// nil for others.
func (t tableSetter) name(cells []cell) *Node {
	row, used := t.node.below(NodeRow), 0
	for _, c := range cells {
		c.node.Parent = row
		used += c.node.Span
	}
	if used >= len(t.places) {
		return nil
	}
	return &Node{Kind: NodeCell, Parent: row, Span: len(t.places) - used}
}

// span is what the shapes of a cell belong to: a drawing that says something
// is a figure inside the cell.
func (c cell) span(first, last int) Span {
	if c.drawing != nil && c.drawing.Alt != "" && first < last {
		return Span{First: first, Last: last, Node: picture(c.drawing.Alt, c.node)}
	}
	return Span{First: first, Last: last, Node: c.node}
}
