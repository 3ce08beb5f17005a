package chart

// Matrix shows interfaces as a table: senders in rows, receivers in columns.
// It takes the place of the brackets where these would be too many.
type Matrix struct {
	Systems   []MatrixSystem
	Links     []Link
	Head      string    // above the names: "sendet ↓ an →"
	Letters   [3]string // by LinkMode: "A", "D", "H"
	Legend    [3]string // by LinkMode: "automatisch (2)"; an empty word leaves its sign out
	Language  string    // decides how words are divided
	Width     float64   // points
	MaxHeight float64   // of a picture, points; 0: as high as it gets
	Alt       string    // of the first picture
	More      string    // alt of each further picture
}

// MatrixSystem is a row and a column of the matrix.
type MatrixSystem struct{ ID, Name string }
