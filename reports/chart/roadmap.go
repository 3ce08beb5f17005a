package chart

// Roadmap shows measures over time: a bar per row. Draw sets it for paper
// with texts and costs beside the bars, DrawCard for the window with the
// title above the bar.
type Roadmap struct {
	Rows     []RoadmapRow
	Head     RoadmapHead
	Links    []RoadmapLink
	Sum      RoadmapSum
	NoDate   string    // instead of the bar of a row without months: "ohne Termin"
	Phases   [4]string // legend by BarStyle; an empty word leaves its sign out
	FromYear int       // first year; 0: that of the rows
	ToYear   int       // last year; 0: that of the rows
	Language string    // decides how words are divided
	Dense    bool      // on paper, rows as low as their texts allow
	Width    float64   // points
	Alt      string
}

// RoadmapHead holds the words above the columns and the parts of the year.
type RoadmapHead struct {
	Title, Module, Level string
	Columns              []string  // above the costs: "2027", "je Jahr"
	Quarters             [4]string // "Q1"
	Halves               [2]string // "1. Hj.", where quarters do not fit
}

// RoadmapRow is one measure. Months count from the year 0: year*12+month-1.
type RoadmapRow struct {
	ID, Title string
	Note      string // small, below the title: "verbessert P02, B4 · Phase Umsetzung"
	Module    string
	From, To  int // first and last month; both 0: no date
	Style     BarStyle
	Dot       bool     // a dot at the end: a level is expected
	Level     string   // "1 → 3"
	Columns   []string // as many as heads; a missing one stays empty
	Alt       string   // what the row says, in words; empty: id and title
}

// BarStyle is how the bar of a measure is filled.
type BarStyle int

// The styles of bars, by phase.
const (
	BarFrame   BarStyle = iota // idea
	BarHatched                 // concept
	BarSolid                   // being done
	BarThin                    // in operation
)

// RoadmapLink says that a row needs another one. A link of a row that does
// not exist or has no date draws nothing.
type RoadmapLink struct {
	Before, After string // ids: After begins when Before is done
}

// RoadmapSum is the last line. An empty title leaves it out.
type RoadmapSum struct {
	Title   string
	Columns []string
}
