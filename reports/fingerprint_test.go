package reports

import (
	"reflect"
	"regexp"
	"slices"
	"testing"

	"reifekompass/assessment"
)

func TestFingerprintIsTwelveDigitsInGroupsOfFour(t *testing.T) {
	a := lindenrade()
	if got := Fingerprint(&a); !regexp.MustCompile(`^[0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4}$`).MatchString(got) {
		t.Errorf("got %q", got)
	}
}

// changed sets every field of a struct to another value, one at a time, and
// hands each changed copy to visit.
func changed[T any](t *testing.T, original T, visit func(field string, v T)) {
	t.Helper()
	walkFields(t, reflect.TypeFor[T](), nil, func(path []int, name string) {
		v := original
		field := reflect.ValueOf(&v).Elem().FieldByIndex(path)
		switch field.Kind() {
		case reflect.String:
			field.SetString(field.String() + "x")
		case reflect.Int:
			field.SetInt(field.Int() + 1)
		case reflect.Bool:
			field.SetBool(!field.Bool())
		default:
			t.Fatalf("%s: no rule to change a %s", name, field.Kind())
		}
		visit(name, v)
	})
}

func walkFields(t *testing.T, of reflect.Type, path []int, visit func(path []int, name string)) {
	t.Helper()
	for i := range of.NumField() {
		field := of.Field(i)
		at := append(slices.Clone(path), i)
		if field.Type.Kind() == reflect.Struct {
			walkFields(t, field.Type, at, visit)
			continue
		}
		visit(at, field.Name)
	}
}

func TestFingerprintChangesWithEveryFieldOfTheProfile(t *testing.T) {
	a := lindenrade()
	before := Fingerprint(&a)
	changed(t, a.Agency, func(field string, agency assessment.Agency) {
		b := a
		b.Agency = agency
		if Fingerprint(&b) == before {
			t.Errorf("agency field %s does not change the fingerprint", field)
		}
	})
}

func TestFingerprintChangesWithEveryFieldOfAnAnswer(t *testing.T) {
	a := lindenrade()
	before := Fingerprint(&a)
	changed(t, a.Answer("B2"), func(field string, answer assessment.Answer) {
		answer.Question = "B2"
		if field == "Question" {
			return // the map names the question
		}
		b := a.With(answer)
		if Fingerprint(&b) == before {
			t.Errorf("answer field %s does not change the fingerprint", field)
		}
	})
}

func TestFingerprintTellsQuestionsYearsAndCataloguesApart(t *testing.T) {
	a := lindenrade()
	before := Fingerprint(&a)
	edits := map[string]func(*assessment.Assessment){
		"year":    func(b *assessment.Assessment) { b.Year++ },
		"id":      func(b *assessment.Assessment) { b.CatalogueID += "x" },
		"version": func(b *assessment.Assessment) { b.CatalogueVersion = "1.1" },
		"answers swapped": func(b *assessment.Assessment) {
			one, two := b.Answers["B2"], b.Answers["B3"]
			*b = b.With(assessment.Answer{Question: "B2", State: two.State, Current: two.Current})
			*b = b.With(assessment.Answer{Question: "B3", State: one.State, Current: one.Current})
		},
		"answer removed": func(b *assessment.Assessment) { *b = b.With(assessment.Answer{Question: "B2"}) },
		"text moved to the next field": func(b *assessment.Assessment) {
			b.Agency.Name, b.Agency.Place = b.Agency.Name+b.Agency.Place, ""
		},
	}
	for name, edit := range edits {
		b := a
		edit(&b)
		if Fingerprint(&b) == before {
			t.Errorf("%s: fingerprint stays the same", name)
		}
	}
}

func TestFingerprintIgnoresOrderAndWhatAnInstallationAdds(t *testing.T) {
	a := lindenrade()
	before := Fingerprint(&a)
	b := a
	b.Answers = map[assessment.QuestionID]assessment.Answer{}
	for _, id := range slices.Backward(shipped(t).Order()) {
		if answer, ok := a.Answers[id]; ok {
			b.Answers[id] = answer
		}
	}
	b.ID, b.Status, b.Position = "other", assessment.Submitted, "C1"
	b.Changed = options(t, "de").Date
	b.Answers["Z9"] = assessment.Answer{Question: "Z9"} // open, without a word
	if got := Fingerprint(&b); got != before {
		t.Errorf("got %s, want %s", got, before)
	}
}

func TestFingerprintOfSeveralIgnoresTheirOrder(t *testing.T) {
	ins := field13(shipped(t), 4)
	forward := fingerprintOf(ins)
	slices.Reverse(ins)
	if got := fingerprintOf(ins); got != forward {
		t.Errorf("got %s, want %s", got, forward)
	}
	if got := fingerprintOf(ins[:3]); got == forward {
		t.Error("one assessment less gives the same fingerprint")
	}
	if got, want := fingerprintOf(ins[:1]), Fingerprint(&ins[0].Assessment); got != want {
		t.Errorf("one assessment: got %s, want its own %s", got, want)
	}
}
