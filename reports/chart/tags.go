package chart

// tag is a label that belongs to a place on the axis.
type tag struct {
	at   float64 // x of the place
	text string
	script
}

// tags sets one or two labels above their places. If they would touch, they
// move apart evenly; they leave the axis by at most 4 mm.
func (p *pen) tags(labels []tag, axis plot, y float64) {
	places := make([]interval, len(labels))
	for i, l := range labels {
		half := p.width(l.text, l.script) / 2
		places[i] = interval{from: l.at - half, to: l.at + half}
	}
	limit := interval{from: axis.from - 4*mm, to: axis.to + 4*mm}
	if len(places) == 2 {
		first, second := 0, 1
		if labels[0].at > labels[1].at {
			first, second = 1, 0
		}
		places[first], places[second] = apart(places[first], places[second], 1.2*mm)
		places[first] = places[first].inside(limit)
		places[second] = places[second].inside(limit)
		places[first], places[second] = pushed(places[first], places[second], limit)
	} else if len(places) == 1 {
		places[0] = places[0].inside(limit)
	}
	for i, l := range labels {
		p.middle(places[i].center(), y, l.text, l.centered())
	}
}

// interval is a stretch of the axis that a label takes.
type interval struct{ from, to float64 }

func (i interval) center() float64 { return (i.from + i.to) / 2 }

func (i interval) moved(by float64) interval { return interval{from: i.from + by, to: i.to + by} }

func (i interval) inside(limit interval) interval {
	if i.from < limit.from {
		return i.moved(limit.from - i.from)
	}
	if i.to > limit.to {
		return i.moved(limit.to - i.to)
	}
	return i
}

// apart moves two intervals, left and right, evenly until the gap lies
// between them.
func apart(left, right interval, gap float64) (interval, interval) {
	overlap := left.to + gap - right.from
	if overlap <= 0 {
		return left, right
	}
	return left.moved(-overlap / 2), right.moved(overlap / 2)
}

// pushed repairs what moving both inside the limit has brought together
// again: the one at the edge stays, the other gives way.
func pushed(left, right, limit interval) (interval, interval) {
	const gap = 1.2 * mm
	overlap := left.to + gap - right.from
	if overlap <= 0 {
		return left, right
	}
	if right.to+overlap <= limit.to {
		return left, right.moved(overlap)
	}
	return left.moved(-overlap), right
}
