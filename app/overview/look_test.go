package overview

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

func TestComparisonIsLookedAtBeforeItIsWritten(t *testing.T) {
	o := &office{rows: []assessment.Summary{summary("a", "Amt", 1), summary("b", "Amt", 1), summary("c", "Amt", 1)}}
	p, screen := present(t, o)
	p.StartChoosing()
	p.Open("c")
	p.Look()
	if o.looked != nil {
		t.Errorf("one chosen assessment is compared: %v", o.looked)
	}
	p.Open("a")
	p.Look()
	if diff := cmp.Diff([]assessment.ID{"a", "c"}, o.looked); diff != "" {
		t.Errorf("looked at (-want +got):\n%s", diff)
	}
	if !screen.state.Choice.On || screen.state.Choice.Count != 2 || o.compared != nil {
		t.Errorf("choice %+v, written %v", screen.state.Choice, o.compared)
	}
	o.err = assessment.ErrDamaged
	p.Look()
	if n := screen.state.Notice; n.Tone != Trouble || n.Text == "" {
		t.Errorf("notice %+v", n)
	}
}
