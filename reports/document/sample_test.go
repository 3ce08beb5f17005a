package document_test

import (
	"strconv"
	"time"

	. "reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// sample is a document with every kind of block.
func sample() Document {
	return Document{
		Title: "Eigenbericht Lindenrade 2026", Language: "de", Date: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC),
		Frame: Frame{
			Head: "Wirtschaftsförderung Lindenrade · Selbsteinschätzung 2026", Report: "Eigenbericht", Mark: "FIKTIV",
			State: State{Text: "ENTWURF", Draft: true}, Foot: "Katalog Wirtschaftsförderung digital 1.2 · Prüfsumme 7F3A 91C2",
			PageNumber: "Seite " + PageMark + " von " + PagesMark, Continued: "Fortsetzung",
		},
		Cover: &Cover{
			Brand: "Reifekompass", Report: "Eigenbericht", Mark: "Fiktive Musterdaten",
			Name: "Wirtschaftsförderung Lindenrade", Subtitles: []string{"Wo wir digital stehen und wohin wir wollen"},
			Figure: Figure{Caption: Caption{Text: "Stufe heute je Frage", Note: "Je dunkler, desto weiter."}, Scene: bars(5)},
			Facts:  []Fact{{"Stand", "20. November 2026"}, {"Fassung", "Entwurf"}, {"Katalog", "Wirtschaftsförderung digital 1.2"}},
			Note:   "Kreisangehörige Stadt · Amt",
		},
		Sections: []Section{summary(), dimension(), method(), wide()},
	}
}

func summary() Section {
	minor := func(text string) Block { return Heading{Text: text, Minor: true} }
	small := func(text string) Block { return Paragraph{Look: Small, Text: Plain(text)} }
	return Section{
		Kicker: "Zusammenfassung", Bookmark: "Zusammenfassung", Anchor: "summary",
		Title: "Lindenrade hat ein tragfähiges Team und solide Technik, aber Daten und Abläufe bremsen.",
		Blocks: []Block{
			Paragraph{Look: Lead, Text: Plain("Wir stehen bei 48 von 100 Punkten und wollen bis 2028 auf 75. Fünf von neun Handlungsfeldern hängen an einer Kernfrage auf Stufe 1.")},
			KeyNumbers{Numbers: []KeyNumber{
				{Value: "48,3", Unit: "von 100", Label: "Gesamtwert heute", Note: "Mittelfeld der Gruppe: 40 bis 55"},
				{Value: "75,2", Unit: "von 100", Label: "Ziel Ende 2028", Colour: scene.Target},
				{Value: "5", Unit: "von 9", Label: "Handlungsfelder auf Engpass-Stufe 1"},
			}},
			Figure{Caption: Caption{Number: "Abb. 1", Text: "Der Abstand zum Ziel ist bei Daten am größten.", Note: "Balken: heute."}, Scene: bars(9)},
			Columns{Stacks: []Stack{
				{Rule: scene.Good, Blocks: []Block{Heading{Text: "Was gut läuft", Colour: scene.Good}, minor("G1 Beteiligung"), small("Das Team prüft jede neue Lösung.")}},
				{Rule: scene.Danger, Blocks: []Block{Heading{Text: "Was bremst", Colour: scene.Danger}, minor("B4 Medienbrüche"), small("Anfragen werden dreimal neu erfasst.")}},
				{Rule: scene.Primary, Blocks: []Block{KeyNumber{Value: "3", Unit: "Schritte", Label: "Was wir beschließen"}}},
			}},
			Contents{Entries: []Entry{{Text: "Zusammenfassung", Anchor: "summary"}, {Text: "Methode", Anchor: "method", Level: 1}, {Text: "Anhang", Anchor: "nowhere"}}},
		},
	}
}

