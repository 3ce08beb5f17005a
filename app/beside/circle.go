package beside

import (
	"context"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/reports"
	"reifekompass/reports/chart"
	"reifekompass/reports/scene"
)

// Circle is the peer group that the feedback letter told about.
type Circle struct {
	Picture reports.CirclePicture
	Table   kit.Cells
}

// circle reads what the feedback letter said. That it cannot be read is said
// where it would stand; the summaries do not need it.
func (p *Presenter) circle(ctx context.Context, s *shelf) {
	in, err := p.deps.Circle(ctx)
	if err != nil {
		s.circleErr = err
		return
	}
	s.circle, s.circled = reports.PictureOf(p.words, &in)
}

// tellCircle puts the peer group into the state.
func (p *Presenter) tellCircle(s *shelf) {
	switch {
	case s.circleErr != nil:
		p.state.CircleTrouble = p.failure(s.circleErr)
	case s.circled:
		table := kit.Cells{Head: []string{p.say("subject"), p.say("own"), p.say("mean"), p.say("band")}}
		for _, row := range s.circle.Rows {
			table.Rows = append(table.Rows, []string{row.Name, row.Own, row.Mean, row.Half})
		}
		p.state.Circle = &Circle{Picture: s.circle, Table: table}
	}
}

// circleCard shows the peer group above the summaries; nothing without one.
func (v *View) circleCard(s State) []fyne.CanvasObject {
	k := v.kit
	if s.CircleTrouble != "" {
		return []fyne.CanvasObject{k.Hint(kit.HintSpec{Tone: kit.Danger, Title: s.CircleTrouble})}
	}
	if s.Circle == nil {
		return nil
	}
	p := s.Circle.Picture
	about := k.Column(4, k.Text(p.Group, kit.Small().In(scene.Muted)), k.Text(p.Source+" "+v.say("circle_own"), kit.Small().In(scene.Muted)))
	legend := func(width float64) scene.Scene {
		return chart.Legend{Width: width, Size: 13, Items: p.Legend}.Draw()
	}
	return []fyne.CanvasObject{v.picture(v.say("circle"), Work{Finding: p.Finding, Profile: p.Profile, Table: s.Circle.Table}, about, legend)}
}
