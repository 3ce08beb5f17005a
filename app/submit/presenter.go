package submit

import (
	"context"
	"errors"
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/handover"
	"reifekompass/assets/translations"
	"reifekompass/reports"
	"reifekompass/reports/wording"
)

// Presenter decides what the page shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	show   func(State)
	runner *kit.Runner
	state  State

	review   handover.Review
	prepared *handover.Prepared
	last     assessment.Received // of the revision handed over on this page
	lastName string              // proposed for its file
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show, runner: kit.NewRunner(deps.Context, deps.Kit.Executor)}
}

func (p *Presenter) id() assessment.ID { return p.deps.Session.State().Assessment.ID }

// looked is what there is to show of an assessment.
type looked struct {
	review   handover.Review
	prepared *handover.Prepared
}

// Refresh looks anew at what is there.
func (p *Presenter) Refresh() {
	id, at := p.id(), p.deps.Kit.Clock()
	kit.Run(p.runner, func(ctx context.Context) (looked, error) {
		review, err := p.deps.Agency.Review(ctx, id)
		if err != nil {
			return looked{review: review}, err
		}
		prepared, err := p.deps.Agency.Prepare(ctx, id, at)
		return looked{review: review, prepared: prepared}, err
	}, p.looked)
}

func (p *Presenter) looked(found looked, err error) {
	p.review, p.prepared = found.review, found.prepared
	notice, busy := p.state.Notice, p.state.Busy
	p.state = State{Loaded: true, Notice: notice, Busy: busy}
	if err != nil && !errors.Is(err, handover.ErrNoCall) {
		p.fail(err)
		return
	}
	if err == nil {
		p.describe()
	}
	p.show(p.state)
}

func (p *Presenter) fail(err error) {
	p.deps.Log.Error("submit", "error", err)
	p.state.Busy = false
	p.state.Notice = Notice{Tone: kit.Danger, Title: explain.Sentence(p.words, err)}
	p.show(p.state)
}

func (p *Presenter) describe() {
	r, s := &p.review, &p.state
	call := &r.Record.Call
	in := p.deps.Kit.Clock().Location()
	s.HasCall = true
	s.Lead = p.words.Say("submit.lead", "Office", call.Office, "Title", call.Title, "Deadline", wording.Moment(p.words, call.Deadline, in))
	s.CallText, s.CallPrint = call.Text, r.Record.Print.String()
	if r.Late {
		s.Late = p.words.Say("submit.late")
	}
	for _, point := range r.Points {
		s.Points = append(s.Points, p.point(point))
	}
	s.Goes, s.Stays = p.goes(), p.stays()
	for _, file := range r.Attachments {
		s.Attachments = append(s.Attachments, Attached{Name: file.Name, Size: p.words.Say("submit.kilobytes", "Size", p.words.Integer((len(file.Content)+1023)/1024))})
	}
	s.MayAttach = len(r.Attachments) < call.Required.Attachments
	s.Print = twoLines(p.prepared.Submission.Print.String())
	s.Revision = p.words.Say("submit.revision", "Revision", r.Revision())
	if !r.Changed {
		s.Unchanged = p.words.Say("submit.unchanged", "Revision", r.Revision()-1)
	}
	for _, h := range slices.Backward(r.Earlier) {
		s.Earlier = append(s.Earlier, Earlier{
			Title: p.words.Say("submit.earlier", "Revision", h.Revision, "At", wording.Moment(p.words, h.Made, in)), Print: h.Print.String(),
		})
	}
}

// twoLines sets a fingerprint in two lines of four groups.
func twoLines(print string) string {
	groups := strings.Fields(print)
	half := len(groups) / 2
	return strings.Join(groups[:half], " ") + "\n" + strings.Join(groups[half:], " ")
}

func (p *Presenter) point(point handover.Point) Point {
	shown := Point{Kind: point.Kind, Done: point.Done, Required: point.Required && !point.Done}
	shown.Title, shown.Text = wording.Point(p.words, point)
	if point.Done {
		return shown
	}
	areas := map[handover.PointKind]kit.Area{
		handover.PointQuestions: kit.Guide, handover.PointCore: kit.Guide, handover.PointEvidence: kit.Guide, handover.PointProfile: kit.Profile,
		handover.PointProcesses: kit.Processes, handover.PointMeasures: kit.Measures, handover.PointTexts: kit.Vision,
	}
	area, leads := areas[point.Kind]
	if !leads {
		return shown
	}
	shown.Action = p.words.Say("submit.complete")
	shown.Route = kit.Route{Area: area, Assessment: string(p.id()), Back: kit.Submit}
	if len(point.Missing) == 0 {
		return shown
	}
	switch first := point.Missing[0]; area {
	case kit.Guide:
		shown.Action, shown.Route.Question = p.words.Say("submit.show"), first
	case kit.Processes:
		shown.Route.Kind, shown.Route.Entry = string(assessment.EntryProcess), first
	case kit.Vision:
		shown.Route.Kind, shown.Route.Entry = string(assessment.EntryVision), first
	default:
	}
	return shown
}

func (p *Presenter) goes() []Fact {
	g, say := p.review.Goes, p.words.Say
	contact := g.Contact
	if contact == "" {
		contact = say("submit.no_contact")
	}
	return []Fact{
		{say("submit.profile"), say("submit.no_names")},
		{say("submit.contact"), contact},
		{say("submit.answers"), p.words.Count("submit.questions", g.Answers)},
		{say("submit.for_jury"), p.words.Count("submit.texts", g.ForJury)},
		{say("submit.inventory"), say("submit.counts", "Processes", g.Processes, "Systems", g.Systems, "Measures", g.Measures)},
		{say("submit.visions"), p.words.Count("submit.texts", g.Texts)},
		{say("submit.solutions"), p.words.Count("submit.released", g.Solutions)},
		{say("submit.consents"), say("submit.consents_given", "Given", g.Consents, "Asked", handover.ConsentsAsked)},
	}
}

