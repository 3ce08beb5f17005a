package systems

import (
	"reflect"
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// matrixView is the matrix of the interfaces.
type matrixView struct {
	kit     *kit.Kit
	matrix  *matrixPictures
	alone   *kit.Text
	card    fyne.CanvasObject
	none    *noneView
	content *fyne.Container
}

func newMatrixView(k *kit.Kit) *matrixView {
	m := &matrixView{kit: k, matrix: newMatrixPictures(k), alone: k.Text("", kit.Small().In(scene.Muted)), none: newNoneView(k, "", nil)}
	lead := k.Text(k.Words.Say("systems.matrix_lead"), kit.Body().In(scene.Muted))
	m.card = k.Column(0, k.Card(k.Column(12, k.TopRow(8, k.Grow(lead), m.matrix.figure.Tools), m.matrix.content, m.alone)))
	m.content = k.Stack(m.none.content, m.card)
	return m
}

func (m *matrixView) show(s Links) {
	kit.SetVisible(m.none.content, s.None != "")
	kit.SetVisible(m.card, s.None == "")
	if s.None != "" {
		m.none.show(s.None, false)
		return
	}
	m.alone.SetText(s.Alone)
	kit.SetVisible(m.alone, s.Alone != "")
	m.matrix.show(s)
}

// matrixPictures shows a matrix in as many pictures as the width asks for.
type matrixPictures struct {
	kit     *kit.Kit
	matrix  chart.Matrix
	head    chart.MatrixHead
	figure  *kit.Figure
	content *fyne.Container
}

func newMatrixPictures(k *kit.Kit) *matrixPictures {
	m := &matrixPictures{kit: k}
	m.figure = k.Figure(kit.FigureSpec{
		Title: func() string { return k.Words.Say("figure.matrix") }, Scene: kit.SceneSpec{Draw: m.draw, Regions: m.cells},
		Plain: func(width float64) scene.Scene { return m.draw(m.least(width)) },
		Table: func() kit.Cells { return kit.Cells(m.matrix.Table(m.head)) },
	})
	m.content = k.Stack(m.figure.Content)
	return m
}

func (m *matrixPictures) show(s Links) {
	say := m.kit.Words.Say
	m.head = chart.MatrixHead{From: say("figure.from"), To: say("figure.to"), Mode: say("systems.mode"), Modes: s.Modes}
	if !reflect.DeepEqual(s.Matrix, m.matrix) {
		m.matrix = s.Matrix
		m.figure.Redraw()
	}
}

// blockGap is the room between two pictures, in design pixels.
const blockGap = 28

// draw puts the pictures under each other.
func (m *matrixPictures) draw(width float64) scene.Scene {
	matrix := m.matrix
	matrix.Width = width
	whole := scene.Scene{Width: width, Alt: matrix.Alt}
	for _, part := range matrix.DrawCard() {
		if whole.Height > 0 {
			whole.Height += blockGap
		}
		whole.Add(scene.Moved(part.Shapes, 0, whole.Height)...)
		whole.Height += part.Height
	}
	return whole
}

// least is the width, up to the given one, in which the matrix takes no more
// pictures: what is copied has no empty half.
func (m *matrixPictures) least(width float64) float64 {
	const narrow, step = 640, 40
	pictures := func(width float64) int {
		matrix := m.matrix
		matrix.Width = width
		return len(matrix.DrawCard())
	}
	for tried := float64(narrow); tried < width; tried += step {
		if pictures(tried) == pictures(width) {
			return tried
		}
	}
	return width
}

// cells say who sends to whom, and how.
func (m *matrixPictures) cells(width float64) []kit.Region {
	matrix := m.matrix
	matrix.Width = width
	heights := matrix.DrawCard()
	var regions []kit.Region
	top := 0.0
	for i, marks := range matrix.CardMarks(m.tell) {
		for _, mark := range marks {
			regions = append(regions, kit.Region{X: mark.X, Y: top + mark.Y, W: mark.W, H: mark.H, Name: mark.Label})
		}
		top += heights[i].Height + blockGap
	}
	return regions
}

func (m *matrixPictures) tell(from, to chart.MatrixSystem, modes []chart.LinkMode) string {
	words := make([]string, len(modes))
	for i, mode := range modes {
		words[i] = m.head.Modes[mode]
	}
	return m.kit.Words.Say("figure.cell", "From", from.Name, "To", to.Name, "Modes", strings.Join(words, ", "))
}
