package kit

import (
	"slices"
	"testing"
)

func TestCompactSegmentTakesTheWholeWidth(t *testing.T) {
	s := newStage(t, Look{})
	seg := s.Segment(SegmentSpec{Options: []string{"0", "1", "offen"}, Selected: -1, Compact: true})
	s.put(s.Column(0, seg), 640, 480)
	last := seg.parts[2]
	if right := s.position(last).X + last.Size().Width; right != seg.Size().Width || seg.Size().Width != s.Px(640) {
		t.Errorf("options end at %v of %v", right, seg.Size().Width)
	}
	if seg.parts[0].Size().Width <= seg.parts[0].width {
		t.Error("options do not share the room")
	}
}

func TestSegmentHearsOfTypedCharacters(t *testing.T) {
	s := newStage(t, Look{})
	var chosen []int
	var seg *Segment
	seg = s.Segment(SegmentSpec{
		Options: []string{"0", "1", "2"}, Selected: -1, OnChange: func(i int) { chosen = append(chosen, i) },
		OnRune: func(r rune) bool {
			seg.Choose(int(r - '0'))
			return r != 'x'
		},
	})
	s.put(seg, 400, 300)
	pressed := false
	s.Keys.Page(Bindings{Rune('x'): func() { pressed = true }})
	s.Focus(seg)
	s.write("21x")
	if !slices.Equal(chosen, []int{2, 1}) || !pressed {
		t.Errorf("chosen %v, page heard of the rest: %t", chosen, pressed)
	}
}

func TestNarrowHintPutsItsWaysOutBelow(t *testing.T) {
	s := newStage(t, Look{})
	tapped := 0
	hint := s.Hint(HintSpec{Tone: Warn, Title: "Titel", Text: "Text", Action: "Zur Zelle", OnAction: func() { tapped++ }, Narrow: true})
	s.put(s.Column(0, hint), 264, 300)
	if s.position(hint.action).Y < s.position(hint.text).Y+hint.text.Size().Height {
		t.Error("the way out stands beside the words")
	}
	s.click(hint.action)
	if tapped != 1 {
		t.Errorf("tapped %d times", tapped)
	}
}
