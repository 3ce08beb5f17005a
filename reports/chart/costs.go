package chart

// CostBars shows costs per year, split into funding and own means.
type CostBars struct {
	Title, Note string // at the left: "Kosten je Jahr", "ohne Personal, Preise 2026"
	Rows        []CostRow
	From        float64 // x where the bars begin, points; 0: where they find room. See Roadmap.BarsFrom.
	Language    string
	Width       float64 // points
	Alt         string
}

// CostRow is one year.
type CostRow struct {
	Title        string // "2027"
	Funding, Own CostPart
	Total        string // "72.700 €"
}

// CostPart is a piece of a bar.
type CostPart struct {
	Amount float64 // in one unit for all, not below 0
	Label  string  // "Förderung 26.000 €"; stands inside if it fits, otherwise after the bar
}
