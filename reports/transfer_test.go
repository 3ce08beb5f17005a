package reports

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/region"
	"reifekompass/assessment/transfer"
	"reifekompass/assets"
	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

func TestTransferGolden(t *testing.T) {
	compareGolden(t, "transfer", transferReport(t, transferInput(t, 13), options(t, "de")))
}

func TestTransferReportsAreWhole(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for name, d := range transferReports(t, code) {
			text := everything(d) + d.Title + d.Subject
			for _, wrong := range []string{"«", "<no value>", "{{", "report.transfer", "%!", `\u00`, "  ."} {
				if i := strings.Index(text, wrong); i >= 0 {
					t.Errorf("%s %s: %q in %q", code, name, wrong, text[max(0, i-40):min(len(text), i+60)])
				}
			}
			for i, page := range document.Layout(d) {
				if i < 30 { // the further ones are alike
					checkPage(t, fmt.Sprintf("%s %s page %d", code, name, i+1), page.Scene)
				}
			}
		}
	}
}

// drawingsOf are all drawings of a document.
func drawingsOf(d document.Document) []document.Figure {
	figures := []document.Figure{d.Cover.Figure}
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if figure, is := b.(document.Figure); is {
				figures = append(figures, figure)
			}
		}
	}
	return figures
}

func TestEveryPictureOfATransferReportIsSaidInWords(t *testing.T) {
	d := transferReport(t, transferInput(t, 13), options(t, "de"))
	figures := drawingsOf(d)
	if len(figures) < 9 {
		t.Fatalf("got %d figures", len(figures))
	}
	for _, figure := range figures {
		if !strings.Contains(figure.Scene.Alt, "Alle Werte: ") || figure.Text == "" {
			t.Errorf("%s says %q", figure.Number, figure.Scene.Alt)
		}
	}
}

// secret is a number that is in no release, as no multiple of five is like it.
const secret = 97

