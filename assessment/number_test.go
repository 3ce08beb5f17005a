package assessment_test

import (
	"errors"
	"testing"

	"reifekompass/assessment"
)

func TestNumbersAreReadAsPeopleTypeThem(t *testing.T) {
	const de, en = assessment.German, assessment.English
	for _, c := range []struct {
		typed    string
		unit     assessment.Unit
		language assessment.Language
		want     string // "": missing
	}{
		{"", assessment.UnitCount, de, ""},
		{"  \u00a0 ", assessment.UnitCount, de, ""},
		{"240", assessment.UnitCount, de, "240"},
		{"1.200", assessment.UnitCount, de, "1200"},
		{"1.234.567,89", assessment.UnitCount, de, "1234567.89"},
		{"1,5", assessment.UnitCount, de, "1.5"},
		{"1.5", assessment.UnitCount, de, "1.5"},
		{"0.25", assessment.UnitCount, de, "0.25"},
		{"1,200", assessment.UnitCount, en, "1200"},
		{"1,5", assessment.UnitCount, en, "1.5"},
		{"1,234.5", assessment.UnitCount, en, "1234.5"},
		{"1 200", assessment.UnitCount, de, "1200"},
		{"1'200", assessment.UnitCount, de, "1200"},
		{"−3", assessment.UnitCount, de, "-3"},
		{",5", assessment.UnitCount, de, "0.5"},
		{"5,", assessment.UnitCount, de, "5"},
		{"007", assessment.UnitCount, de, "7"},
		{"2 Std.", assessment.UnitMinutes, de, "120"},
		{"1,5 h", assessment.UnitMinutes, de, "90"},
		{"1:30", assessment.UnitMinutes, de, "90"},
		{"45 min", assessment.UnitMinutes, de, "45"},
		{"90 Minuten", assessment.UnitMinutes, de, "90"},
		{"2 hours", assessment.UnitMinutes, en, "120"},
		{"3 Tage", assessment.UnitDays, de, "3"},
		{"2 Wochen", assessment.UnitDays, de, "14"},
		{"12 Std", assessment.UnitDays, de, "0.5"},
		{"1.200 €", assessment.UnitEuro, de, "1200"},
		{"300 EUR", assessment.UnitEuro, de, "300"},
	} {
		got, err := assessment.ParseNumber(c.typed, c.unit, c.language)
		if err != nil || got.Plain() != c.want || got.Set != (c.want != "") {
			t.Errorf("%q in %s: got %q, %v, want %q", c.typed, c.language, got.Plain(), err, c.want)
		}
	}
}

func TestWhatIsNoNumberIsRefusedWithAReason(t *testing.T) {
	for _, c := range []struct {
		typed    string
		unit     assessment.Unit
		language assessment.Language
		want     assessment.NumberProblem
	}{
		{"viele", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"NaN", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"Inf", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"-", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"1e5", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"ca. 200", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"1.20.0", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"1,2,3", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"--5", assessment.UnitCount, assessment.German, assessment.NumberNone},
		{"1,200", assessment.UnitCount, assessment.German, assessment.NumberPrecise},
		{"1.200", assessment.UnitCount, assessment.English, assessment.NumberPrecise},
		{"0,125", assessment.UnitCount, assessment.German, assessment.NumberPrecise},
		{"99999999999999999999", assessment.UnitCount, assessment.German, assessment.NumberLarge},
		{"5 Tage", assessment.UnitMinutes, assessment.German, assessment.NumberUnit},
		{"5 kg", assessment.UnitCount, assessment.German, assessment.NumberUnit},
		{"1 Std.", assessment.UnitDays, assessment.German, assessment.NumberUnit}, // no two decimals say it
		{"20 $", assessment.UnitEuro, assessment.German, assessment.NumberUnit},
	} {
		got, err := assessment.ParseNumber(c.typed, c.unit, c.language)
		wrong, ok := errors.AsType[*assessment.NumberError](err)
		if !ok || wrong.Problem != c.want || wrong.Got != c.typed || got.Set {
			t.Errorf("%q: got %v, %v, want problem %s", c.typed, got, err, c.want)
		}
	}
}

func FuzzANumberReadsAgainAsItIsShown(f *testing.F) {
	for _, seed := range []string{"1.200", "1,5", "2 Std.", "1:30", "-0,01", "9999999999999"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		for _, unit := range []assessment.Unit{assessment.UnitCount, assessment.UnitMinutes, assessment.UnitDays, assessment.UnitEuro} {
			first, err := assessment.ParseNumber(typed, unit, assessment.German)
			if err != nil {
				continue
			}
			again, err := assessment.ParseNumber(first.Plain(), unit, assessment.English)
			if digits := len(first.Plain()); err != nil && digits > 13 {
				continue // a unit made it longer than a person may type
			}
			if err != nil || again != first {
				t.Errorf("%q is %q and reads again as %q, %v", typed, first.Plain(), again.Plain(), err)
			}
		}
	})
}

func TestMonthsAreReadAndWritten(t *testing.T) {
	for typed, want := range map[string]string{
		"06/2027": "2027-06", "6.2027": "2027-06", "2027-06": "2027-06", "": "", "1-2000": "2000-01",
	} {
		got, ok := assessment.ParseMonth(typed)
		if !ok || got.String() != want {
			t.Errorf("%q: got %q, %v, want %q", typed, got, ok, want)
		}
	}
	for _, typed := range []string{"13/2027", "0/2027", "2027", "Juni 2027", "06/27", "06/1999", "1/2/2027", "x/y"} {
		if got, ok := assessment.ParseMonth(typed); ok {
			t.Errorf("%q was read as %q", typed, got)
		}
	}
	if m := assessment.MonthOf(2027, 12); m.Year() != 2027 || m.Number() != 12 {
		t.Errorf("got %d/%d", m.Number(), m.Year())
	}
}
