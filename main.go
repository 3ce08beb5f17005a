// Reifekompass assesses the digital maturity of economic development
// agencies. This package wires the parts together and does nothing else.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"reifekompass/app/command"
	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/region"
	"reifekompass/assessment/release"
	"reifekompass/assessment/store"
	"reifekompass/assets"
	"reifekompass/reports/pdf"
	"reifekompass/reports/pdfcheck"
)

// version is what "reifekompass version" prints.
const version = "0.1.0"

func main() { os.Exit(run(sealed.UsualWork)) }

// run carries out the call of the process. work is that of new passphrases:
// tests make many and would wait a second for each.
func run(work sealed.Work) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // whoever interrupts a second time means it
	return command.Run(ctx, os.Args[1:], command.Deps{
		Open:        openStore,
		Desk:        newDesk,
		Programme:   func(s command.Store) (*programme.Office, error) { return newProgramme(s, work) },
		Work:        work,
		Samples:     func(ctx context.Context, d *desk.Desk) ([]assessment.ID, error) { return d.Samples(ctx, assets.Files) },
		SampleRound: playSampleRound,
		CheckPDF:    pdfcheck.Check,
		Window:      openWindow,
		Now:         clock,
		Version:     version,
		In:          os.Stdin,
		Secret:      os.Getenv(command.PassphraseVariable),
		Out:         os.Stdout,
		Err:         os.Stderr,
		Language:    usual(os.Getenv("REIFEKOMPASS_LANG"), string(assessment.German)),
	})
}

// clock is the one clock of the program; everything else is handed it.
func clock() time.Time { return time.Now() }

func openStore(ctx context.Context, dir string) (command.Store, error) {
	dir, err := dataDir(dir)
	if err != nil {
		return nil, err
	}
	opened, err := openData(ctx, dir)
	if err != nil {
		return nil, err // a nil *store.Store in the interface would not be nil
	}
	return opened, nil
}

func openData(ctx context.Context, dir string) (*store.Store, error) {
	return store.Open(ctx, store.Options{Dir: dir, Clock: clock})
}

// dataDir is the folder of the data: the one asked for, the one of the
// environment, or a local folder of the user's account. It is never one that
// a town hall keeps on a network share or that a cleaner may empty.
func dataDir(dir string) (string, error) {
	if dir = usual(dir, os.Getenv("REIFEKOMPASS_DATA")); dir != "" {
		return dir, nil
	}
	dir, err := accountDir()
	if err != nil {
		return "", fmt.Errorf("%w: %w", assessment.ErrNoHome, err)
	}
	return dir, nil
}

func accountDir() (string, error) {
	switch runtime.GOOS {
	case "windows":
		local, err := os.UserCacheDir() // %LocalAppData%, which does not roam
		return filepath.Join(local, "Reifekompass"), err
	case "darwin":
		local, err := os.UserConfigDir()
		return filepath.Join(local, "Reifekompass"), err
	}
	if data := os.Getenv("XDG_DATA_HOME"); data != "" {
		return filepath.Join(data, "reifekompass"), nil
	}
	home, err := os.UserHomeDir()
	return filepath.Join(home, ".local", "share", "reifekompass"), err
}

func usual(value, otherwise string) string {
	if value == "" {
		return otherwise
	}
	return value
}

func loadCatalogue() (*assessment.Catalogue, error) {
	raw, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	return catalogue.Parse(filepath.Base(assets.CatalogueFile), raw)
}

func loadDialogue(questions *assessment.Catalogue) (*assessment.Questionnaire, error) {
	raw, err := assets.Files.ReadFile(assets.DialogueFile)
	if err != nil {
		return nil, err
	}
	return catalogue.ParseDialogue(filepath.Base(assets.DialogueFile), raw, questions)
}

// newProgramme makes the programme office with the shipped catalogue and
// criteria.
func newProgramme(s programme.Store, work sealed.Work) (*programme.Office, error) {
	questions, err := loadCatalogue()
	if err != nil {
		return nil, err
	}
	file, err := assets.Files.ReadFile(assets.CatalogueFile)
	if err != nil {
		return nil, err
	}
	criteria, err := assets.Files.ReadFile(assets.CriteriaFile)
	return programme.New(programme.Deps{
		Store: s, Catalogue: questions, File: file, Criteria: criteria, Clock: clock, Work: work,
	}), err
}

func playSampleRound(ctx context.Context, s command.Store, office *programme.Office, language assessment.Language) (desk.SamplePlayed, error) {
	return (&desk.SampleRound{Store: s, Office: office, Files: assets.Files, Now: clock(), Language: language}).Run(ctx)
}

func newDesk(s command.Store) (*desk.Desk, error) {
	questions, err := loadCatalogue()
	if err != nil {
		return nil, err
	}
	shipped, err := region.Load(assets.Files)
	if err != nil {
		return nil, err
	}
	regions := &desk.Regions{Kept: s, Shipped: shipped, Clock: clock}
	places, err := regions.Places(context.Background())
	if err != nil {
		return nil, err
	}
	companies, err := loadDialogue(questions)
	if err != nil {
		return nil, err
	}
	d := &desk.Desk{Store: s, Catalogue: questions, Places: places, Regions: regions, Clock: clock, WritePDF: pdf.Write, Team: s}
	d.Companies = &desk.Dialogue{Desk: d, Store: s, Questionnaire: companies}
	d.Released, d.Circles = &release.Reader{Store: s, Clock: clock}, s
	return d, nil
}