// TestNothingOfAWithheldCellIsPrinted: even if the value were still there.
func TestNothingOfAWithheldCellIsPrinted(t *testing.T) {
	in := transferInput(t, 13)
	r := *in.Release
	r.Cells = slices.Clone(r.Cells)
	for i := range r.Cells {
		r.Cells[i] = transfer.Cell{Subject: r.Cells[i].Subject, Mean: secret, Band: &transfer.Band{Low: secret, High: secret}, Classes: []transfer.Class{{High: 25, Members: secret}}}
	}
	in.Release, in.Participants, in.Solutions, in.Partners, in.Print = &r, nil, nil, nil, "AAAA BBBB CCCC"
	text := everything(transferReport(t, in, options(t, "de")))
	if i := strings.Index(text, strconv.Itoa(secret)); i >= 0 {
		t.Errorf("got %q", text[max(0, i-60):i+10])
	}
	for _, want := range []string{"Kein Handlungsfeld lässt sich zeigen", "Keine Frage lässt sich zeigen", "Kein Prozess lässt sich zeigen", "zurückgehalten"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

func TestWhatIsNotReleasedOfASolutionIsNeverPrinted(t *testing.T) {
	in := transferInput(t, 13)
	for i := range in.Solutions {
		s := &in.Solutions[i]
		s.Prerequisites, s.Effort, s.ContactRole = "Geheim-Eins", "Geheim-Zwei", "Geheim-Drei"
		s.ReleasePrerequisites, s.ReleaseEffort, s.ReleaseContact = assessment.No, "", assessment.No
	}
	in.Solutions[0].Text, in.Solutions[0].ReleaseText, in.Solutions[0].Title = "Geheim-Vier", assessment.No, "Geheim-Fünf"
	d := transferReport(t, in, options(t, "de"))
	if text := everything(d); strings.Contains(text, "Geheim-") || !strings.Contains(text, "Neun freigegebene Lösungen") {
		t.Errorf("got %s", text)
	}
}

func TestOnlyWhoAgreedIsNamedAsAPartner(t *testing.T) {
	in := transferInput(t, 13)
	in.Participants, in.Solutions = nil, nil
	match := in.Partners[0]
	learner, partner := in.Names[match.Learner], in.Names[match.Partners[0].ID]
	text := everything(transferReport(t, in, options(t, "de")))
	if !strings.Contains(text, learner) || !strings.Contains(text, partner) {
		t.Fatal("a pair that agreed is not there")
	}
	delete(in.Names, match.Learner)
	if text := everything(transferReport(t, in, options(t, "de"))); strings.Contains(text, learner) {
		t.Errorf("%s is named", learner)
	}
	in.Names = nil
	text = everything(transferReport(t, in, options(t, "de")))
	if strings.Contains(text, partner) || !strings.Contains(text, "Noch passen keine zwei Einrichtungen zusammen") {
		t.Errorf("%s is named", partner)
	}
}

func TestTheReportSaysWhatAPairTells(t *testing.T) {
	for language, want := range map[string]string{"de": "mindestens zwei Stufen liegen", "en": "at least two levels lie between both"} {
		if text := everything(transferReport(t, transferInput(t, 13), options(t, language))); !strings.Contains(text, want) {
			t.Errorf("%s: %q is missing", language, want)
		}
	}
}

func TestAFootNamesTheReleaseShortly(t *testing.T) {
	in := transferInput(t, 13)
	in.Release.ID = "a7757fb8e1e004b3f3a0d3b8c62c59f0"
	in.Print = "7543 22CC AA3C D297 F822 4011 E3CF C9D1"
	d := transferReport(t, in, options(t, "de"))
	if !strings.Contains(d.Frame.Foot, "a7757fb8,") || strings.Contains(d.Frame.Foot, "a7757fb8e1") || !strings.HasSuffix(d.Frame.Foot, "Prüfsumme 7543 22CC AA3C") {
		t.Errorf("got %q", d.Frame.Foot)
	}
	if text := everything(d); !strings.Contains(text, in.Release.ID) {
		t.Error("nothing names all of it")
	}
}

func TestTheMapOfInventedPlacesSaysSoInItsLanguage(t *testing.T) {
	places, err := region.Load(assets.Files)
	if err != nil {
		t.Fatal(err)
	}
	in := transferInput(t, 13)
	if in.Tiles, err = region.LoadSampleTiles(assets.Files, places); err != nil {
		t.Fatal(err)
	}
	in.Participants[0].District = in.Tiles[0].Place.DistrictAGS
	for language, want := range map[string]string{"de": "fiktiv", "en": "fictional"} {
		d := transferReport(t, in, options(t, language))
		at := slices.IndexFunc(d.Sections, func(s document.Section) bool { return s.Anchor == "map" })
		drawn := d.Sections[at].Blocks[0].(document.Figure).Scene
		if !slices.ContainsFunc(drawn.Shapes, func(shape scene.Shape) bool { text, is := shape.(scene.Text); return is && text.Text == want }) {
			t.Errorf("%s: %q is not on the map", language, want)
		}
	}
}

func TestADistrictSaysHowManyOnlyFromEightOn(t *testing.T) {
	in := transferInput(t, 13)
	in.Solutions = nil
	for i := range in.Participants {
		in.Participants[i].District = in.Tiles[i/8].Place.DistrictAGS // eight, and five
	}
	d := transferReport(t, in, options(t, "de"))
	at := slices.IndexFunc(d.Sections, func(s document.Section) bool { return s.Anchor == "map" })
	alt := d.Sections[at].Blocks[0].(document.Figure).Scene.Alt
	first, second := in.Tiles[0].Place.District, in.Tiles[1].Place.District
	if !strings.Contains(alt, first+" 8;") || !strings.Contains(alt, second+" ja;") || strings.Contains(alt, " 5;") {
		t.Errorf("got %q", alt)
	}
	in.Participants[0].District = ""
	d = transferReport(t, in, options(t, "de"))
	figure := d.Sections[at].Blocks[0].(document.Figure)
	if strings.Contains(figure.Scene.Alt, first+" 7") || !strings.Contains(figure.Note, "Eine Einrichtung steht auf keiner Kachel.") {
		t.Errorf("got %q, %q", figure.Note, figure.Scene.Alt)
	}
}

func TestAReachOfFewHasNoNumber(t *testing.T) {
	w := words(t, "de")
	r := &released{TransferInput: &TransferInput{Release: &transfer.Release{Members: 13}}}
	cases := []struct {
		reach transfer.Reach
		want  string
	}{
		{transfer.Reach{Closes: 7}, "bei weniger als 8 Einrichtungen gemessen, daher ohne Zahl."},
		{transfer.Reach{Closes: 7, Cases: assessment.Whole(1200)}, "bei weniger als 8 Einrichtungen gemessen, daher ohne Zahl."},
		{transfer.Reach{Closes: 9}, "schließt die Lücke bei 9 von 13 Einrichtungen."},
		{transfer.Reach{Closes: 9, Cases: assessment.Whole(1200)}, "schließt die Lücke bei 9 von 13 Einrichtungen. Das sind zusammen rund 1.200 Fälle im Jahr."},
		{transfer.Reach{Closes: 12}, "schließt die Lücke bei den meisten Einrichtungen."},
	}
	for _, c := range cases {
		if got := w.reach(r, c.reach); got != c.want {
			t.Errorf("%+v: got %q, want %q", c.reach, got, c.want)
		}
	}
}

func TestASolutionNamesWhatItImprovesInWords(t *testing.T) {
	w, in := words(t, "de"), TransferInput{Catalogue: shipped(t)}
	r := &released{TransferInput: &in}
	w.wording = newWriter(options(t, "de"), in.Catalogue).wording
	of := func(question assessment.QuestionID, process assessment.ProcessID, own string) SharedSolution {
		return SharedSolution{Solution: assessment.Solution{Question: question, Process: process}, OwnProcess: own}
	}
	for _, c := range []struct {
		solution SharedSolution
		want     string
	}{
		{of("B4", "P07", ""), "Verbessert B4 Durchgängigkeit · P07 Lotse bei Genehmigungen"},
		{of("", "X01", "Werkwoche"), "Verbessert Werkwoche"},
		{of("Z9", "", ""), "Verbessert Z9"},
		{of("", "", ""), ""},
	} {
		if got := w.improves(r, c.solution); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestTheNeedOfTheQuestionsIsSaidFromLowToHigh(t *testing.T) {
	w := words(t, "de")
	row := func(mean int) releasedRow { return releasedRow{Cell: transfer.Cell{Members: 9, Mean: mean}} }
	for _, c := range []struct {
		rows []releasedRow
		want string
	}{
		{[]releasedRow{row(30)}, "Bei der gezeigten Frage fehlen im Mittel 70 Punkte."},
		{[]releasedRow{row(30), row(40)}, "Bei den zwei Fragen mit dem größten Bedarf fehlen im Mittel 60 bis 70 Punkte."},
		{[]releasedRow{row(30), row(30)}, "Bei jeder der zwei Fragen mit dem größten Bedarf fehlen im Mittel 70 Punkte."},
	} {
		if got := w.questionsCaption(c.rows); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestClassesAreNamedByTheirEnds(t *testing.T) {
	w := words(t, "de")
	cases := []struct {
		scale       classScale
		class       transfer.Class
		want        string
		first, last int
	}{
		{quarterScale(), transfer.Class{High: 25}, "unter 25", 0, 0},
		{quarterScale(), transfer.Class{Low: 25, High: 75}, "25 bis unter 75", 1, 2},
		{quarterScale(), transfer.Class{Low: 50, High: 100}, "ab 50", 2, 3},
		{levelScale(), transfer.Class{Low: 25, High: 25}, "Stufe 1", 1, 1},
		{levelScale(), transfer.Class{Low: 50, High: 100}, "Stufe 2 bis 4", 2, 4},
	}
	for _, c := range cases {
		first, last := c.scale.ends(c.class)
		if got := w.className(c.scale, c.class); got != c.want || first != c.first || last != c.last {
			t.Errorf("got %q, %d to %d, want %q, %d to %d", got, first, last, c.want, c.first, c.last)
		}
	}
}

func TestTheTitleNamesTheMostNeed(t *testing.T) {
	w := words(t, "de")
	row := func(name string, mean int) releasedRow {
		return releasedRow{Cell: transfer.Cell{Members: 13, Mean: mean}, name: name}
	}
	cases := []struct {
		rows []releasedRow
		want string
	}{
		{nil, "Kein Handlungsfeld lässt sich zeigen, ohne auf Einzelne schließen zu lassen."},
		{[]releasedRow{{name: "A"}}, "Kein Handlungsfeld lässt sich zeigen, ohne auf Einzelne schließen zu lassen."},
		{[]releasedRow{row("A", 45), row("B", 35), row("C", 60), {name: "D"}}, "Der größte Bedarf liegt bei „B“ und „A“."},
		{[]releasedRow{row("A", 45), row("B", 45), row("C", 60)}, "Der größte Bedarf liegt bei „A“ und „B“."},
		{[]releasedRow{row("A", 45), row("B", 45)}, "In jedem gezeigten Handlungsfeld ist der Bedarf gleich groß: Im Mittel fehlen 55 Punkte."},
		{[]releasedRow{row("A", 45), row("B", 45), row("C", 45), row("D", 45), row("E", 50)}, "In vier Handlungsfeldern ist der Bedarf gleich groß: Im Mittel fehlen 55 Punkte."},
	}
	for _, c := range cases {
		if got := w.needTitle(&released{dimensions: c.rows}); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestWinnersStandBesideTheOthersWithAWarning(t *testing.T) {
	in := transferInput(t, 13)
	if text := everything(transferReport(t, in, options(t, "de"))); strings.Contains(text, "Mit Vorsicht lesen") {
		t.Error("winners are shown though nobody asked for them")
	}
	r := *in.Release
	r.Cells = slices.Clone(r.Cells)
	r.Cells[0].Winners = &transfer.Means{Winners: 65, Others: 45}
	in.Release = &r
	text := everything(transferReport(t, in, options(t, "de")))
	for _, want := range []string{"In einem von einem", "+20", "Mit Vorsicht lesen", "belegt keine Wirkung"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q", want)
		}
	}
}

func TestAFewMembersMoreOrLessAreSaid(t *testing.T) {
	w := words(t, "de")
	r := &released{TransferInput: &TransferInput{Release: &transfer.Release{Members: 13}}}
	rows := []releasedRow{{Cell: transfer.Cell{Members: 13}, id: "A"}, {Cell: transfer.Cell{Members: 11}, id: "F"}, {id: "H"}}
	if got := w.fewerNote(r, rows); got != "Nicht alle haben überall einen Wert; n ist hier: F 11." {
		t.Errorf("got %q", got)
	}
}

func TestATransferReportNeedsAReleaseACatalogueAndWords(t *testing.T) {
	o := options(t, "de")
	silent := o
	silent.Words = nil
	cases := []struct {
		in   TransferInput
		o    Options
		want error
	}{
		{TransferInput{Catalogue: small(), Release: &transfer.Release{}}, silent, ErrNoWords},
		{TransferInput{Release: &transfer.Release{}}, o, ErrNoCatalogue},
		{TransferInput{Catalogue: small()}, o, ErrNoRelease},
		{TransferInput{Catalogue: small(), Release: &transfer.Release{ID: "x"}}, o, nil},
	}
	for _, c := range cases {
		if _, err := Transfer(c.in, c.o); !errors.Is(err, c.want) {
			t.Errorf("got %v, want %v", err, c.want)
		}
	}
}

func TestTheLicenceIsThatOfTheOfficeOrNone(t *testing.T) {
	in := transferInput(t, 8)
	if text := everything(transferReport(t, in, options(t, "de"))); !strings.Contains(text, "keine Lizenz angegeben") {
		t.Error("it does not say that there is none")
	}
	in.Licence, in.Office = "CC BY 4.0", "Programmstelle Nord"
	if text := everything(transferReport(t, in, options(t, "de"))); !strings.Contains(text, "Herausgeber") || !strings.Contains(text, "Programmstelle Nord") {
		t.Error("it does not say whom to ask")
	}
	if text := everything(transferReport(t, in, options(t, "de"))); !strings.Contains(text, "unter dieser Lizenz weiter: CC BY 4.0.") {
		t.Error("it does not say which")
	}
}
