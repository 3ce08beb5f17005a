package region

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/iotest"

	"reifekompass/assessment"
)

const (
	municipalityHeader = "ags8;gemeinde;ags5;kreis;status\n"
	districtHeader     = "ags5;name;typ;regierungsbezirk;anzahl_gemeinden\n"
	goodMunicipalities = municipalityHeader +
		"05111000;Düsseldorf;05111;Düsseldorf;kreisfrei\n" +
		"05154036;Kleve;05154;Kreis Kleve;kreisangehörig\n"
	goodDistricts = districtHeader +
		"05111;Düsseldorf;kreisfreie Stadt;Düsseldorf;1\n" +
		"05154;Kreis Kleve;Kreis;Düsseldorf;1\n"
	goodRegions = "ags5;region;von;bis\n" +
		"05111;Mitte;;2023-12-31\n" +
		"05154;Nord;;\n" +
		"05154;West;2024-01-01;\n"
)

func TestParseTakesWhatSpreadsheetsWrite(t *testing.T) {
	windows := func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }
	table, err := Parse(strings.NewReader(windows(goodMunicipalities)), strings.NewReader(windows(goodDistricts)), strings.NewReader(windows(goodRegions)))
	if err != nil {
		t.Fatal(err)
	}
	if p, ok := table.Find("05154036"); !ok || p.Name != "Kleve" || len(p.Regions) != 2 {
		t.Errorf("got %+v, %v, want Kleve in two regions", p, ok)
	}
}

func TestBrokenTableIsRefusedWithItsLine(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new string // replaced in both tables
		table    string
		line     int
		problem  string
	}{
		{"no header of municipalities", municipalityHeader, "", "municipalities", 1, "header must be ags8;"},
		{"no header of districts", "ags5;name", "key;name", "districts", 1, "header must be ags5;"},
		{"commas", "05154036;Kleve;05154;", "05154036,Kleve,05154,", "municipalities", 3, "2 fields, want the 5"},
		{"field too many", "Stadt;Düsseldorf;1", "Stadt;Düsseldorf;1;x", "districts", 2, "6 fields, want the 5"},
		{"quote inside", "036;Kleve", "036;Kl\"eve", "municipalities", 3, "bare \""},
		{"Latin-1", "036;Kleve", "036;K\xf6ve", "municipalities", 3, "not UTF-8"},
		{"empty name", "036;Kleve", "036;", "municipalities", 3, "gemeinde is \"\""},
		{"spaces around", "036;Kleve", "036; Kleve", "municipalities", 3, "without spaces"},
		{"zero lost by a spreadsheet", "05154036", "5154036", "municipalities", 3, "not eight digits"},
		{"letter in a key", "05154036", "0515403O", "municipalities", 3, "not eight digits"},
		{"district key too long", "\n05111;D", "\n051110;D", "districts", 2, "not five digits"},
		{"district twice", "05154;Kreis Kleve;Kreis", "05111;Kreis Kleve;Kreis", "districts", 3, "stands in a line above"},
		{"municipality twice", "05154036;Kleve", "05111000;Kleve", "municipalities", 3, "does not begin with"},
		{"district unknown", "Kleve;05154;", "Kleve;05158;", "municipalities", 3, "not in the table of districts"},
		{"district called otherwise", ";05154;Kreis Kleve", ";05154;Landkreis Kleve", "municipalities", 3, "calls 05154 \"Kreis Kleve\""},
		{"kind of district unknown", "Kleve;Kreis;", "Kleve;Landkreis;", "districts", 3, "none of Kreis"},
		{"status unknown", "kreisangehörig", "verbandsangehörig", "municipalities", 3, "does not fit"},
		{"city without district", "kreisangehörig", "kreisfrei", "municipalities", 3, "does not fit"},
		{"member of a city", "kreisfrei\n", "kreisangehörig\n", "municipalities", 2, "does not fit"},
		{"empty region", "05154;Nord", "05154;", "regions", 3, "region is \"\""},
		{"no header of regions", "region;von", "regions;from", "regions", 1, "header must be ags5;region;von;bis"},
		{"region of nobody", "05154;Nord", "05158;Nord", "regions", 3, "no district of the table"},
		{"region of a municipality", "05154;Nord", "05154036;Nord", "regions", 3, "five digits"},
		{"no day", "2023-12-31", "31.12.2023", "regions", 2, "bis \"31.12.2023\" is no day; write it as 2024-01-31"},
		{"no such day", "2024-01-01", "2024-02-30", "regions", 4, "von \"2024-02-30\" is no day"},
		{"ends before it begins", "2024-01-01;", "2024-01-01;2023-12-31", "regions", 4, "lies before"},
		{"twice on the same day", "05154;West", "05154;Nord", "regions", 4, "by a line above already"},
		{"count is a word", "Kreis;Düsseldorf;1", "Kreis;Düsseldorf;eins", "districts", 3, "not a number"},
		{"count below zero", "Kreis;Düsseldorf;1", "Kreis;Düsseldorf;-1", "districts", 3, "not a number"},
		{"municipality missing", "Kreis;Düsseldorf;1", "Kreis;Düsseldorf;2", "districts", 3, "is 2, but the table of municipalities has 1"},
	} {
		replace := strings.NewReplacer(c.old, c.new)
		_, err := Parse(
			strings.NewReader(replace.Replace(goodMunicipalities)),
			strings.NewReader(replace.Replace(goodDistricts)),
			strings.NewReader(replace.Replace(goodRegions)))
		var wrong *RowError
		if !errors.As(err, &wrong) || !errors.Is(err, assessment.ErrFormat) {
			t.Errorf("%s: got %v, want a RowError", c.name, err)
			continue
		}
		if wrong.Table != c.table || wrong.Line != c.line || !strings.Contains(err.Error(), c.problem) {
			t.Errorf("%s: got %v, want %s line %d with %q", c.name, err, c.table, c.line, c.problem)
		}
	}
}

