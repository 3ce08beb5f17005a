package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/reports/scene"
)

// ProgressSpec says how far something has come.
type ProgressSpec struct {
	Text    string  // above the bar, at the left
	Percent string  // above the bar, at the right
	Value   float64 // 0 to 1
	Strong  bool    // Text in semibold
}

// Progress is a bar with its meaning written above.
type Progress struct {
	composite
	spec          ProgressSpec
	text, percent *Text
	words         *fyne.Container
	bar           *canvas.Rectangle
	track         *canvas.Rectangle
}

// Progress returns a progress bar.
func (k *Kit) Progress(spec ProgressSpec) *Progress {
	p := &Progress{spec: spec, bar: canvas.NewRectangle(k.Color(scene.Primary)), track: canvas.NewRectangle(k.Color(scene.Hairline))}
	p.bar.CornerRadius, p.track.CornerRadius = k.Px(3), k.Px(3)
	p.text, p.percent = k.Text("", Small()), k.Text("", Small().Trailing())
	p.words = k.Row(8, k.Grow(p.text), p.percent)
	bar := &fyne.Container{Layout: &progressLayout{progress: p, height: k.Px(6)}, Objects: []fyne.CanvasObject{p.track, p.bar}}
	p.setUp(k, p, k.Column(6, p.words, bar))
	p.Set(spec)
	return p
}

// Set shows another progress.
func (p *Progress) Set(spec ProgressSpec) {
	p.spec = spec
	look := Small()
	if spec.Strong {
		look = look.Strong()
	}
	p.text.SetType(look)
	p.text.SetText(spec.Text)
	p.percent.SetText(spec.Percent)
	p.words.Hidden = spec.Text == "" && spec.Percent == ""
	fill := scene.Primary
	if spec.Value >= 1 {
		fill = scene.Good
	}
	p.bar.FillColor = p.kit.Color(fill)
	p.bar.Hidden = spec.Value <= 0
	Relayout(p)
	canvas.Refresh(p.bar)
}

// AccessibilityLabel implements fyne.Accessible.
func (p *Progress) AccessibilityLabel() string { return p.spec.Text + " " + p.spec.Percent }

// AccessibilityRole implements fyne.Accessible.
func (p *Progress) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

type progressLayout struct {
	progress *Progress
	height   float32
}

// Layout implements fyne.Layout.
func (l *progressLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.progress.track.Resize(size)
	done := size.Width * float32(min(max(l.progress.spec.Value, 0), 1))
	l.progress.bar.Resize(fyne.NewSize(max(done, size.Height), size.Height))
}

// MinSize implements fyne.Layout.
func (l *progressLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.height*8, l.height)
}
