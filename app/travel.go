package app

import (
	"context"
	"io"

	"reifekompass/app/course"
	"reifekompass/app/dialogue"
	"reifekompass/app/jury"
	"reifekompass/app/kit"
	"reifekompass/app/office"
	"reifekompass/app/preview"
	"reifekompass/app/submit"
	"reifekompass/app/teamwork"
	"reifekompass/assessment"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/programme"
	"reifekompass/reports"
	"reifekompass/reports/document"
)

// submitDeps is what the page of handing over is given.
func (w *Window) submitDeps(o *work) submit.Deps {
	t := &w.office.Travel
	return submit.Deps{
		Context: w.ctx, Kit: w.kit, Session: o.session, Agency: t.Agency, Attachments: t.Store, Desk: w.office.Desk, Files: w.deps.Files,
		OpenCall: t.OpenCall, HandOver: t.HandOver, LoadAttachment: t.LoadAttachment, ReadFile: w.deps.ReadFile, Difference: t.Difference,
		WriteReceipt: w.papers().Receipt, Copy: w.deps.App.Clipboard().SetContent,
		Preview:  func(s *assessment.Submission) { w.previewHandedOver(o.id, s) },
		Reopened: func() { w.reopen(o.id) },
		Changed:  w.changed(kit.Submit), Navigate: w, Log: w.deps.Log,
	}
}

// teamDeps is what the page of filling in together is given.
func (w *Window) teamDeps(o *work) teamwork.Deps {
	return teamwork.Deps{
		Context: w.ctx, Kit: w.kit, Session: o.session, Team: w.office.Travel.Team, Files: w.deps.Files, ReadFile: w.deps.ReadFile,
		Changed: w.changed(kit.Team), Log: w.deps.Log,
	}
}

// companiesDeps is what the page about what companies say is given.
func (w *Window) companiesDeps(o *work) dialogue.Deps {
	return dialogue.Deps{
		Context: w.ctx, Kit: w.kit, Session: o.session, Desk: w.office.Travel.Companies, Files: w.deps.Files, ReadFile: w.deps.ReadFile,
		Changed: w.changed(kit.Service), Navigate: w, Log: w.deps.Log,
	}
}

// reopen opens the assessment anew: it may be asked by other questions now.
func (w *Window) reopen(id assessment.ID) {
	w.leave()
	w.work = nil
	w.Go(kit.Route{Area: kit.Submit, Assessment: string(id)})
}

// previewHandedOver shows the own report as the jury will be able to make it:
// of what is handed over and nothing else.
func (w *Window) previewHandedOver(id assessment.ID, s *assessment.Submission) {
	words := w.kit.Words
	w.look(preview.Report{
		Title: words.Say("submit.preview"), Save: words.Say("submit.preview"), Name: string(id) + ".pdf", Done: words.Say("calls.written"),
		Options: w.paperOptions(), Failed: func(err error) { w.fail("preview of what is handed over", err) },
		Make: func(ctx context.Context, options reports.Options) (document.Document, error) {
			return w.office.Desk.HandedOver(ctx, id, s, options)
		},
	})
}

// officeDeps is what the area of the programme office is given.
func (w *Window) officeDeps() office.Deps {
	t := &w.office.Travel
	return office.Deps{
		Context: w.ctx, Kit: w.kit, Office: t.Programme, Intake: t.Intake, Store: t.Store, Files: w.deps.Files, Papers: w.papers(),
		Sources: t.Sources, Copy: w.deps.App.Clipboard().SetContent, Log: w.deps.Log, Navigate: w, OpenJury: t.Jury.Open,
		WriteFile: func(path string, content []byte) error {
			return w.deps.WriteFile(path, func(to io.Writer) error {
				_, err := to.Write(content)
				return err
			})
		},
		ReadCatalogue: func(path string) (raw []byte, err error) {
			err = w.deps.ReadFile(path, func(r io.Reader) error {
				raw, err = io.ReadAll(io.LimitReader(r, maxCatalogue))
				return err
			})
			return raw, err
		},
	}
}

// courseDeps is what the course of a jury round is given.
func (w *Window) courseDeps(call assessment.CallID) course.Deps {
	t := &w.office.Travel
	return course.Deps{
		Context: w.ctx, Kit: w.kit, Call: call, Office: t.Jury, Post: t.Post, Key: t.Programme, Files: w.deps.Files, Log: w.deps.Log,
		Letters: func(ctx context.Context, dir string, wrote func(done, total int)) error {
			return t.Papers.Letters(ctx, call, dir, w.paperOptions(), func(_, _ string, done, total int) { wrote(done, total) })
		},
		Sheet:  func(ctx context.Context, path string) error { return t.Papers.Sheet(ctx, call, path, w.kit.Words) },
		Look:   func(paper course.Paper) { w.lookAtRound(call, paper) },
		Meet:   w.meet,
		Turned: func() { w.Go(kit.Route{Area: kit.Round, Call: string(call)}) },
	}
}

// meet shows the meeting of the round that is open.
func (w *Window) meet() {
	if page, ok := w.page.(*jury.Page); ok {
		page.TurnTo(w.kit.Words.Say("meeting.title"))
	}
}

// lookAtRound shows a report about a jury round before it is written.
func (w *Window) lookAtRound(call assessment.CallID, paper course.Paper) {
	say := w.kit.Words.Say
	r := preview.Report{
		Title: say("course.report"), Name: say("course.report_file"), Save: say("course.report"), Done: say("course.saved"), Options: w.paperOptions(),
		Failed: func(err error) { w.fail("report about a round", err) },
	}
	if paper == course.Minutes {
		r.Title, r.Name, r.Save = say("course.minutes"), say("course.minutes_file"), say("course.minutes")
	}
	r.Make = func(ctx context.Context, o reports.Options) (document.Document, error) {
		if paper == course.Minutes {
			return w.office.Travel.Papers.Minutes(ctx, call, o)
		}
		return w.office.Travel.Papers.Report(ctx, call, o)
	}
	w.look(r)
}

// maxCatalogue is the most that is read of a catalogue, in bytes.
const maxCatalogue = 4 << 20

// papers prints what an office and an agency need on paper.
type papers struct {
	options reports.Options
	write   func(doc document.Document, path string) error
}

func (w *Window) papers() papers {
	return papers{options: w.paperOptions(), write: w.office.Travel.WriteDocument}
}

func (w *Window) paperOptions() reports.Options {
	return reports.Options{Words: w.kit.Words, Language: assessment.Language(w.kit.Words.Language()), Date: w.deps.Clock(), Final: true}
}

// Recovery implements office.Papers.
func (p papers) Recovery(secret, recipient, path string) error {
	return p.print(path)(reports.RecoverySheet(reports.Recovery{Secret: secret, Recipient: programme.PrintOf(recipient)}, p.options))
}

// Receipt implements office.Papers.
func (p papers) Receipt(r assessment.Received, call *assessment.CallRecord, path string) error {
	return p.print(path)(reports.Receipt(r, call, p.options))
}

// Protocol implements office.Papers.
func (p papers) Protocol(r *intake.Report, path string) error {
	return p.print(path)(reports.Protocol(r, p.options))
}

// print writes a document that may not have come about.
func (p papers) print(path string) func(document.Document, error) error {
	return func(doc document.Document, err error) error {
		if err != nil {
			return err
		}
		return p.write(doc, path)
	}
}
