package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/pprof"
	"time"

	fyneapp "fyne.io/fyne/v2/app"

	"reifekompass/app"
	"reifekompass/app/desk"
	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/region"
	"reifekompass/assessment/store"
	"reifekompass/assets"
	"reifekompass/reports/pdf"
)

type files struct{}

func (files) ChooseFile(context.Context, string) (string, error)           { return "", nil }
func (files) ChooseTarget(_ context.Context, _, n string) (string, error) { return "/tmp/rk/" + n, nil }
func (files) Open(string) error                                            { return nil }
func (files) Reveal(string) error                                          { return nil }

func main() {
	ctx := context.Background()
	if f := os.Getenv("PROF"); f != "" {
		o, _ := os.Create(f)
		_ = pprof.StartCPUProfile(o)
		time.AfterFunc(2500*time.Millisecond, func() { pprof.StopCPUProfile(); o.Close() })
	}
	start := time.Now()
	s, err := store.Open(ctx, store.Options{Dir: os.Args[1], Clock: time.Now})
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	defer s.Close()
	office := func() (*app.Office, error) {
		t := time.Now()
		raw, err := assets.Files.ReadFile(assets.CatalogueFile)
		if err != nil {
			return nil, err
		}
		c, err := catalogue.Parse(filepath.Base(assets.CatalogueFile), raw)
		if err != nil {
			return nil, err
		}
		fmt.Println("catalogue", time.Since(t))
		places, err := region.Load(assets.Files)
		if err != nil {
			return nil, err
		}
		d := &desk.Desk{Store: s, Catalogue: c, Places: places, Clock: time.Now, WritePDF: pdf.Write}
		fmt.Println("office", time.Since(t))
		return &app.Office{Catalogue: c, Places: places, Desk: d, Samples: func(ctx context.Context) ([]assessment.ID, error) { return d.Samples(ctx, assets.Files) }}, nil
	}
	fmt.Println("store", time.Since(start))
	w, err := app.New(ctx, app.Deps{App: fyneapp.NewWithID("de.reifekompass.app"), Store: s, Office: office, Fonts: assets.Files, Files: files{}, ReadFile: desk.ReadFile, Clock: time.Now,
		Log: slog.New(slog.NewTextHandler(os.Stderr, nil)), Folder: os.Args[1], Version: "0.1.0", Language: "de",
		NativeMessage: func(title, text string) { fmt.Println(title + ": " + text) }})
	fmt.Println("built", time.Since(start))
	if err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	os.Exit(w.Run())
}
