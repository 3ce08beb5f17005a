package systems

import (
	"reflect"
	"slices"

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
	m.card = k.Column(0, k.Card(k.Column(12, k.Text(k.Words.Say("systems.matrix_lead"), kit.Body().In(scene.Muted)), m.matrix.content, m.alone)))
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
	m.matrix.show(s.Matrix)
}

// matrixPictures shows a matrix in as many pictures as the width asks for.
type matrixPictures struct {
	kit     *kit.Kit
	matrix  chart.Matrix
	drawing *kit.Scene
	content *fyne.Container
}

func newMatrixPictures(k *kit.Kit) *matrixPictures {
	m := &matrixPictures{kit: k}
	m.drawing = k.Scene(kit.SceneSpec{Draw: m.draw})
	m.content = k.Stack(m.drawing)
	return m
}

func (m *matrixPictures) show(matrix chart.Matrix) {
	if !reflect.DeepEqual(matrix, m.matrix) {
		m.matrix = matrix
		m.drawing.Redraw()
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
		whole.Add(moved(part.Shapes, whole.Height)...)
		whole.Height += part.Height
	}
	return whole
}

// moved returns the shapes further down.
func moved(shapes []scene.Shape, dy float64) []scene.Shape {
	lower := func(p scene.Point) scene.Point { return scene.Point{X: p.X, Y: p.Y + dy} }
	list := make([]scene.Shape, 0, len(shapes))
	for _, shape := range shapes {
		switch s := shape.(type) {
		case scene.Rect:
			s.Y += dy
			list = append(list, s)
		case scene.Line:
			s.From, s.To = lower(s.From), lower(s.To)
			list = append(list, s)
		case scene.Circle:
			s.Center = lower(s.Center)
			list = append(list, s)
		case scene.Path:
			s.Points = slices.Clone(s.Points)
			for i := range s.Points {
				s.Points[i] = lower(s.Points[i])
			}
			list = append(list, s)
		case scene.Image:
			s.Y += dy
			list = append(list, s)
		case scene.Text:
			s.At = lower(s.At)
			list = append(list, s)
		}
	}
	return list
}
