package release_test

import (
	"errors"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/release"
)

// twoLoaded are two releases that were loaded, the first of them then changed
// as given.
func twoLoaded(t *testing.T, change func(*assessment.LoadedRelease)) (s *stage, m *memory, first, second assessment.FrozenRelease) {
	t.Helper()
	s, m = newStage(t), &memory{}
	first, second = s.publish(release.Choice{}), s.publish(release.Choice{})
	for _, r := range []assessment.FrozenRelease{first, second} {
		if _, err := s.read(m, r.File); err != nil {
			t.Fatal(err)
		}
	}
	change(&m.loaded[0])
	return s, m, first, second
}

func damage(l *assessment.LoadedRelease) {
	*l = assessment.LoadedRelease{ID: l.ID, At: l.At, Damaged: true}
}

func TestAReleaseThatCannotBeReadHidesNoOther(t *testing.T) {
	for what, change := range map[string]func(*assessment.LoadedRelease){
		"damaged in the database": damage,
		"no file of a release":    func(l *assessment.LoadedRelease) { l.File = []byte("PK") },
		"the file of another one": func(l *assessment.LoadedRelease) { l.ID = strings.Repeat("0", len(l.ID)) },
	} {
		t.Run(what, func(t *testing.T) {
			s, m, _, second := twoLoaded(t, change)
			r, bad := &release.Reader{Store: m, Clock: noon}, m.loaded[0].ID
			if list, err := r.Loaded(t.Context()); err != nil || len(list) != 1 || list[0].Release.ID != second.ID {
				t.Errorf("got %+v, %v", list, err)
			}
			offers, err := r.Offers(t.Context(), s.asked, &s.original[0])
			if err != nil || len(offers) != 2 || release.Usual(offers) != second.ID || offers[1].ID != bad || !offers[1].Unreadable || offers[1].Fits {
				t.Errorf("offers %+v, %v", offers, err)
			}
			if l, err := r.Find(t.Context(), ""); err != nil || l.Release.ID != second.ID {
				t.Errorf("the only one that can be read: %v", err)
			}
			_, err = r.Find(t.Context(), bad[:8])
			wantUnreadable(t, err, bad)
			wantUnreadable(t, release.Unread(offers), bad)
			wantUnreadable(t, r.Check(t.Context()), bad)
		})
	}
}

func wantUnreadable(t *testing.T, err error, id string) {
	t.Helper()
	var wrong *release.Error
	if !errors.As(err, &wrong) || wrong.Why != release.WhyUnreadable || len(wrong.Kept) != 1 || wrong.Kept[0].ID != id || !wrong.Kept[0].At.Equal(noon()) {
		t.Errorf("got %v, want %s to be named", err, id)
	}
}

func TestTheOnlyReleaseThatCannotBeReadIsNamed(t *testing.T) {
	_, m, first, _ := twoLoaded(t, damage)
	m.loaded = m.loaded[:1]
	_, err := (&release.Reader{Store: m, Clock: noon}).Find(t.Context(), "")
	wantUnreadable(t, err, first.ID)
}

func TestLoadingTheFileAgainTakesThePlaceOfADamagedOne(t *testing.T) {
	s, m, first, _ := twoLoaded(t, damage)
	if l, err := s.read(m, first.File); err != nil || l.Again || l.Release.ID != first.ID {
		t.Errorf("got %+v, %v", l, err)
	}
	r := &release.Reader{Store: m, Clock: noon}
	if list, err := r.Loaded(t.Context()); err != nil || len(list) != 2 {
		t.Errorf("%d can be read, %v", len(list), err)
	}
	if err := r.Check(t.Context()); err != nil {
		t.Errorf("still: %v", err)
	}
}
