package release_test

import (
	"bytes"
	"errors"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
)

func (s *stage) read(m *memory, file []byte) (release.Loaded, error) {
	return (&release.Reader{Store: m, Clock: noon}).Load(s.Context(), bytes.NewReader(file))
}

func TestTheSameFileTwiceIsFine(t *testing.T) {
	s := newStage(t)
	kept := s.publish(release.Choice{})
	m := &memory{}
	for again := range 2 {
		l, err := s.read(m, kept.File)
		if err != nil || l.Again != (again == 1) || l.Confirmed || l.Release.ID != kept.ID || !l.At.Equal(noon()) {
			t.Errorf("got %+v, %v", l, err)
		}
	}
	if len(m.loaded) != 1 {
		t.Errorf("%d are kept", len(m.loaded))
	}
}

func TestOtherContentWithTheSameIDIsRefused(t *testing.T) {
	s := newStage(t)
	kept := s.publish(release.Choice{})
	m := &memory{}
	if _, err := s.read(m, kept.File); err != nil {
		t.Fatal(err)
	}
	file, err := exchange.ReadRelease(bytes.NewReader(kept.File))
	if err != nil {
		t.Fatal(err)
	}
	file.Title = "Andere Werte"
	var other bytes.Buffer
	if _, err := exchange.WriteRelease(&other, &file, signer(t, 200)); err != nil {
		t.Fatal(err)
	}
	_, err = s.read(m, other.Bytes())
	want(t, err, release.WhyOther, 1)
	if len(m.loaded) != 1 || m.loaded[0].Print != kept.Print {
		t.Error("the first did not stay")
	}
}

func TestTheOfficeOfTheCallIsKnownByItsKey(t *testing.T) {
	s := newStage(t)
	kept := s.publish(release.Choice{})
	m := &memory{call: s.store.call}
	_, err := s.read(m, kept.File)
	want(t, err, release.WhyOffice, 1)
	m.call.Signer = kept.Signer
	if l, err := s.read(m, kept.File); err != nil || !l.Confirmed {
		t.Errorf("got %+v, %v", l, err)
	}
	r := &release.Reader{Store: m, Clock: noon}
	if list, err := r.Loaded(t.Context()); err != nil || len(list) != 1 || !list[0].Confirmed || list[0].Title != "Überblick 2026" {
		t.Errorf("got %+v, %v", list, err)
	}
}

func TestAFileThatIsNoReleaseIsAProblem(t *testing.T) {
	s := newStage(t)
	_, err := s.read(&memory{}, []byte("PK\x03\x04"))
	if _, known := errors.AsType[*exchange.ProblemError](err); !known {
		t.Errorf("got %v", err)
	}
}

func TestTheOnlyReleaseNeedsNoName(t *testing.T) {
	s := newStage(t)
	m := &memory{}
	r := &release.Reader{Store: m, Clock: noon}
	_, err := r.Find(t.Context(), "")
	want(t, err, release.WhyNoRelease, 0)
	first := s.publish(release.Choice{})
	if _, err := s.read(m, first.File); err != nil {
		t.Fatal(err)
	}
	if l, err := r.Find(t.Context(), ""); err != nil || l.Release.ID != first.ID {
		t.Errorf("got %v", err)
	}
	if _, err := s.read(m, s.publish(release.Choice{}).File); err != nil {
		t.Fatal(err)
	}
	_, err = r.Find(t.Context(), "")
	want(t, err, release.WhySeveral, 2)
	if l, err := r.Find(t.Context(), first.ID[:6]); err != nil || l.Release.ID != first.ID {
		t.Errorf("got %v", err)
	}
	if c, err := r.Compare(t.Context(), s.asked, &s.original[0], first.ID); err != nil || len(c.Lines) == 0 {
		t.Errorf("got %v", err)
	}
}

// beside compares an applicant with a release after a change of either.
func beside(t *testing.T, change func(*assessment.Catalogue, *exchange.ReleaseFile)) (release.Compared, error) {
	t.Helper()
	s := newStage(t)
	file, err := exchange.ReadRelease(bytes.NewReader(s.publish(release.Choice{}).File))
	if err != nil {
		t.Fatal(err)
	}
	change(s.asked, &file)
	return release.Compare(s.asked, &s.original[0], &file)
}

