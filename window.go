package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"reifekompass/app"
	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/app/native"
	"reifekompass/app/settings"
	"reifekompass/app/transfer"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/jury"
	"reifekompass/assessment/region"
	"reifekompass/assessment/release"
	"reifekompass/assessment/store"
	"reifekompass/assets"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// appID is the name under which the system knows the program; FyneApp.toml
// says the same.
const appID = "de.reifekompass.app"

// gcPercent makes the collector run early: the window's pictures are large
// and short-lived, and a terminal server shares its memory among many.
const gcPercent = 30

// openWindow opens the window on a data folder and returns the exit code when
// it is closed. The words are those of the command line; the window changes
// to the language that was chosen in it.
func openWindow(dir string, words *translations.Translator) int {
	debug.SetGCPercent(gcPercent)
	code, err := showWindow(context.Background(), dir, words)
	if err != nil {
		tell(words.Say("error.start_title"), explain.Sentence(words, err))
		return 1
	}
	return code
}

func showWindow(ctx context.Context, dir string, words *translations.Translator) (code int, err error) {
	dir, err = dataDir(dir)
	if err != nil {
		return 1, err
	}
	opened, err := openData(ctx, dir)
	if err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, opened.Close()) }()
	log, err := openLog(dir)
	if err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, log.Close()) }()
	documents, err := native.Documents()
	if err != nil { // an account without a home keeps its reports beside the data
		documents = dir
	}
	temp := filepath.Join(dir, "print")
	if err := os.RemoveAll(temp); err != nil { // left behind by a crash, or held by a viewer
		_, _ = fmt.Fprintln(log, "copies for viewing not removed:", err)
	}
	defer func() { _ = os.RemoveAll(temp) }() // what a viewer still holds goes at the next start
	looks, files := &desk.Looks{Settings: opened, Folder: dir}, native.Files{Home: documents, Temp: temp}
	window, err := app.New(ctx, app.Deps{
		App:           toolkit(),
		Store:         opened,
		Office:        func() (*app.Office, error) { return newOffice(opened, looks) }, //nolint:contextcheck // begins with the window, before there is one
		Fonts:         assets.Files,
		Files:         files,
		Looks:         looks,
		Pictures:      settings.Pictures{Choose: files.ChoosePicture, Load: desk.LoadLogo},
		ReadFile:      desk.ReadFile,
		WriteFile:     desk.WriteFile,
		CopyPicture:   files.CopyPicture,
		Clock:         clock,
		Log:           slog.New(slog.NewTextHandler(log, nil)),
		Folder:        dir,
		Version:       version,
		Words:         words,
		NativeMessage: tell,
	})
	if err != nil {
		return 1, err
	}
	return window.Run(), nil
}

// toolkit begins the toolkit without the work it does when the program has
// ended: storing preferences, of which there are none. It hands that work to a
// queue that it closes at the same moment, and now and then the program ended
// with a crash.
func toolkit() fyne.App {
	started := fyneapp.NewWithID(appID)
	if ending, ok := started.Lifecycle().(interface{ SetOnStoppedHookExecuted(hook func()) }); ok {
		ending.SetOnStoppedHookExecuted(nil)
	}
	return started
}

func newOffice(opened *store.Store, looks *desk.Looks) (*app.Office, error) {
	d, err := newDesk(opened)
	if err != nil {
		return nil, err
	}
	d.Theme = looks.Theme
	programmes, err := newProgramme(opened, sealed.UsualWork)
	if err != nil {
		return nil, err
	}
	round := &jury.Office{Store: opened, Clock: clock}
	agency, shares := &handover.Agency{Store: opened, Clock: clock}, &desk.Team{Desk: d, Store: opened}
	juror := &desk.Juror{Store: opened, Clock: clock}
	lands, err := newLands(d.Places)
	if err != nil {
		return nil, err
	}
	rule, err := wording.ReleaseRule()
	if err != nil {
		return nil, err
	}
	releases, released := &release.Office{Store: opened, Clock: clock, Rule: rule}, &release.Reader{Store: opened, Clock: clock}
	learn := d.Learning(opened)
	return &app.Office{
		Travel: app.Travel{
			Programme: programmes, Agency: agency, Intake: &intake.Office{Store: opened, Clock: clock}, Store: opened,
			Companies: d.Companies,
			Team:      shares, Opener: &desk.Opener{Desk: d, Agency: agency, Team: shares, Store: opened},
			Jury: round, Post: &desk.Jury{Office: round, Keys: opened, Work: sealed.UsualWork}, Papers: &desk.JuryPapers{Office: round, Kept: opened, Desk: d},
			Juror:   juror,
			Seat:    func(w *jury.Work) app.Seat { return &desk.Seat{Juror: juror, Work: w} },
			Sources: desk.Sources, HandOver: desk.HandOver, LoadAttachment: desk.LoadAttachment, Difference: desk.Difference, WriteDocument: d.WriteDocument,
			Learning: learn, Releases: releases, Released: released, Transfers: desk.NewTransferPapers(d, releases, learn),
			LoadRelease: func(ctx context.Context, path string) (release.Loaded, error) {
				return desk.LoadRelease(ctx, released, path)
			},
			Submitted: func() app.Submissions { return desk.NewSubmitted(d, opened) },
			OpenCall: func(ctx context.Context, path string) (assessment.CallRecord, error) {
				return desk.OpenCallFile(ctx, agency, path)
			},
		},
		FollowUp:   &desk.FollowUp{Desk: d, Store: opened},
		Programmes: &desk.Programme{Desk: d, Store: opened},
		Catalogue:  d.Catalogue,
		Places:     d.Places,
		Regions:    d.Regions,
		Lands:      lands,
		Desk:       d,
		Samples:    func(ctx context.Context) ([]assessment.ID, error) { return d.Samples(ctx, assets.Files) },
	}, nil
}

// newLands reads the tiles of the map.
func newLands(places *region.Table) (transfer.Lands, error) {
	real, err := region.LoadTiles(assets.Files, places)
	if err != nil {
		return transfer.Lands{}, err
	}
	samples, err := region.LoadSampleTiles(assets.Files, places)
	return transfer.Lands{Real: real, Samples: samples}, err
}

// maxLog is the size in bytes at which a new log is begun; one older one is
// kept.
const maxLog = 1 << 20

// openLog opens the log for developers. It holds no answers and no personal
// data.
func openLog(dir string) (*os.File, error) {
	path := filepath.Join(dir, "reifekompass.log")
	if info, err := os.Stat(path); err == nil && info.Size() > maxLog {
		if err := os.Rename(path, path+".1"); err != nil {
			return nil, fmt.Errorf("begin a new log: %w", err)
		}
	}
	log, err := os.OpenFile(filepath.Clean(path), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open log: %w", err)
	}
	return log, nil
}

// tell speaks to the person without the window: in a message box of the
// system, and for whoever called from a terminal on the error output.
func tell(title, text string) {
	_, _ = fmt.Fprintf(os.Stderr, "%s\n%s\n", title, text)
	_ = native.Message(title, text) // the terminal has it where there is no box
}
