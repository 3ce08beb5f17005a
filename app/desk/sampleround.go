package desk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/programme"
)

// SampleStore is what the sample round needs of the place where all is kept:
// that of the agencies, of the office and of the jury.
type SampleStore interface {
	handover.Store
	intake.Store
	jury.Store
	programme.Store
}

// SampleRound plays a whole round with the sample agencies, through the use
// cases that everybody goes through: they apply, an invented jury declares,
// reads alone, discusses and decides. What it did before it does not do again,
// so that a round that was interrupted goes on. All fields are required.
type SampleRound struct {
	Store    SampleStore
	Office   *programme.Office // its clock is set to the days of the story
	Files    fs.FS             // with samples/jury.yaml
	Now      time.Time         // the day on which the letters are written
	Language assessment.Language
}

// sampleStage is a sample round while it is played.
type sampleStage struct {
	*SampleRound

	data   *sampleRound
	now    time.Time // in the story
	folder string    // of the files that travel, which nobody needs afterwards
	office *jury.Office
	seats  []seat
}

// seat is where a juror sits: an own computer with own keys.
type seat struct {
	key    *sealed.Identity
	signer sealed.Signer
}

// SamplePlayed is a sample round that was played.
type SamplePlayed struct {
	Call       assessment.CallID
	Passphrase string // of the office, which is no secret
}

// Run plays the round up to its letters.
func (s *SampleRound) Run(ctx context.Context) (SamplePlayed, error) {
	p, err := s.stage()
	if err != nil {
		return SamplePlayed{}, err
	}
	defer os.RemoveAll(p.folder) //nolint:errcheck // a folder of temporary files
	record, err := p.call(ctx)
	if err != nil {
		return SamplePlayed{}, err
	}
	if err := p.apply(ctx, &record); err != nil {
		return SamplePlayed{}, err
	}
	return SamplePlayed{Call: record.Call.ID, Passphrase: p.data.Passphrase}, p.play(ctx, record.Call.ID)
}

func (s *SampleRound) stage() (*sampleStage, error) {
	p := &sampleStage{SampleRound: s}
	p.office = &jury.Office{Store: s.Store, Clock: p.clock}
	s.Office.Clock, s.Office.Work = p.clock, sampleWork
	var err error
	if p.data, err = readSampleRound(s.Files); err != nil {
		return nil, err
	}
	for range p.data.Jurors {
		key, err := sealed.NewIdentity()
		if err != nil {
			return nil, err
		}
		signer, err := sealed.NewSigner()
		if err != nil {
			return nil, err
		}
		p.seats = append(p.seats, seat{key, signer})
	}
	p.folder, err = os.MkdirTemp("", "reifekompass-")
	return p, err
}

// sampleWork is the work of the passphrase of the samples, which is no secret.
const sampleWork sealed.Work = 10

// on sets the story to a day before its end, at an hour.
func (p *sampleStage) on(before, hour int) {
	y, m, d := p.Now.AddDate(0, 0, -before).Date()
	p.now = time.Date(y, m, d, hour, 0, 0, 0, p.Now.Location())
}

// clock is that of the story: a minute goes by between two things.
func (p *sampleStage) clock() time.Time {
	p.now = p.now.Add(time.Minute)
	return p.now
}

// The days of the story, before its end.
const (
	dayCall     = 84
	dayDeadline = 35
	dayApply    = 40
	dayOpen     = 33
	dayReview   = 28
	dayBallots  = 14
	dayMeeting  = 7
)

// call is the call of the sample round, given out; the one that is there if
// one is.
func (p *sampleStage) call(ctx context.Context) (assessment.CallRecord, error) {
	records, err := p.Store.Calls(ctx)
	if err != nil {
		return assessment.CallRecord{}, err
	}
	for i := range records {
		if c := &records[i].Call; records[i].Own && records[i].Status == assessment.CallLocked && p.data.titled(c.Title) {
			return p.Store.Call(ctx, c.ID)
		}
	}
	p.on(dayCall, 9)
	if err := p.key(ctx); err != nil {
		return assessment.CallRecord{}, err
	}
	return p.giveOut(ctx)
}

