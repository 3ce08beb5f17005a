package chart

// Drivers shows what potential is made of: a stacked bar of four parts per
// row. The rows come in the order they are drawn in, usually the largest
// first. Draw sets it for paper, DrawCard for the ranking of the window.
type Drivers struct {
	Rows     []DriverRow
	Head     DriverHead
	Parts    [4]string // what the parts are called, in the order of the bar
	Cut      int       // a line follows so many rows; 0: none
	Max      float64   // end of the axis, in tens up to 100; 0: 100
	Language string    // decides how words are divided
	Width    float64   // points
	Alt      string
}

// DriverHead holds the words above the columns. An empty one leaves its
// place empty.
type DriverHead struct {
	Title   string
	Bar     string   // only in the card: "Potenzial aus"
	Total   string   // only in the card: "Summe"
	Columns []string // above the numbers at the right: "Nutzwert", "Top 5"
}

// DriverRow is one bar. If Missing is not empty, no bar is drawn but a dotted
// track with that word.
type DriverRow struct {
	Rank      string // only in the card: "1"; may be empty
	ID, Title string
	Parts     [4]DriverPart
	Total     string   // "46,6"
	Missing   string   // "unvollständig"
	Columns   []string // as many as heads; a missing one stays empty
	Alt       string   // what the row says, in words; empty: id and title
}

// DriverPart is a piece of a bar.
type DriverPart struct {
	At    float64 // length on the axis, 0 to Max
	Label string  // "14,1"; left out where the piece is too short
}