func (p *Presenter) stays() []Fact {
	g, say := p.review.Goes, p.words.Say
	stays := []Fact{{say("submit.internal"), p.words.Count("submit.texts_stay", g.Internal)}, {say("submit.team"), say("submit.stay")}}
	if g.Unreleased > 0 {
		stays = append(stays, Fact{say("submit.unreleased"), p.words.Count("submit.texts_stay", g.Unreleased)})
	}
	return stays
}

// Dismiss takes the notice away.
func (p *Presenter) Dismiss() {
	p.state.Notice = Notice{}
	p.show(p.state)
}

// background does something that takes a while; done is called on the window's
// goroutine and may be nil.
func (p *Presenter) background(work func(ctx context.Context) (done func(), err error)) {
	p.state.Busy, p.state.Notice = true, Notice{}
	p.show(p.state)
	kit.Run(p.runner, work, func(done func(), err error) {
		p.state.Busy = false
		if err != nil {
			p.fail(err)
			return
		}
		if done != nil {
			done()
			return
		}
		p.show(p.state)
	})
}

// OpenCall opens the file of a call and makes the assessment answer it.
func (p *Presenter) OpenCall(path string) {
	id := p.id()
	p.background(func(ctx context.Context) (func(), error) {
		record, err := p.deps.OpenCall(ctx, path)
		if err == nil {
			err = p.deps.Agency.Attach(ctx, id, record.Call.ID)
		}
		return p.deps.Reopened, err
	})
}

// HandOver writes the revision that is shown. What the call requires and is
// missing is said first; whoever presses again means it.
func (p *Presenter) HandOver(path string) {
	prepared, points, record, name := p.prepared, p.review.Points, p.review.Record, p.FileName()
	p.background(func(ctx context.Context) (func(), error) {
		h, err := p.deps.HandOver(ctx, prepared, path)
		if err != nil {
			return nil, err
		}
		return func() { //nolint:contextcheck // what follows belongs to the window
			p.last, p.lastName = reports.ReceivedOf(h, &prepared.Submission, points), name
			p.state.Notice = Notice{
				Tone: kit.Good, Title: p.words.Say("submit.done", "Revision", h.Revision),
				Text: p.words.Say("submit.done_text", "Path", path, "Office", record.Call.Office, "Email", record.Call.Email),
				Path: path, Receipt: true,
				Mail: p.words.Say("submit.mail", "Title", record.Call.Title, "Agency", prepared.Submission.Assessment.Agency.Name, "Revision", h.Revision, "Fingerprint", h.Print.String()),
			}
			p.Refresh()
		}, nil
	})
}

// Preview shows what HandOver would hand over, read from the very bytes that it
// would seal.
func (p *Presenter) Preview() {
	goes, err := p.prepared.ReadBack()
	if err != nil {
		p.fail(err)
		return
	}
	p.deps.Preview(&goes)
}

// Missing names what the call requires and is not there; empty: nothing.
func (p *Presenter) Missing() string {
	var titles []string
	for _, point := range handover.Missing(p.review.Points) {
		title, _ := wording.Point(p.words, point)
		titles = append(titles, title)
	}
	return strings.Join(titles, "\n")
}

// FileName proposes a name for the file of the revision.
func (p *Presenter) FileName() string { return p.prepared.FileName() }

// ReceiptName proposes a name for the receipt of the revision handed over last.
func (p *Presenter) ReceiptName() string { return strings.TrimSuffix(p.lastName, ".rksub") + ".pdf" }

// WriteReceipt writes the receipt of the revision handed over last. Where the
// file itself is and to whom it goes stays in sight, also when the receipt
// could not be written.
func (p *Presenter) WriteReceipt(path string) {
	last, record, notice := p.last, p.review.Record, p.state.Notice
	p.background(func(context.Context) (func(), error) {
		failed := p.deps.WriteReceipt(last, &record, path)
		return func() {
			told := p.words.Say("submit.receipt_written", "Path", path)
			if failed != nil {
				p.deps.Log.Error("receipt", "error", failed)
				told = explain.Sentence(p.words, failed)
			}
			notice.Text, notice.Receipt = notice.Text+"\n"+told, failed != nil
			p.state.Notice = notice
			p.show(p.state)
		}, nil
	})
}

// Attach adds a file.
func (p *Presenter) Attach(path string) {
	id := p.id()
	p.background(func(ctx context.Context) (func(), error) {
		file, err := p.deps.LoadAttachment(path)
		if err == nil {
			err = p.deps.Attachments.SaveAttachment(ctx, id, file)
		}
		return p.Refresh, err
	})
}

// Detach takes a file away and returns how to put it back.
func (p *Presenter) Detach(name string) (undo func()) {
	id, kept := p.id(), assessment.Attachment{}
	for _, file := range p.review.Attachments {
		if file.Name == name {
			kept = file
		}
	}
	p.background(func(ctx context.Context) (func(), error) {
		return p.Refresh, p.deps.Attachments.DeleteAttachment(ctx, id, name)
	})
	return func() {
		p.background(func(ctx context.Context) (func(), error) {
			return p.Refresh, p.deps.Attachments.SaveAttachment(ctx, id, kept)
		})
	}
}