func TestEachKeyIsTakenOnce(t *testing.T) {
	twice := goodMunicipalities + "05154036;Kleve;05154;Kreis Kleve;kreisangehörig\n"
	secondInCity := goodMunicipalities + "05111004;Kaiserswerth;05111;Düsseldorf;kreisfrei\n"
	for _, municipalities := range []string{twice, secondInCity} {
		_, err := Parse(strings.NewReader(municipalities), strings.NewReader(goodDistricts), strings.NewReader(goodRegions))
		var wrong *RowError
		if !errors.As(err, &wrong) || wrong.Line != 4 || !strings.Contains(wrong.Problem, "belongs to") {
			t.Errorf("got %v, want line 4 to be taken", err)
		}
	}
}

func TestFailingReaderIsNoBrokenTable(t *testing.T) {
	_, err := Parse(strings.NewReader(goodMunicipalities), iotest.ErrReader(fs.ErrPermission), strings.NewReader(goodRegions))
	if !errors.Is(err, fs.ErrPermission) || errors.Is(err, assessment.ErrFormat) {
		t.Errorf("got %v, want the reader's error", err)
	}
}

func TestMalformedKeyIsToldFromAnUnknownOne(t *testing.T) {
	for text, want := range map[string]*KeyError{
		"05111000":  nil,
		"05111":     nil,
		"99999999":  nil, // well formed; Find says that nobody has it
		"":          nil, // not known
		"5111000":   {Got: "5111000", Length: 7},
		"051110001": {Got: "051110001", Length: 9},
		"0511100O":  {Got: "0511100O", Length: 8, NotDigits: true},
		"Köln":      {Got: "Köln", Length: 4, NotDigits: true},
		"٠٥١١١":     {Got: "٠٥١١١", Length: 5, NotDigits: true}, // digits of another script
	} {
		err := CheckAGS(text)
		if want == nil {
			if err != nil {
				t.Errorf("%q: got %v, want no error", text, err)
			}
			continue
		}
		var got *KeyError
		if !errors.As(err, &got) || *got != *want {
			t.Errorf("%q: got %+v, want %+v", text, got, want)
		}
		var choice *assessment.ChoiceError
		if !errors.As(err, &choice) || choice.Field != assessment.FieldAGS || choice.Got != text {
			t.Errorf("%q: got %v, want a ChoiceError for the key", text, choice)
		}
		if !strings.Contains(err.Error(), "5 digits") {
			t.Errorf("got %q, want the lengths", err)
		}
	}
}

func FuzzParseNeverPanics(f *testing.F) {
	f.Add(goodMunicipalities, goodDistricts, goodRegions)
	f.Add("", "", "")
	f.Add(municipalityHeader, districtHeader, goodRegions)
	f.Add("\ufeff"+municipalityHeader+"\"", districtHeader+";;;;;", ";;;")
	f.Fuzz(func(t *testing.T, municipalities, districts, regions string) {
		table, err := Parse(strings.NewReader(municipalities), strings.NewReader(districts), strings.NewReader(regions))
		if err != nil {
			return
		}
		for _, e := range table.places {
			if p, ok := table.Find(e.place.AGS); !ok || p.Name == "" {
				t.Errorf("got %+v, %v, want a whole place", p, ok)
			}
		}
	})
}
