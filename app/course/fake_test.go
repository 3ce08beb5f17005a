package course

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"reifekompass/app/kit/kittest"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/jury"
)

// memory keeps a round without a disk.
type memory struct {
	call     assessment.CallRecord
	received []assessment.Received
	round    *assessment.Round
	err      error // of every change
}

func (m *memory) Call(context.Context, assessment.CallID) (assessment.CallRecord, error) {
	return m.call, nil
}

func (m *memory) Received(context.Context, assessment.CallID) ([]assessment.Received, error) {
	return m.received, nil
}

func (m *memory) ReceivedPayload(context.Context, assessment.Fingerprint) ([]byte, error) {
	return []byte("x"), nil
}

func (m *memory) Round(context.Context, assessment.CallID) (assessment.Round, error) {
	if m.round == nil {
		return assessment.Round{}, assessment.ErrNotFound
	}
	round := *m.round
	round.Log, round.Jurors, round.Declared = slices.Clone(round.Log), slices.Clone(round.Jurors), slices.Clone(round.Declared)
	round.Marks, round.Withdrawn = slices.Clone(round.Marks), maps.Clone(round.Withdrawn)
	return round, nil
}

func (*memory) KeepBallot(context.Context, assessment.CallID, assessment.KeptBallot) error {
	return nil
}

// ChangeRound does what the store says it does.
func (m *memory) ChangeRound(_ context.Context, _ assessment.CallID, c assessment.RoundChange) error {
	if m.err != nil {
		return m.err
	}
	if err := c.Check(); err != nil {
		return err
	}
	if c.Open != nil {
		round := *c.Open
		m.round = &round
	}
	m.round.Log = append(m.round.Log, c.Log...)
	if c.State != nil {
		m.round.State = *c.State
	}
	if c.Excluded != nil {
		m.round.Excluded = c.Excluded
	}
	for _, j := range c.Jurors {
		put(&m.round.Jurors, j, func(o assessment.Juror) bool { return o.ID == j.ID })
	}
	for _, d := range c.Declared {
		put(&m.round.Declared, d, func(o assessment.Declaration) bool { return o.Juror == d.Juror && o.Series == d.Series })
	}
	m.round.Marks = append(m.round.Marks, c.Marks...)
	for series, reason := range c.Withdrawn {
		if m.round.Withdrawn == nil {
			m.round.Withdrawn = map[string]string{}
		}
		m.round.Withdrawn[series] = reason
	}
	return nil
}

func put[T any](list *[]T, one T, same func(T) bool) {
	if at := slices.IndexFunc(*list, same); at >= 0 {
		(*list)[at] = one
		return
	}
	*list = append(*list, one)
}

func seriesOf(a int) string { return fmt.Sprintf("%032x", a+1) }

// post writes no file, but notes what it was asked to do.
type post struct {
	office  *jury.Office
	err     error // of every file
	given   []string
	took    []string
	items   []jury.TakenBallot // what comes of the next ballots
	allErr  map[int]error      // of the file of a juror, by position
	between func()             // happens after the first file of all
}

func (*post) FileName(b *jury.Board, id assessment.JurorID) string {
	return "jury-" + strings.ToLower(b.Jurors[b.Juror(id)].Name) + ".rkjury"
}

func (p *post) GiveFile(ctx context.Context, b *jury.Board, id assessment.JurorID, passphrase, path string) error {
	p.given = append(p.given, filepath.Base(path)+" "+passphrase)
	if p.err != nil {
		return p.err
	}
	return p.office.Given(ctx, b, id, assessment.Fingerprint{1})
}

func (p *post) GiveAll(ctx context.Context, call assessment.CallID, passphrase, dir string, wrote func(done, total int)) ([]jury.MadeFile, error) {
	b, err := p.office.Board(ctx, call)
	if err != nil {
		return nil, err
	}
	var made []jury.MadeFile
	for i := range b.Jurors {
		wrote(i, len(b.Jurors))
		if i == 1 && p.between != nil {
			p.between()
		}
		if err := ctx.Err(); err != nil {
			return made, err
		}
		now, _ := p.office.Board(ctx, call)
		file := jury.MadeFile{Juror: b.Jurors[i].ID, Path: filepath.Join(dir, p.FileName(b, b.Jurors[i].ID)), Err: p.allErr[i]}
		if file.Err == nil {
			file.Err = p.GiveFile(ctx, now, file.Juror, passphrase, file.Path)
		}
		made = append(made, file)
	}
	return made, nil
}

func (p *post) TakeBallots(_ context.Context, _ assessment.CallID, _ []*sealed.Identity, paths []string, reason string) ([]jury.TakenBallot, error) {
	p.took = append(p.took, strings.Join(paths, ",")+" "+reason)
	return p.items, nil
}

// key is the key of the office.
type key struct{ open bool }

func (k *key) Keys() []*sealed.Identity {
	if !k.open {
		return nil
	}
	return []*sealed.Identity{nil}
}

func (k *key) Unlock(_ context.Context, passphrase string) error {
	if passphrase != "richtig" {
		return assessment.ErrPassphrase
	}
	k.open = true
	return nil
}