// key makes the key of the office unless it has one.
func (p *sampleStage) key(ctx context.Context) error {
	known, err := p.Office.HasKey(ctx)
	if err != nil || known {
		return err
	}
	_, err = p.Office.MakeKey(ctx, p.data.Passphrase)
	return err
}

// giveOut drafts the call and gives it out. It requires no text about every
// criterion: the samples write about what they are good at.
func (p *sampleStage) giveOut(ctx context.Context) (assessment.CallRecord, error) {
	y, m, d := p.Now.AddDate(0, 0, -dayDeadline).Date()
	record, err := p.Office.Draft(ctx, assessment.Call{
		Title: p.data.Title[p.Language], Office: p.data.Office[p.Language], Email: p.data.Email, Text: p.data.Text[p.Language],
		Deadline: time.Date(y, m, d, 12, 0, 0, 0, p.Now.Location()), Winners: len(p.data.Decision.Winners),
	})
	if err != nil {
		return record, err
	}
	for i := range record.Call.Criteria {
		record.Call.Criteria[i].Required = false
	}
	if record, err = p.Office.Save(ctx, record.Call); err != nil {
		return record, err
	}
	return p.Office.GiveOut(ctx, record.Call.ID)
}

// apply lets every sample agency apply that has not, and takes in what came.
func (p *sampleStage) apply(ctx context.Context, record *assessment.CallRecord) error {
	received, err := p.Store.Received(ctx, record.Call.ID)
	if err != nil || len(received) >= len(p.data.Applicants) {
		return err
	}
	p.on(dayApply, 10)
	agency := &handover.Agency{Store: p.Store, Clock: p.clock}
	for i := range p.data.Applicants {
		if err := p.hand(ctx, agency, sampleID(p.data.Applicants[i].Sample), record.Call.ID); err != nil {
			return err
		}
	}
	sources, err := Sources([]string{p.folder})
	if err != nil {
		return err
	}
	keys, err := p.keys(ctx)
	if err != nil {
		return err
	}
	report, err := (&intake.Office{Store: p.Store, Clock: p.clock}).Take(ctx, record.Call.ID, keys, sources, nil)
	if err != nil {
		return err
	}
	for i := range report.Items {
		if err := report.Items[i].Err; err != nil {
			return fmt.Errorf("sample round: %s: %w", report.Items[i].Name, err)
		}
	}
	return nil
}

func (p *sampleStage) hand(ctx context.Context, agency *handover.Agency, id assessment.ID, call assessment.CallID) error {
	if err := agency.Attach(ctx, id, call); err != nil {
		return err
	}
	prepared, err := agency.Prepare(ctx, id, p.clock())
	if err != nil {
		return err
	}
	_, err = HandOver(ctx, prepared, filepath.Join(p.folder, string(id)+submissionEnding))
	return err
}

// keys unlocks those of the office.
func (p *sampleStage) keys(ctx context.Context) ([]*sealed.Identity, error) {
	if keys := p.Office.Keys(); len(keys) > 0 {
		return keys, nil
	}
	if err := p.Office.Unlock(ctx, p.data.Passphrase); err != nil {
		return nil, err
	}
	return p.Office.Keys(), nil
}

