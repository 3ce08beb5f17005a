package systems

import (
	"reflect"

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
		whole.Add(scene.Moved(part.Shapes, 0, whole.Height)...)
		whole.Height += part.Height
	}
	return whole
}