// files answer the dialogs of the system.
type files struct {
	paths  []string
	target string
	folder string
	shown  string
}

func (f *files) ChooseFiles(context.Context, string) ([]string, error) { return f.paths, nil }
func (f *files) ChooseFolder(context.Context, string) (string, error)  { return f.folder, nil }
func (*files) Asks() bool                                              { return true }
func (f *files) ChooseTarget(_ context.Context, _, name string) (string, error) {
	if f.target == "" {
		return "", nil
	}
	return filepath.Join(f.target, name), nil
}

func (f *files) Reveal(path string) error {
	f.shown = path
	return nil
}

// world is a round with everything around it.
type world struct {
	tb      testing.TB
	memory  *memory
	office  *jury.Office
	post    *post
	key     *key
	files   *files
	letters func(ctx context.Context, dir string, wrote func(done, total int)) error
	looked  []Paper
	sheets  []string
	full    error // what writing the workbook ends with
	turned  int
	met     int
}

// newWorld opens a round with applicants and jurors called Ada, Bo and Cy.
func newWorld(tb testing.TB, applicants, jurors int) *world {
	tb.Helper()
	m := &memory{call: assessment.CallRecord{Status: assessment.CallLocked, Print: assessment.Fingerprint{7}, Call: assessment.Call{
		ID: "wf-2026", Title: "WF digital 2026", Winners: 2,
		Criteria: []assessment.CallCriterion{
			{Criterion: assessment.Criterion{ID: "J1", Title: assessment.Text{"de": "Übertragbarkeit", "en": "Transfer"}}, Weight: 1000},
			{Criterion: assessment.Criterion{ID: "J2", Title: assessment.Text{"de": "Akzeptanz", "en": "Acceptance"}}, Weight: 500},
		},
	}}}
	for a := range applicants {
		m.received = append(m.received, assessment.Received{
			Call: m.call.Call.ID, Series: seriesOf(a), Agency: fmt.Sprintf("Stadt %03d", a+1), Revision: 1, Standing: assessment.StandingCurrent,
		})
	}
	w := &world{tb: tb, memory: m, office: &jury.Office{Store: m, Clock: kittest.Noon}, key: &key{}, files: &files{target: tb.TempDir(), folder: tb.TempDir()}}
	w.post = &post{office: w.office, allErr: map[int]error{}}
	w.letters = func(context.Context, string, func(int, int)) error { return nil }
	w.do(w.office.Open(tb.Context(), m.call.Call.ID, time.Time{}))
	for j := range jurors {
		_, err := w.office.PutJuror(tb.Context(), w.board(), assessment.Juror{Name: []string{"Ada", "Bo", "Cy"}[j%3] + strings.Repeat("x", j/3)})
		w.do(err)
	}
	return w
}

func (w *world) do(err error) {
	w.tb.Helper()
	if err != nil {
		w.tb.Fatal(err)
	}
}

func (w *world) board() *jury.Board {
	w.tb.Helper()
	b, err := w.office.Board(w.tb.Context(), "wf-2026")
	w.do(err)
	return b
}

func (w *world) juror(j int) assessment.JurorID { return w.memory.round.Jurors[j].ID }

// declare says of all applicants that nobody has a conflict.
func (w *world) declare() *world {
	w.tb.Helper()
	b := w.board()
	for j := range b.Jurors {
		var all []assessment.Declaration
		for a := range b.Applicants {
			all = append(all, assessment.Declaration{Juror: b.Jurors[j].ID, Series: b.Applicants[a].Series, Kind: assessment.NoConflict})
		}
		w.do(w.office.Declare(w.tb.Context(), w.board(), all, ""))
	}
	return w
}

// to takes the round to a step, whatever is missing.
func (w *world) to(state assessment.RoundState) *world {
	w.tb.Helper()
	for w.memory.round.State != state {
		w.do(w.office.Forward(w.tb.Context(), w.board(), "geht so"))
	}
	return w
}

// stage is the view in a window.
type stage struct {
	*kittest.Stage
	*world
	view *View
}

func (w *world) show(set kittest.Setting) *stage {
	w.tb.Helper()
	s := &stage{Stage: kittest.New(w.tb, set), world: w}
	s.view = New(Deps{
		Context: w.tb.Context(), Kit: s.Kit, Call: "wf-2026", Office: w.office, Post: w.post, Key: w.key, Files: w.files,
		Letters: func(ctx context.Context, dir string, wrote func(done, total int)) error {
			return w.letters(ctx, dir, wrote)
		},
		Sheet: func(_ context.Context, path string) error {
			w.sheets = append(w.sheets, path)
			return w.full
		},
		Look: func(p Paper) { w.looked = append(w.looked, p) }, Meet: func() { w.met++ }, Turned: func() { w.turned++ }, Log: slog.New(slog.DiscardHandler),
	})
	s.Show(s.view.Content())
	s.view.Activate()
	return s
}

// presenter is the presenter of the view, in a window of the usual look.
func (w *world) presenter() *Presenter {
	w.tb.Helper()
	return w.show(kittest.Setting{}).view.presenter
}
