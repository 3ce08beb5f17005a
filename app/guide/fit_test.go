package guide

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
)

// head is how high bar and tabs above the guide are.
const head = 97

// placeOf returns where an object stands in the window.
func placeOf(s *stage, wanted fyne.CanvasObject) (top, bottom float32) {
	s.T.Helper()
	found := false
	kittest.Walk(s.Window.Canvas().Content(), func(o fyne.CanvasObject, at fyne.Position) {
		if o == wanted {
			top, bottom, found = at.Y, at.Y+o.Size().Height, true
		}
	})
	if !found {
		s.T.Fatalf("%T is not on the screen", wanted)
	}
	return top, bottom
}

func TestEveryQuestionCanBeReadAndAnsweredToItsLastField(t *testing.T) {
	for _, c := range []struct {
		window fyne.Size
		look   kit.Look
		scroll int // at most so many questions need to be scrolled
	}{
		{window: fyne.NewSize(1280, 800)},
		{window: fyne.NewSize(1280, 720), scroll: 8},
		{window: fyne.NewSize(1024, 700), scroll: 56},
		{window: fyne.NewSize(1280, 800), scroll: 56, look: kit.Look{Scale: 200}},
	} {
		for _, language := range []string{"de", "en"} {
			room := fyne.NewSize(c.window.Width, c.window.Height-head*max(1, float32(c.look.Scale)/100))
			s := open(t, kittest.NewStore(t), kittest.Setting{Language: language, Look: c.look, Size: room})
			scrolled, name := 0, fmt.Sprintf("%v %v %s", c.window, c.look.Scale, language)
			for _, id := range s.session.State().Catalogue.Order() {
				s.view.Show(id)
				scrolled += checkReach(t, s, name+" "+string(id))
			}
			if scrolled > c.scroll {
				t.Errorf("%s: %d questions need to be scrolled, want %d at most", name, scrolled, c.scroll)
			}
		}
	}
}

func TestAirIsGivenUpForAQuestionNotForAnAnswer(t *testing.T) {
	s := open(t, kittest.NewStore(t), kittest.Setting{Size: fyne.NewSize(1280, 720-head)})
	before, _ := placeOf(s, s.view.answer.evidence)
	s.Write("4")
	s.ctrl(fyne.Key2)
	s.MustSee("Ziel liegt unter Ist.")
	s.Click("Zum Besprechen merken")
	s.view.presenter.ChooseYear(Year{Year: 2020})
	s.MustSee("Das Zieljahr ist schon vorbei.")
	if after, _ := placeOf(s, s.view.answer.evidence); after != before {
		t.Errorf("answering moved the evidence from %v to %v", before, after)
	}
}

// checkReach fails if something of the question is cut off or out of reach.
// It returns 1 if one has to scroll to the last field.
func checkReach(t *testing.T, s *stage, name string) int {
	t.Helper()
	foot, _ := placeOf(s, s.view.footer.content)
	kittest.Walk(s.view.body, func(o fyne.CanvasObject, at fyne.Position) {
		if words, ok := o.(*canvas.Text); ok && words.Text != "" && at.Y+words.Size().Height > s.view.body.Size().Height {
			t.Errorf("%s: %q is cut off", name, words.Text)
		}
	})
	if top, _ := placeOf(s, s.view.question.text); top < 0 || top > foot {
		t.Errorf("%s: opens with the question at %v", name, top)
	}
	last := s.view.answer.forJury
	_, bottom := placeOf(s, last)
	s.Kit.Focus(last.Entry())
	if top, bottom := placeOf(s, last); top < 0 || bottom > foot {
		t.Errorf("%s: the last field is reached from %v to %v, the footer begins at %v", name, top, bottom, foot)
	}
	if bottom > foot {
		return 1
	}
	return 0
}