func dimension() Section {
	head, strip := scale(), bars(1)
	strip.Width, strip.Height, strip.Alt = 27*scene.MM, 4.8*scene.MM, "Stufe 2 von 4, Ziel 3"
	table := Table{
		Caption: Caption{Number: "Tab. 1", Text: "Die größten Lücken liegen bei Medienbrüchen.", Note: "★ Kernfrage."},
		Columns: []Column{
			{Head: "Frage", Text: scene.Bold, Colour: scene.Primary},
			{Text: scene.Semibold, Weight: 1},
			{HeadScene: &head},
			{Head: "Lücke", Align: Right},
			{Head: "Antwort heute", Weight: 2, Size: 8.5},
		},
	}
	for i := range 30 {
		id := strconv.Itoa(i + 1)
		table.Rows = append(table.Rows, Row{Anchor: "B" + id, Cells: []Cell{
			TextCell("B" + id + "★"), TextCell("Durchgängigkeit ohne Medienbrüche"), SceneCell(strip), TextCell("+" + id),
			{Text: Prose{{Text: "Anfragen wechseln mehrfach zwischen Papier, E-Mail und Datei, siehe "}, {Text: "Methode", Link: "method"}, {Text: "."}}},
		}})
	}
	table.Rows = append(table.Rows, Row{Strong: true, Cut: Solid, Cells: []Cell{{Text: Plain("Summe über alle Fragen"), Span: 3}, TextCell("+465")}})
	return Section{
		Kicker: "Handlungsfeld B", Title: "Abläufe sind bekannt, aber nicht verbindlich.",
		Blocks: []Block{
			KeyNumbers{Compact: true, Numbers: []KeyNumber{{Label: "Heute", Value: "40,6", Unit: "von 100", Colour: scene.Primary}, {Label: "Engpass-Stufe", Value: "1"}}},
			table,
			Side{Label: "Unsere Anmerkung", Rule: scene.Hairline, Blocks: []Block{Paragraph{Text: Prose{{Text: "B3 haben wir "}, Strong("belegt"), {Text: "."}}}}},
		},
	}
}

func method() Section {
	return Section{
		Kicker: "Methode", Title: "So entstehen die Zahlen in diesem Bericht.", Anchor: "method", Level: 1,
		Blocks: []Block{
			Side{Label: "Stufe und Index", Rule: scene.Hairline, Blocks: []Block{
				Paragraph{Text: Plain("Jede Frage hat fünf Stufen, die beschreiben, was man beobachten kann. Ein Handlungsfeld ist der gewichtete Mittelwert.")},
				Formula{Parts: []string{"x = 100 · Stufe / 4", "D = Σ w · x / Σ w"}},
			}},
			Side{Label: "Ein Rand, der länger ist als sein Text", Blocks: []Block{Paragraph{Text: Plain("Kurz.")}}},
			Callout{Tone: scene.Warn, Title: "Nicht auswertbar.", Text: Plain("Von sechs Fragen sind drei offen.")},
			Heading{Text: "Wie fest ist das?", Bookmark: "Festigkeit", Anchor: "firm"},
			List{Items: []Item{{Sign: Holds, Text: Plain("Es hält.")}, {Sign: Attention, Text: Plain("Es ist zu prüfen.")}, {Sign: Bullet, Text: Plain("Ein Punkt.")}}},
			Gap{Height: 30 * scene.MM},
			Group{Blocks: []Block{Paragraph{Text: Plain("Zusammen"), Look: Note}, Paragraph{Text: Plain("auf einer Seite.")}}},
		},
	}
}

func wide() Section {
	return Section{
		Landscape: true, Kicker: "Bewerbungen", Title: "Keine führt überall.",
		Blocks: []Block{
			Figure{Scene: bars(12)}, Break{}, Paragraph{Text: Plain("Auf der nächsten Seite.")},
		},
	}
}

// bars is a stand-in for a chart.
func bars(n int) scene.Scene {
	s := scene.Scene{Width: TextWidth, Height: float64(n) * 7.4 * scene.MM, Alt: "Balken. Alle Werte: " + strconv.Itoa(n)}
	for i := range n {
		y := float64(i) * 7.4 * scene.MM
		s.Add(
			scene.Rect{X: 74 * scene.MM, Y: y, W: 40 * scene.MM, H: 4.6 * scene.MM, Style: scene.Style{Fill: scene.Ramp3}},
			scene.Text{At: scene.Point{Y: y + 10}, Text: "Balken", Font: scene.Font{Size: 9.5}, Colour: scene.Ink},
		)
	}
	return s
}

func scale() scene.Scene {
	s := scene.Scene{Width: 27 * scene.MM, Height: 5 * scene.MM}
	s.Add(scene.Text{At: scene.Point{Y: 3.2 * scene.MM}, Text: "0 bis 4", Font: scene.Font{Weight: scene.Semibold, Size: 8}, Colour: scene.Muted})
	return s
}
