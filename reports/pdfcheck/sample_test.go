package pdfcheck_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"reifekompass/reports/document"
	"reifekompass/reports/pdf"
	"reifekompass/reports/pdfcheck"
	"reifekompass/reports/scene"
)

// sample is a report with everything a report can have.
func sample() document.Document {
	bars := scene.Scene{Width: document.TextWidth, Height: 60, Alt: "Balken mit Lücken"}
	bars.Add(
		scene.Text{At: scene.Point{Y: 10}, Text: "Daten", Font: scene.Font{Size: 9.5}, Colour: scene.Ink},
		scene.Rect{X: 200, Y: 4, W: 100, H: 13, Style: scene.Style{Fill: scene.Ramp3, Hatch: scene.Ink}},
	)
	table := document.Table{
		Columns: []document.Column{{Head: "Frage", Text: scene.Semibold}, {Weight: 2}, {Head: "Antwort", Weight: 2}},
		Caption: document.Caption{Number: "Tab. 1", Text: "Fragen und Antworten."},
	}
	for range 3 {
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			document.TextCell("B2★"), document.TextCell("Überblick"), document.TextCell("An einem Ort abgelegt."),
		}})
	}
	table.Rows[1].Cells = table.Rows[1].Cells[:1]
	return document.Document{
		Title: "Eigenbericht Mühlrode (2026)", Author: "Wirtschaftsförderung", Subject: "Ein Satz.", Language: "de",
		Date:  time.Date(2026, 11, 20, 8, 30, 0, 0, time.FixedZone("CET", 3600)),
		Frame: document.Frame{Head: "Mühlrode", Report: "Eigenbericht", Foot: "Katalog 1.2", PageNumber: "Seite {page} von {pages}"},
		Cover: &document.Cover{Brand: "Reifekompass", Name: "Wirtschaftsförderung Mühlrode", Figure: document.Figure{Scene: bars}},
		Sections: []document.Section{
			{Title: "Inhalt", Blocks: []document.Block{
				document.Contents{Entries: []document.Entry{{Text: "Erster Teil", Anchor: "s0"}, {Text: "Nirgends", Anchor: "unknown"}}},
				document.List{Items: []document.Item{{Sign: document.Holds, Text: document.Plain("Es gilt ★ viel")}, {Text: document.Plain("Ein Punkt")}}},
				document.Paragraph{Text: document.Plain(strings.Repeat("Ein Absatz geht auf der nächsten Seite weiter. ", 150))},
			}},
			{Title: "Abläufe sind bekannt", Anchor: "s0", Level: 1, Blocks: []document.Block{
				document.Figure{Caption: document.Caption{Number: "Abb. 1", Text: "Die Lücken."}, Scene: bars},
				table,
				document.Paragraph{Text: document.Prose{{Text: "Mehr auf der "}, {Text: "ersten Seite", Link: "s1"}, {Text: "."}}},
			}},
			{Title: "Quer", Anchor: "s1", Landscape: true, Level: 2, Blocks: []document.Block{document.Figure{Scene: bars}}},
		},
		Attachments: []document.Attachment{{
			Name: "a.json", Description: "Daten", Type: "application/json", Source: true, Data: []byte(`{"levels": [1, 2]}`),
		}},
	}
}

func written(tb testing.TB, d document.Document) []byte {
	tb.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, d); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

func check(raw []byte) (pdfcheck.Report, error) {
	return pdfcheck.Check(bytes.NewReader(raw), int64(len(raw)))
}

// good is the sample taken apart.
func good(tb testing.TB) *parts {
	tb.Helper()
	return takeApart(tb, written(tb, sample()))
}
