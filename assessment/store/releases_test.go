package store

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
)

// sampleRelease is a release with a group and a log.
func sampleRelease(id string) assessment.FrozenRelease {
	return assessment.FrozenRelease{
		ID: id, Call: "wf-2026-x", Title: "Überblick", Made: noon(), Print: printOf(7), Signer: assessment.SignerID{9}, Compare: true, File: []byte(id),
		Members: []assessment.FrozenMember{
			{
				Member: "m1", Agency: "Stadt Ä", Series: "s1", Print: printOf(3), Agreed: noon(), Wording: "w", Winner: true, AgreedWon: noon(), WordingWon: "v",
				Values: []assessment.FrozenValue{{Dimension: "A", Points: "175/3"}},
			},
			{Member: "m0", Agency: "Stadt B", Series: "s2", Agreed: noon(), Wording: "w"},
		},
		Log: []assessment.FrozenLine{{Dimension: "A", Part: "cell", Reason: "insider"}, {Dimension: "A", Question: "A1", Part: "band", Reason: "linked"}},
	}
}

// withReleases keeps two releases, and one that was loaded.
func withReleases(tb testing.TB, dir string) *Store {
	tb.Helper()
	s := openIn(tb, dir)
	after := ""
	for _, id := range []string{"b", "a"} {
		if err := s.FreezeRelease(tb.Context(), after, sampleRelease(id)); err != nil {
			tb.Fatal(err)
		}
		after = id
	}
	loaded := assessment.LoadedRelease{ID: "c", Print: printOf(4), Signer: assessment.SignerID{5}, At: noon(), File: []byte("c")}
	if err := s.KeepLoadedRelease(tb.Context(), loaded); err != nil {
		tb.Fatal(err)
	}
	return s
}

func wantReleases(t *testing.T, s *Store) {
	t.Helper()
	got, err := s.FrozenReleases(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]assessment.FrozenRelease{sampleRelease("b"), sampleRelease("a")}, got); diff != "" {
		t.Errorf("differs (-want +got):\n%s", diff)
	}
}

// changing are statements that would change what a release says or is made of,
// by the words with which the database refuses.
func changing() map[string][]string {
	return map[string][]string{
		"a release that was given out": {
			"UPDATE releases SET title = 'anders' WHERE id = 'a'",
			"UPDATE releases SET id = 'd' WHERE id = 'a'",
			"UPDATE releases SET file = x'00'",
			"UPDATE releases SET members = 3, lines = 3 WHERE id = 'a'",
			"UPDATE releases SET digest = zeroblob(32)",
			"DELETE FROM releases WHERE id = 'a'",
			"DELETE FROM releases",
		},
		"a release comes behind the last one": {
			"REPLACE INTO releases SELECT id, number, call_id, 'anders', made_at, print, signer, compared, file, members, lines, digest FROM releases WHERE id = 'a'",
			"REPLACE INTO releases SELECT id, 3, call_id, 'anders', made_at, print, signer, compared, file, members, lines, digest FROM releases WHERE id = 'a'",
			"INSERT INTO releases SELECT 'd', 9, call_id, title, made_at, print, signer, compared, file, members, lines, digest FROM releases WHERE id = 'a'",
		},
		"the group of a release": {
			"UPDATE release_members SET document = '{}' WHERE release_id = 'a' AND number = 1",
			"UPDATE release_members SET member = 'm9' WHERE number = 2",
			"UPDATE release_members SET release_id = 'a' WHERE release_id = 'b'",
			"DELETE FROM release_members WHERE release_id = 'a' AND number = 2",
			"DELETE FROM release_members",
			"REPLACE INTO release_members SELECT release_id, number, member, '{}', digest FROM release_members WHERE release_id = 'a' AND number = 1",
			"INSERT INTO release_members SELECT release_id, 3, 'm9', document, digest FROM release_members WHERE release_id = 'a' AND number = 1",
		},
		"the log of a release": {
			"UPDATE release_log SET document = '{}' WHERE release_id = 'a' AND number = 1",
			"UPDATE release_log SET number = 9 WHERE number = 2",
			"DELETE FROM release_log WHERE release_id = 'a' AND number = 2",
			"DELETE FROM release_log",
			"REPLACE INTO release_log SELECT release_id, number, '{}', digest FROM release_log WHERE release_id = 'a' AND number = 1",
			"INSERT INTO release_log SELECT release_id, 3, document, digest FROM release_log WHERE release_id = 'a' AND number = 1",
		},
	}
}

func TestAReleaseThatWasGivenOutNeverChanges(t *testing.T) {
	s := withReleases(t, t.TempDir())
	for refused, statements := range changing() {
		for _, statement := range statements {
			if _, err := s.pool.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), refused) {
				t.Errorf("%s: got %v, want %q", statement, err, refused)
			}
		}
	}
	wantReleases(t, s)
}

func TestACopyRefusesToChangeAReleaseAsWell(t *testing.T) {
	s := withReleases(t, t.TempDir())
	path, err := s.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mustClose(t, s)
	other := t.TempDir()
	if err := copyFile(path, folder(other).database()); err != nil {
		t.Fatal(err)
	}
	copied := openIn(t, other)
	for _, table := range []string{"releases", "release_members", "release_log"} {
		if _, err := copied.pool.ExecContext(t.Context(), "DELETE FROM "+table); err == nil {
			t.Errorf("a copy lets %s be deleted", table)
		}
	}
	wantReleases(t, copied)
}

// TestDamageOfAReleaseIsNoticed changes one value of each table, and takes rows
// away, after somebody has dropped the triggers.
func TestDamageOfAReleaseIsNoticed(t *testing.T) {
	const drop = "DROP TRIGGER releases_stay; DROP TRIGGER releases_never_change; DROP TRIGGER releases_go_on; " +
		"DROP TRIGGER release_members_stay; DROP TRIGGER release_members_never_change; DROP TRIGGER release_members_are_so_many; " +
		"DROP TRIGGER release_log_stays; DROP TRIGGER release_log_never_changes; DROP TRIGGER release_log_is_so_long; PRAGMA foreign_keys = OFF; "
	for _, statement := range []string{
		"UPDATE releases SET title = 'anders' WHERE id = 'a'",
		"UPDATE releases SET compared = 0 WHERE id = 'a'",
		"UPDATE releases SET file = x'00' WHERE id = 'b'",
		"UPDATE releases SET members = 1 WHERE id = 'a'",
		"UPDATE releases SET number = 3 WHERE id = 'a'",
		"DELETE FROM release_members WHERE release_id = 'b'; DELETE FROM release_log WHERE release_id = 'b'; DELETE FROM releases WHERE id = 'b'",
		"UPDATE release_members SET document = replace(document, 'Stadt', 'Kreis')",
		"UPDATE release_members SET member = 'm9' WHERE release_id = 'a' AND number = 2",
		"DELETE FROM release_members WHERE release_id = 'a' AND number = 2",
		"UPDATE release_log SET document = replace(document, 'insider', 'linked')",
		"DELETE FROM release_log WHERE release_id = 'a' AND number = 2",
	} {
		t.Run(statement, func(t *testing.T) {
			s := withReleases(t, t.TempDir())
			if _, err := s.pool.ExecContext(t.Context(), drop+statement); err != nil {
				t.Fatal(err)
			}
			_, err := s.FrozenReleases(t.Context())
			wantClass(t, err, assessment.ErrDamaged)
			_, err = s.Backup(t.Context())
			wantClass(t, err, assessment.ErrDamaged)
		})
	}
}
