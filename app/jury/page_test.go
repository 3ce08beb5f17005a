package jury

import (
	"testing"

	"reifekompass/app/kit/kittest"
)

func TestPageTurnsBetweenItsViews(t *testing.T) {
	s := newStage(t, newInput(t).board(), kittest.Setting{})
	left := 0
	d := s.deps()
	p := NewPage(d.Kit, func() { left++ }, Tab{"Vergleich", NewCompare(d)}, Tab{"Robustheit", NewRobust(d)})
	s.Show(p.Content())
	p.Activate()
	s.MustSee("Vergleich", "Robustheit", "Kreis Nettegrund")
	s.Tap("Robustheit")
	s.MustNotSee("Unterschiede besprechen")
	s.Tap("Vergleich")
	s.MustSee("Unterschiede besprechen")
	p.TurnBy(-1)
	s.MustSee("Unterschiede besprechen") // it was the first
	p.TurnBy(1)
	s.MustNotSee("Unterschiede besprechen")
	p.TurnTo("Vergleich")
	s.MustSee("Unterschiede besprechen")
	p.TurnTo("Sitzung") // which this page does not have
	s.MustSee("Unterschiede besprechen")
	s.Press("Ausschreibung")
	if left != 1 {
		t.Errorf("led back %d times", left)
	}
	p.Deactivate()
}
