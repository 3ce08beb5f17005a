package chart

// Systems shows IT systems as a table, and beside it their interfaces as
// brackets: a ring at the sender, an arrow at the receiver. Draw sets it for
// paper, DrawCard for the window with the names only.
type Systems struct {
	Rows     []SystemRow
	Links    []Link
	Head     SystemHead
	Legend   [3]string // by LinkMode: "automatisch (2)"; an empty word leaves its sign out
	Language string    // decides how words are divided
	Width    float64   // points
	Alt      string
}

// SystemHead holds the words above the columns.
type SystemHead struct {
	Name, Type, Operation, Processes, Coverage, Satisfaction, Contract, Cost, Links string
}

// SystemRow is one system. Empty texts leave their place empty; a Cell
// without a label is not drawn.
type SystemRow struct {
	ID                               string
	External                         bool // an open circle instead of a filled square
	Name, Type, Operation, Processes string
	Coverage, Satisfaction           Cell
	Contract                         string // "06/2027"
	Soon                             bool   // Contract ends soon: a sign and bold
	Cost                             string
	Alt                              string // what the row says, in words; empty: the name
}

// Link is an interface from one system to another, by their ids. A link of a
// system that is not drawn is left out.
type Link struct {
	From, To string
	Mode     LinkMode
}

// LinkMode is how data are exchanged.
type LinkMode int

// The modes of exchange.
const (
	LinkAutomatic LinkMode = iota // thick solid line
	LinkFile                      // dashed line
	LinkManual                    // dotted line
)
