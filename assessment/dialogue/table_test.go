package dialogue_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
)

func read(tb testing.TB, text string) (dialogue.Batch, error) {
	tb.Helper()
	_, asked := shipped(tb)
	return dialogue.Read([]byte(text), asked, noon())
}

func taken(tb testing.TB, text string) dialogue.Batch {
	tb.Helper()
	b, err := read(tb, text)
	if err != nil {
		tb.Fatalf("%v\n%s", err, text)
	}
	return b
}

const lime = `"id";"submitdate";"lastpage";"token";"U1";"U10. Welche Kontakte?";"Was fehlt Ihnen?";"S";"ipaddr"
"7";"2026-02-01";"3";"abc";"3";"0";"Mehr Flächen; größere Räume";"10 bis 49";"10.0.0.1"
"8";"2026-02-02";"3";"";"Ich kam gleich an die richtige Person.";"";"";"S4";""
`

func TestTableIsReadInEveryEncodingAndWithEverySeparator(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String(lime)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(lime)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"UTF-8": lime, "with a mark": "\ufeff" + lime, "Windows-1252": latin, "UTF-16": wide, "Windows lines": strings.ReplaceAll(lime, "\n", "\r\n"),
		"commas": strings.ReplaceAll(strings.ReplaceAll(lime, `";"`, `","`), `"abc";`, `"abc",`),
		"tabs":   strings.ReplaceAll(lime, `";"`, "\"\t\""),
	} {
		b := taken(t, text)
		if len(b.Answers) != 2 || len(b.Rows) != 0 {
			t.Errorf("%s: %+v", name, b)
			continue
		}
		first, second := b.Answers[0], b.Answers[1]
		if first.Levels["U1"] != 3 || first.Levels["U10"] != 0 || len(first.Levels) != 2 || first.Facts["S"] != "S2" ||
			first.Texts["T2"] != "Mehr Flächen; größere Räume" || !first.At.Equal(noon()) {
			t.Errorf("%s: first %+v", name, first)
		}
		if second.Levels["U1"] != 3 || len(second.Levels) != 1 || second.Facts["S"] != "S4" {
			t.Errorf("%s: second %+v", name, second)
		}
		if strings.Contains(first.Token, "abc") || first.Token == second.Token {
			t.Errorf("%s: tokens %q and %q", name, first.Token, second.Token)
		}
	}
}

func TestColumnsThatNobodyAskedForAreNamed(t *testing.T) {
	var unknown []string
	for _, c := range taken(t, lime).Columns {
		if c.Role == dialogue.NoRole {
			unknown = append(unknown, c.Title)
		}
	}
	if strings.Join(unknown, " ") != "lastpage ipaddr" {
		t.Error(unknown)
	}
}

func TestOneBadRowIsOneSentenceAndTheOthersStay(t *testing.T) {
	text := "token,U1,U2,S,T1\n" +
		"a,3,0,S1,gut\n" + // 2
		"b,5,0,S1,\n" + // 3: no level
		"c,hoch,0,,\n" + // 4
		"d,1,1,riesig,\n" + // 5
		"a,2,2,,\n" + // 6: twice
		"e,,,S1,\n" + // 7: nothing answered
		"f,1\n" + // 8: too few columns
		"g,1,1,,,mehr\n" + // 9: too many
		"h,1,1,,\"" + strings.Repeat("x", 1001) + "\"\n" + // 10
		"i,\"2,0\",1.0,,k. A.\n" // 11: taken
	b := taken(t, text)
	if len(b.Answers) != 2 || b.Answers[1].Levels["U1"] != 2 || b.Answers[1].Levels["U2"] != 1 {
		t.Errorf("answers %+v", b.Answers)
	}
	want := "3 NoLevel U1 5 0|4 NoLevel U1 hoch 0|5 NoOption S riesig 0|6 Twice   2|7 NoAnswer   0|8 Misshapen  2 5|9 Misshapen  6 5|10 TooLong T1 "
	names := []string{"NoAnswer", "Twice", "Misshapen", "NoLevel", "NoOption", "TooLong", "Unreadable"}
	var got []string
	for _, r := range b.Rows {
		got = append(got, fmt.Sprintf("%d %s %s %s %d", r.Row, names[r.Why], r.Column, r.Got, r.Other))
	}
	if !strings.HasPrefix(strings.Join(got, "|"), want) || len(got) != 8 {
		t.Errorf("rows %s", strings.Join(got, "\n"))
	}
}

// A table that is read again brings nothing new, even without tokens, and two
// companies that say the same stay two.
func TestSameTableAgainBringsNothingNew(t *testing.T) {
	text := "Zeitstempel\tU1\n1.2.2026 10:00\t3\n1.2.2026 10:00\t3\n2.2.2026 9:00\t1\n"
	b := taken(t, text)
	if fresh, again := b.New(nil); fresh != 3 || again != 0 {
		t.Errorf("first: %d and %d", fresh, again)
	}
	more := taken(t, text+"3.2.2026 9:00\t1\n")
	if fresh, again := more.New(b.Answers); fresh != 1 || again != 3 {
		t.Errorf("again: %d and %d", fresh, again)
	}
}

func TestFilesThatAreNoAnswersAreRefusedWithTheReason(t *testing.T) {
	form := `{"format":"reifekompass-dialogue-answer","version":1,"questionnaire":{"id":"%s","version":"1.0"},"token":"x","answers":[{"question":"%s","level":1}],"facts":[],"texts":[]}`
	for _, c := range []struct {
		text string
		want dialogue.FileError
	}{
		{"", dialogue.FileError{Why: dialogue.NoColumns}},
		{"Name;Ort\nA;B\n", dialogue.FileError{Why: dialogue.NoColumns}},
		{"PK\x03\x04\x00\x00", dialogue.FileError{Why: dialogue.NoTable}},
		{"U1;U1\n1;2\n", dialogue.FileError{Why: dialogue.SameColumn, Got: "U1"}},
		{"U1;T1\n1;gut\n2;\"nie zu\n", dialogue.FileError{Why: dialogue.Broken, Row: 3}},
		{fmt.Sprintf(form, "andere", "U1"), dialogue.FileError{Why: dialogue.OtherSurvey, Got: "andere"}},
		{fmt.Sprintf(form, "unternehmensdialog", "E1"), dialogue.FileError{Why: dialogue.OtherAnswers, Got: "E1"}},
		{strings.Repeat("x", dialogue.MaxSize+1), dialogue.FileError{Why: dialogue.TooLarge}},
	} {
		_, err := read(t, c.text)
		wrong, ok := errors.AsType[*dialogue.FileError](err)
		if !ok || *wrong != c.want || !errors.Is(err, assessment.ErrFormat) {
			t.Errorf("%.20q: %v", c.text, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	_, asked := shipped(f)
	f.Add([]byte(lime))
	f.Add([]byte("U1\tT1\n4\t\"a\nb\"\n"))
	f.Add([]byte(`{"format":"reifekompass-dialogue-answer","version":1,"questionnaire":{"id":"unternehmensdialog","version":"1.0"},"token":"x","answers":[],"facts":[],"texts":[]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, err := dialogue.Read(raw, asked, noon())
		if err != nil && len(b.Answers) > 0 {
			t.Fatal("answers of a file that was refused")
		}
		for _, a := range b.Answers {
			if a.Token == "" || a.Empty() {
				t.Fatalf("%+v", a)
			}
			for id, level := range a.Levels {
				if _, known := asked.Point(id); !known || level.Check(id) != nil {
					t.Fatalf("%s: %d", id, level)
				}
			}
		}
	})
}
