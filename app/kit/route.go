package kit

// Area is a part of the program one can go to.
type Area int

// The areas. Start is the zero value.
const (
	Start Area = iota
	Profile
	Guide
	Result
	Settings
)

// Route says where to go: an area and, for those that belong to an
// assessment, which one and at which question.
type Route struct {
	Area       Area
	Assessment string
	Question   string // empty: where one stopped
}

// Navigator takes a person somewhere else.
type Navigator interface{ Go(to Route) }
