package publish

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"testing"
	"time"

	"reifekompass/app/kit"
	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
)

// errDisk is what a full disk says.
var errDisk = errors.New("no space left on device")

// memory is an office of canned answers that remembers what it is asked.
type memory struct {
	group     release.Group
	plan      release.Plan
	published []assessment.FrozenRelease
	asked     []release.Choice
	err       error // of a preview or a publication
	readErr   error // of everything that reads
}

func (m *memory) Candidates(_ context.Context, _ assessment.CallID, same map[string]transfer.MemberID) (release.Group, error) {
	g := m.group
	g.Candidates = append([]release.Candidate(nil), g.Candidates...)
	for i := range g.Candidates {
		if id, said := same[g.Candidates[i].Series]; said {
			g.Candidates[i].Member, g.Candidates[i].Obstacle = id, ""
		}
	}
	return g, m.readErr
}

func (m *memory) Preview(_ context.Context, _ assessment.CallID, choice release.Choice) (*release.Plan, error) {
	m.asked = append(m.asked, choice)
	if m.err != nil {
		return &release.Plan{}, m.err // a plan that nobody may use
	}
	plan := m.plan
	return &plan, nil
}

func (m *memory) Publish(_ context.Context, call assessment.CallID, choice release.Choice) (assessment.FrozenRelease, error) {
	m.asked = append(m.asked, choice)
	if m.err != nil {
		return assessment.FrozenRelease{}, m.err
	}
	kept := assessment.FrozenRelease{
		ID: "0123", Call: call, Title: choice.Title, Made: kittest.Noon(), File: []byte("a release"), Members: make([]assessment.FrozenMember, 9),
		Log: []assessment.FrozenLine{{Dimension: "A", Part: "band", Reason: "insider"}},
	}
	m.published = append(m.published, kept)
	return kept, nil
}

func (m *memory) List(context.Context, assessment.CallID) ([]assessment.FrozenRelease, error) {
	return m.published, m.readErr
}

func (m *memory) Find(_ context.Context, id string) (assessment.FrozenRelease, error) {
	for _, r := range m.published {
		if r.ID == id {
			return r, nil
		}
	}
	return assessment.FrozenRelease{}, assessment.ErrNotFound
}

// world is the area with its surroundings.
type world struct {
	t       *testing.T
	memory  *memory
	written map[string]string
	target  string // what the system's dialog answers; empty: the person changed their mind
	diskErr error
	looked  []string
}

// newWorld has n applicants that agreed and one that did not; the one with the
// last number perhaps took part before.
func newWorld(t *testing.T, n int) *world {
	t.Helper()
	w := &world{t: t, memory: &memory{}, written: map[string]string{}, target: "out/alle.rkbench"}
	asked := kittest.Catalogue(t)
	g := release.Group{Catalogue: asked, Decided: true, Names: map[transfer.MemberID]string{"before": "Stadt Früher"}}
	g.Call.Call.Title = "Pilot"
	for i := range n {
		c := release.Candidate{Member: transfer.MemberID(strconv.Itoa(i)), Cohort: transfer.Consent{On: time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC)}}
		c.Agency, c.Series = fmt.Sprintf("Stadt %02d", i), fmt.Sprintf("series %d", i)
		g.Candidates = append(g.Candidates, c)
	}
	without := release.Candidate{Obstacle: release.NoConsent}
	without.Agency, without.Series = "Stadt ohne", "series without"
	g.Candidates = append(g.Candidates, without)
	w.memory.group = g
	first, second := asked.Dimensions[0].ID, asked.Dimensions[1].ID
	w.memory.plan = release.Plan{
		Release: &transfer.Release{Members: n, Cells: []transfer.Cell{
			{Subject: transfer.Subject{Dimension: first}, Members: n, Mean: 45, Band: &transfer.Band{Low: 30, High: 60}, Classes: []transfer.Class{{Low: 0, High: 50, Members: 4}, {Low: 50, High: 100, Mostly: true}}},
			{Subject: transfer.Subject{Dimension: second}},
			{Subject: transfer.Subject{Dimension: first, Question: asked.Dimensions[0].Questions[0].ID}, Members: n, Mean: 50},
			{
				Subject: transfer.Subject{Process: "P01"}, Members: 9, AtLeast: true, Mean: 30,
				Classes: []transfer.Class{{Low: 0, High: 1, Members: 3}, {Low: 1, High: 100, Members: 6}},
			},
		}},
		Log:   []transfer.Entry{{Subject: transfer.Subject{Dimension: second}, Part: transfer.WholeCell, Reason: transfer.Insider}, {Subject: transfer.Subject{Process: "P01"}, Part: transfer.TheMembers, Reason: transfer.FewWithout}},
		Print: assessment.Fingerprint{7},
	}
	return w
}

func (w *world) deps(k *kit.Kit) Deps {
	return Deps{
		Context: w.t.Context(), Kit: k, Call: "pilot-2026-k3f9", Office: w.memory, Files: w,
		Write: func(path string, content []byte) error {
			if w.diskErr == nil {
				w.written[path] = string(content)
			}
			return w.diskErr
		},
		Look: func(id string) { w.looked = append(w.looked, id) },
		Data: func(_ context.Context, id, path string) error {
			if w.diskErr == nil {
				w.written[path] = "data of " + id
			}
			return w.diskErr
		},
		Log: slog.New(slog.DiscardHandler),
	}
}

func (w *world) ChooseTarget(context.Context, string, string) (string, error) { return w.target, nil }

func (w *world) Reveal(string) error { return nil }

// presenter is one that has read everything; its state is always the last.
func (w *world) presenter() *Presenter {
	p := NewPresenter(w.deps(kittest.Bare(w.t, &kittest.Clock{})), func(State) {})
	p.Refresh()
	return p
}