// line finds what was compared about a subject.
func line(t *testing.T, c *release.Compared, of transfer.Subject) release.Line {
	t.Helper()
	for _, l := range c.Lines {
		if l.Subject == of {
			return l
		}
	}
	t.Fatalf("no line about %v", of)
	return release.Line{}
}

func TestOwnValueStandsBesideTheGroup(t *testing.T) {
	c, err := beside(t, func(*assessment.Catalogue, *exchange.ReleaseFile) {})
	if err != nil || !c.SameVersion() || len(c.Lines) != len(c.File.Release.Cells) {
		t.Fatalf("%d lines, %v", len(c.Lines), err)
	}
	index := line(t, &c, transfer.Subject{Dimension: "A"})
	if index.Comparable != release.Beside || !index.Own.Known() || index.Cell.Members != 13 {
		t.Errorf("got %+v", index)
	}
	for _, l := range c.Lines {
		if l.Comparable == release.OtherMeaning || l.Comparable == release.OtherIndex || (l.Comparable == release.Withheld) != (l.Cell.Members == 0) {
			t.Errorf("got %+v", l)
		}
		if l.Comparable == release.Beside && !l.Own.Known() {
			t.Errorf("no value, but beside: %+v", l)
		}
	}
}

func TestAnotherVersionComparesOnlyWhatMeansTheSame(t *testing.T) {
	c, err := beside(t, func(_ *assessment.Catalogue, f *exchange.ReleaseFile) {
		f.CatalogueVersion = "0.9"
		for i := range f.Questions {
			if f.Questions[i].ID == "A1" {
				f.Questions[i].Meaning++
			}
		}
	})
	if err != nil || c.SameVersion() {
		t.Fatal(err)
	}
	if got := line(t, &c, transfer.Subject{Dimension: "A", Question: "A1"}); got.Comparable != release.OtherMeaning || got.Own.Known() {
		t.Errorf("got %+v", got)
	}
	if got := line(t, &c, transfer.Subject{Dimension: "B"}); got.Comparable != release.OtherIndex || got.Own.Known() {
		t.Errorf("an index of another version: %+v", got)
	}
	if c.Count(release.Beside) < 20 || c.Count(release.OtherMeaning) != 1 {
		t.Errorf("%d are compared, %d mean something else", c.Count(release.Beside), c.Count(release.OtherMeaning))
	}
}

func TestAnIndexOfOtherQuestionsIsNotCompared(t *testing.T) {
	for name, change := range map[string]func(*assessment.Catalogue, *exchange.ReleaseFile){
		"another meaning": func(_ *assessment.Catalogue, f *exchange.ReleaseFile) { f.Questions[0].Meaning++ },
		"one more here": func(c *assessment.Catalogue, _ *exchange.ReleaseFile) {
			c.Dimensions[0].Questions = append(c.Dimensions[0].Questions, assessment.Question{ID: "A99", Meaning: 1})
		},
	} {
		c, err := beside(t, change)
		if err != nil {
			t.Fatal(err)
		}
		if got := line(t, &c, transfer.Subject{Dimension: "A"}); got.Comparable != release.OtherIndex {
			t.Errorf("%s: got %+v", name, got)
		}
		if got := line(t, &c, transfer.Subject{Dimension: "B"}); got.Comparable == release.OtherIndex {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestOtherQuestionsAreNotComparedAtAll(t *testing.T) {
	_, err := beside(t, func(_ *assessment.Catalogue, f *exchange.ReleaseFile) { f.CatalogueID = "unternehmen" })
	want(t, err, release.WhyQuestions, 2)
	_, err = beside(t, func(_ *assessment.Catalogue, f *exchange.ReleaseFile) {
		for i := range f.Questions {
			f.Questions[i].Meaning++
		}
	})
	want(t, err, release.WhyQuestions, 2)
}
