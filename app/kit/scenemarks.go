package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"reifekompass/reports/scene"
)

// Region is a place in a drawing that says something, and may be pressed.
type Region struct {
	X, Y, W, H float64 // design pixels
	Name       string  // tooltip, and for screen readers
	OnTap      func()  // nil: the place only informs
}

// sceneMarks are the regions of a drawing. They are one stop for Tab: a
// cursor, which the arrow keys move from region to region.
type sceneMarks struct {
	kit     *Kit
	spec    *SceneSpec
	regions []*sceneRegion
	cursor  *sceneCursor
	at      int // region under the cursor
}

func newSceneMarks(k *Kit, spec *SceneSpec) *sceneMarks {
	m := &sceneMarks{kit: k, spec: spec}
	m.cursor = newSceneCursor(m)
	return m
}

// set shows other regions. The cursor stays where it was in their order.
func (m *sceneMarks) set(regions []Region) {
	for len(m.regions) < len(regions) {
		m.regions = append(m.regions, newSceneRegion(m, len(m.regions)))
	}
	m.regions = m.regions[:len(regions)]
	for i, region := range regions {
		m.regions[i].region = region
	}
	m.at = max(0, min(m.at, len(regions)-1))
	m.point()
}

// appendTo appends what is on the canvas: the cursor below the regions, so
// that the mouse finds these first. Without regions there is no stop for Tab.
func (m *sceneMarks) appendTo(objects []fyne.CanvasObject) []fyne.CanvasObject {
	if len(m.regions) == 0 {
		return objects
	}
	objects = append(objects, m.cursor)
	for _, region := range m.regions {
		objects = append(objects, region)
	}
	return objects
}

func (m *sceneMarks) arrange() {
	for _, r := range m.regions {
		m.kit.putRegion(r, r.region)
	}
	m.point()
}

// point puts the cursor on its region and lets it stand for it.
func (m *sceneMarks) point() {
	if len(m.regions) == 0 {
		return
	}
	region := m.regions[m.at].region
	m.cursor.name, m.cursor.tip, m.cursor.act = region.Name, region.Name, region.OnTap
	m.kit.putRegion(m.cursor, region)
}

// step moves the cursor as far as there are regions.
func (m *sceneMarks) step(by int) { m.come(max(0, min(m.at+by, len(m.regions)-1))) }

// come moves the cursor to a region and shows it.
func (m *sceneMarks) come(to int) {
	m.at = to
	m.point()
	m.told()
	m.kit.reveal(m.cursor)
	m.kit.tipLater(m.cursor, m.cursor.tip)
}

// told tells where the cursor is.
func (m *sceneMarks) told() {
	if m.spec.OnPoint != nil {
		m.spec.OnPoint(m.at)
	}
}

// press is a click on a region: the cursor comes to it.
func (m *sceneMarks) press(index int) {
	m.at = index
	m.point()
	m.told()
	m.kit.mouse(m.cursor, m.cursor.press)
}

func (k *Kit) putRegion(o fyne.CanvasObject, r Region) {
	place(o, fyne.NewPos(k.Px(float32(r.X)), k.Px(float32(r.Y))), fyne.NewSize(k.Px(float32(r.W)), k.Px(float32(r.H))))
}

// sceneCursor is the stop for Tab. It lies on one region and does what this
// is for.
type sceneCursor struct {
	control
	marks *sceneMarks
}

func newSceneCursor(m *sceneMarks) *sceneCursor {
	c := &sceneCursor{marks: m}
	c.setUp(m.kit, c, m.kit.Space(0, 0))
	c.gap = -m.kit.Px(ringWidth) / 2
	c.round(4)
	c.keyed = c.key
	return c
}

// key moves the cursor. Esc closes the tooltip, then leaves the drawing;
// whatever else it is for happens, too.
func (c *sceneCursor) key(e *fyne.KeyEvent) bool {
	all := len(c.marks.regions)
	if c.marks.spec.Plane && c.marks.turn(e.Name) {
		return true
	}
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		c.marks.step(-1)
	case fyne.KeyRight, fyne.KeyDown:
		c.marks.step(1)
	case fyne.KeyHome:
		c.marks.step(-all)
	case fyne.KeyEnd:
		c.marks.step(all)
	case fyne.KeyEscape:
		c.leave(e)
	default:
		return false
	}
	return true
}

func (c *sceneCursor) leave(e *fyne.KeyEvent) {
	if c.kit.layers.tip != nil {
		c.kit.hideTip()
		return
	}
	c.kit.Keys.typedKey(e)
	if c.kit.window.Canvas().Focused() == fyne.Focusable(c) {
		c.kit.Focus(nil)
	}
}

// AccessibilityRole implements fyne.Accessible.
func (c *sceneCursor) AccessibilityRole() fyne.AccessibleRole { return roleOf(c.act) }

func roleOf(act func()) fyne.AccessibleRole {
	if act == nil {
		return fyne.AccessibleRoleText
	}
	return fyne.AccessibleRoleButton
}

// sceneRegion is an invisible place above the drawing that answers to the
// mouse.
type sceneRegion struct {
	composite
	marks  *sceneMarks
	index  int
	region Region
	back   *canvas.Rectangle
}

func newSceneRegion(m *sceneMarks, index int) *sceneRegion {
	r := &sceneRegion{marks: m, index: index, back: canvas.NewRectangle(m.kit.Color(scene.None))}
	r.back.CornerRadius = m.kit.Px(4)
	r.back.StrokeColor = m.kit.Color(scene.Border)
	r.setUp(m.kit, r, r.back)
	return r
}

// Tapped implements fyne.Tappable. The first click always counts.
func (r *sceneRegion) Tapped(*fyne.PointEvent) { r.marks.press(r.index) }

// MouseIn implements desktop.Hoverable.
func (r *sceneRegion) MouseIn(*desktop.MouseEvent) {
	r.line(1)
	r.kit.tipLater(r, r.region.Name)
}

// MouseMoved implements desktop.Hoverable.
func (r *sceneRegion) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *sceneRegion) MouseOut() {
	r.line(0)
	r.kit.hideTip()
}

func (r *sceneRegion) line(width float32) {
	r.back.StrokeWidth = width
	canvas.Refresh(r.back)
}

// Cursor implements desktop.Cursorable.
func (r *sceneRegion) Cursor() desktop.Cursor {
	if r.region.OnTap == nil {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// AccessibilityLabel implements fyne.Accessible.
func (r *sceneRegion) AccessibilityLabel() string { return r.region.Name }

// AccessibilityRole implements fyne.Accessible.
func (r *sceneRegion) AccessibilityRole() fyne.AccessibleRole { return roleOf(r.region.OnTap) }
