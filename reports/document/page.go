package document

import "reifekompass/reports/scene"

// The size of A4 in points.
const (
	A4Short = 210 * scene.MM
	A4Long  = 297 * scene.MM
)

// Page is a page as it will be drawn.
type Page struct {
	// Scene has exactly the size of the page.
	Scene scene.Scene
	// Opens says that a section begins here: no element of the structure
	// reaches over from the page before.
	Opens     bool
	Bookmarks []Bookmark
	Links     []Link
	// Parts says what the shapes of the scene are, in reading order. Shapes
	// that belong to no part are decoration.
	Parts []Part
}

// Bookmark is an entry of the outline that leads to a height on its page.
type Bookmark struct {
	Title string
	Level int
	Y     float64
}

// Link is an area that leads to another place of the document.
type Link struct {
	X, Y, W, H float64
	Page       int     // index of the target page
	TargetY    float64 // on the target page
	Node       *Node   // of the words that lead there
}

// Role is what a part of a page is.
type Role string

// The roles of parts.
const (
	RoleHead     Role = "head" // running head and foot: decoration for a reader
	RoleFoot     Role = "foot"
	RoleKicker   Role = "kicker"
	RoleTitle    Role = "title"
	RoleHeading  Role = "heading"
	RoleText     Role = "text"
	RoleItem     Role = "item"
	RoleNumber   Role = "number"
	RoleCaption  Role = "caption"
	RoleFigure   Role = "figure"
	RoleTableTop Role = "columns"
	RoleRow      Role = "row"
	RoleContents Role = "contents"
	RoleLabel    Role = "label"
)

// Part is a run of shapes with one role: Scene.Shapes[First:Last].
type Part struct {
	Role        Role
	First, Last int
	Alt         string // of figures
	// Spans says which elements of the logical structure the shapes belong
	// to, in reading order. Parts without spans are decoration.
	Spans []Span
}
