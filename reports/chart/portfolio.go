package chart

// Portfolio shows potential over effort: a circle per point. Circles that
// would cover each other are moved apart sideways, never up or down; those
// without room are counted in a note. Labels never meet each other or a
// circle: they stand beside, above or below it, move away with a leader line,
// become the id alone, or are left out and counted below the picture. Draw
// sets it for paper, DrawCard for the window.
type Portfolio struct {
	Points []PortfolioPoint
	Axes   PortfolioAxes
	Fields PortfolioFields
	Max    float64            // end of the potential axis, in tens up to 100; 0: 100
	Sized  bool               // circles grow with Size; otherwise all are the same
	More   func(n int) string // "… und 12 weitere hier"; nil: "+12"
	Rest   func(n int) string // line below that counts what has neither name nor note: "12 Prozesse ohne Namen im Bild"; nil: none
	Width  float64            // points
	Height float64            // of the plot, points; 0: 76 mm, in the card 0.8 of the width, at most 560
	Alt    string
}

// PortfolioPoint is one circle.
type PortfolioPoint struct {
	ID     string
	Label  string  // after the id; empty: the id stands alone
	X      float64 // effort, 0 to 4; a place outside is drawn at the end
	Y      float64 // potential, 0 to Max
	Value  string  // the potential as it is written, for the table
	Size   int     // 0 to 4; below 0: unknown, if Sized drawn smallest, and dashed unless Strong
	Strong bool    // filled circle and bolder label: among the first five
	Alt    string  // what the point says, in words; empty: id and label
}

// PortfolioAxes holds the words at the axes. Empty ones are left out.
type PortfolioAxes struct {
	Up     string // above the potential axis: "↑ Potenzial"
	Across string // below the effort axis, right: "Aufwand →"
	Low    string // below the effort axis, left: "leicht umzusetzen"
}

// PortfolioFields divides the plot into four fields. The first, top left, is
// hatched if it has a word.
type PortfolioFields struct {
	Effort, Potential                          float64 // where the dividers stand; 0: none
	TopLeft, TopRight, BottomLeft, BottomRight string  // empty: no word
}