// play takes the round from where it is to its letters.
func (p *sampleStage) play(ctx context.Context, call assessment.CallID) error {
	for {
		b, err := p.office.Board(ctx, call)
		if errors.Is(err, assessment.ErrNotFound) {
			p.on(dayOpen, 9)
			y, m, d := p.Now.AddDate(0, 0, -dayBallots+1).Date()
			if err := p.office.Open(ctx, call, time.Date(y, m, d, 18, 0, 0, 0, p.Now.Location())); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		step := p.steps()[b.Round.State]
		if step == nil {
			return nil // letters, or what somebody has done since
		}
		if err := step(ctx, call); err != nil {
			return err
		}
		if err := p.with(ctx, call, func(b *jury.Board) error { return p.office.Forward(ctx, b, "") }); err != nil {
			return err
		}
	}
}

// steps are what is done in each state before the round goes on.
func (p *sampleStage) steps() map[assessment.RoundState]func(context.Context, assessment.CallID) error {
	return map[assessment.RoundState]func(context.Context, assessment.CallID) error{
		assessment.RoundConflicts:  p.declare,
		assessment.RoundReview:     p.review,
		assessment.RoundViewing:    func(context.Context, assessment.CallID) error { p.on(dayMeeting+1, 9); return nil },
		assessment.RoundDiscussion: p.discuss,
		assessment.RoundDecision:   p.decide,
	}
}

// with hands a job the round as it is now.
func (p *sampleStage) with(ctx context.Context, call assessment.CallID, job func(*jury.Board) error) error {
	b, err := p.office.Board(ctx, call)
	if err != nil {
		return err
	}
	return job(b)
}

// juror is the one at a seat, by name; -1 if nobody of that name is in the
// jury.
func (p *sampleStage) juror(b *jury.Board, seat int) int {
	return slices.IndexFunc(b.Jurors, func(j assessment.Juror) bool { return j.Name == p.data.Jurors[seat].Name })
}

// declare brings the jurors in, and lets each say about whom there is a
// conflict.
func (p *sampleStage) declare(ctx context.Context, call assessment.CallID) error {
	for i := range p.data.Jurors {
		if err := p.with(ctx, call, func(b *jury.Board) error { return p.sit(ctx, b, i) }); err != nil {
			return err
		}
	}
	p.on(dayReview+2, 9)
	for i := range p.data.Jurors {
		if err := p.with(ctx, call, func(b *jury.Board) error {
			declared, err := p.declarations(ctx, b, i)
			if err != nil {
				return err
			}
			return p.office.Declare(ctx, b, declared, "")
		}); err != nil {
			return err
		}
	}
	p.on(dayReview, 9)
	return nil
}

// sit puts a juror into the jury, with the key of this run.
func (p *sampleStage) sit(ctx context.Context, b *jury.Board, i int) error {
	of := &p.data.Jurors[i]
	juror := assessment.Juror{Name: of.Name, Agency: of.Agency, Email: of.Email}
	if at := p.juror(b, i); at >= 0 {
		juror = b.Jurors[at]
	}
	if juror.Recipient == p.seats[i].key.Recipient() {
		return nil
	}
	juror.Recipient = p.seats[i].key.Recipient()
	_, err := p.office.PutJuror(ctx, b, juror)
	return err
}

func (p *sampleStage) declarations(ctx context.Context, b *jury.Board, i int) ([]assessment.Declaration, error) {
	id, at := b.Jurors[p.juror(b, i)].ID, p.clock()
	var declared []assessment.Declaration
	for a := range b.Applicants {
		declared = append(declared, assessment.Declaration{Juror: id, Series: b.Applicants[a].Series, Kind: assessment.NoConflict, Made: at})
	}
	series, err := p.series(ctx, b)
	if err != nil {
		return nil, err
	}
	for _, c := range p.data.Conflicts {
		for k := range declared {
			if c.Juror == i+1 && declared[k].Series == series[c.Applicant] {
				declared[k].Kind, declared[k].Reason = c.Kind, c.Reason[p.Language]
			}
		}
	}
	return declared, nil
}

// series are those of the sample agencies by the names of their files, as the
// agencies know them.
func (p *sampleStage) series(ctx context.Context, b *jury.Board) (map[string]string, error) {
	series := map[string]string{}
	for i := range p.data.Applicants {
		name := p.data.Applicants[i].Sample
		handed, err := p.Store.Handovers(ctx, sampleID(name))
		if err != nil {
			return nil, err
		}
		for _, h := range handed {
			if h.Call == b.Round.Call && b.Applicant(h.Series) >= 0 {
				series[name] = h.Series
			}
		}
	}
	return series, nil
}

// sampleID is the id under which the sample agency of a file is kept.
func sampleID(name string) assessment.ID { return assessment.ID("muster-" + name) }
