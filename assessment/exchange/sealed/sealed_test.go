package sealed_test

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"

	agetest "c2sp.org/CCTV/age"
	"filippo.io/age/armor"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

func identity(tb testing.TB) *sealed.Identity {
	tb.Helper()
	key, err := sealed.NewIdentity()
	if err != nil {
		tb.Fatal(err)
	}
	return key
}

func TestKeyIsReadFromPaper(t *testing.T) {
	key := identity(t)
	secret := key.Secret()
	var groups []string
	for ; len(secret) > 5; secret = secret[5:] {
		groups = append(groups, strings.ToLower(secret[:5]))
	}
	typed := strings.Join(append(groups, secret), " ") + "\r\n"
	got, err := sealed.ParseIdentity(typed)
	if err != nil || got.Recipient() != key.Recipient() {
		t.Fatalf("got %v", err)
	}
	slip := []byte(key.Secret())
	slip[30] ^= 1
	for _, wrong := range []string{"", "x", string(slip), key.Recipient(), strings.Repeat("A", 1<<20)} {
		if _, err := sealed.ParseIdentity(wrong); !errors.Is(err, assessment.ErrNoKey) {
			t.Errorf("%.20q: got %v", wrong, err)
		}
		if err := sealed.CheckRecipient(wrong); (err == nil) != (wrong == key.Recipient()) {
			t.Errorf("%.20q as recipient: %v", wrong, err)
		}
	}
}

func TestPassphraseLocksAndUnlocksTheKey(t *testing.T) {
	key := identity(t)
	locked, err := key.Lock("Vier Wörter sind genug", 10)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(locked, []byte("SECRET")) {
		t.Error("the secret is readable")
	}
	got, err := sealed.Unlock(locked, "Vier Wörter sind genug")
	if err != nil || got.Secret() != key.Secret() {
		t.Fatalf("got %v", err)
	}
	for _, wrong := range []string{"", "vier Wörter sind genug"} {
		if _, err := sealed.Unlock(locked, wrong); !errors.Is(err, assessment.ErrPassphrase) {
			t.Errorf("%q: got %v", wrong, err)
		}
	}
	for _, broken := range [][]byte{nil, locked[:len(locked)/2], bytes.Repeat([]byte("x"), 1<<20)} {
		if _, err := sealed.Unlock(broken, "x"); !errors.Is(err, assessment.ErrDamaged) {
			t.Errorf("%d bytes: got %v", len(broken), err)
		}
	}
}

func TestSignatureFitsItsManifestOnly(t *testing.T) {
	signer, err := sealed.NewSigner()
	if err != nil {
		t.Fatal(err)
	}
	again, err := sealed.SignerOf(signer.Seed())
	if err != nil || again.ID() != signer.ID() {
		t.Fatalf("got %v", err)
	}
	signature := signer.Sign([]byte("a"))
	other, _ := sealed.NewSigner()
	if !sealed.Signed(signer.ID(), []byte("a"), signature) ||
		sealed.Signed(signer.ID(), []byte("b"), signature) || sealed.Signed(other.ID(), []byte("a"), signature) || sealed.Signed(signer.ID(), []byte("a"), nil) {
		t.Error("a signature fits what it was not made for")
	}
	if _, err := sealed.SignerOf([]byte("short")); !errors.Is(err, assessment.ErrNoKey) {
		t.Errorf("got %v", err)
	}
}

// TestPassphraseIsTheSameOnEverySystem types an "ü" as one character and as
// two.
func TestPassphraseIsTheSameOnEverySystem(t *testing.T) {
	locked, err := identity(t).Lock("gr\u00fcne Wiese", 10)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sealed.Unlock(locked, "gru\u0308ne Wiese"); err != nil {
		t.Errorf("got %v", err)
	}
}

// seeds is a store in which another window can be faster.
type seeds struct{ mine, other []byte }

func (s *seeds) SignerSeed(context.Context) ([]byte, error) {
	if s.mine == nil {
		return nil, assessment.ErrNotFound
	}
	return s.mine, nil
}

func (s *seeds) SaveSignerSeed(_ context.Context, seed []byte) error {
	if s.other != nil {
		s.mine = s.other
		return assessment.ErrExists
	}
	s.mine = seed
	return nil
}

func TestInstallationKeepsOneSigner(t *testing.T) {
	store := &seeds{}
	first, err := sealed.Keep(t.Context(), store)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := sealed.Keep(t.Context(), store); err != nil || again.ID() != first.ID() {
		t.Errorf("got %v, %v, want %v", again.ID(), err, first.ID())
	}
	if got, err := sealed.Keep(t.Context(), &seeds{other: first.Seed()}); err != nil || got.ID() != first.ID() {
		t.Errorf("another window was faster: got %v, %v, want %v", got.ID(), err, first.ID())
	}
}

// TestPublishedVectors reads age's own test files (C2SP, CCTV) that are for
// hybrid keys.
func TestPublishedVectors(t *testing.T) {
	read := 0
	for name, v := range vectors(t) {
		key, err := sealed.ParseIdentity(v["identity"])
		if err != nil || v["armored"] != "" {
			continue // for what the program does not use
		}
		read++
		t.Run(name, func(t *testing.T) { wantVector(t, v, key) })
	}
	if read < 15 {
		t.Errorf("only %d vectors apply", read)
	}
}

// TestPublishedVectorsOfPassphrases unlocks those for passphrases, and those
// of the armor around. None of them holds a key, so that the good ones fail
// after they were opened.
func TestPublishedVectorsOfPassphrases(t *testing.T) {
	read := 0
	for name, v := range vectors(t) {
		passphrase := v["passphrase"]
		if strings.HasPrefix(name, "armor") {
			passphrase = cmp.Or(passphrase, "password")
		}
		if passphrase == "" || len(v["file"]) > 10_000 {
			continue
		}
		read++
		locked := []byte(v["file"])
		if v["armored"] == "" && !bytes.HasPrefix(locked, []byte("-----")) {
			locked = armored(t, locked)
		}
		_, err := sealed.Unlock(locked, passphrase)
		opened, refused := errors.Is(err, assessment.ErrNoKey), errors.Is(err, assessment.ErrDamaged) || errors.Is(err, assessment.ErrPassphrase)
		if good := v["expect"] == "success" && v["passphrase"] != ""; good && !opened || !good && !refused {
			t.Errorf("%s: want %s, got %v", name, v["expect"], err)
		}
	}
	if read < 40 {
		t.Errorf("only %d vectors apply", read)
	}
}

func armored(t *testing.T, file []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := armor.NewWriter(&out)
	if _, err := w.Write(file); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// vectors returns the test files by name.
func vectors(t *testing.T) map[string]map[string]string {
	t.Helper()
	files, err := fs.ReadDir(agetest.Vectors, ".")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]map[string]string{}
	for _, file := range files {
		raw, err := fs.ReadFile(agetest.Vectors, file.Name())
		if err != nil {
			t.Fatal(err)
		}
		found[file.Name()] = vectorOf(t, raw)
	}
	return found
}

func wantVector(t *testing.T, v map[string]string, key *sealed.Identity) {
	t.Helper()
	got, err := sealed.Open(strings.NewReader(v["file"]), 64<<20, key)
	if v["expect"] == "success" {
		sum := sha256.Sum256(got)
		if err != nil || hex.EncodeToString(sum[:]) != v["payload"] {
			t.Errorf("got %d bytes, %v", len(got), err)
		}
		return
	}
	if !errors.Is(err, assessment.ErrDamaged) && !errors.Is(err, assessment.ErrWrongKey) {
		t.Errorf("want %s, got %v", v["expect"], err)
	}
}

// vectorOf takes a test file apart: its head by key, and the file itself.
func vectorOf(t *testing.T, raw []byte) map[string]string {
	t.Helper()
	head, file, found := bytes.Cut(raw, []byte("\n\n"))
	if !found {
		t.Fatal("no head")
	}
	v := map[string]string{}
	for line := range strings.SplitSeq(string(head), "\n") {
		key, value, _ := strings.Cut(line, ": ")
		v[key] = value
	}
	if v["compressed"] != "" {
		r, err := zlib.NewReader(bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		if file, err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	v["file"] = string(file)
	return v
}

func FuzzParseIdentity(f *testing.F) {
	f.Add(identity(f).Secret())
	f.Add("age1pq")
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := sealed.ParseIdentity(text); err != nil && !errors.Is(err, assessment.ErrNoKey) {
			t.Errorf("got %v", err)
		}
	})
}

func FuzzUnlock(f *testing.F) {
	f.Add([]byte("-----BEGIN AGE ENCRYPTED FILE-----\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, err := sealed.Unlock(raw, "x")
		if err == nil || !errors.Is(err, assessment.ErrDamaged) && !errors.Is(err, assessment.ErrPassphrase) && !errors.Is(err, assessment.ErrNoKey) {
			t.Errorf("got %v", err)
		}
	})
}

// TestFileForAPassphrase seals with what a person is told on the phone.
func TestFileForAPassphrase(t *testing.T) {
	var file bytes.Buffer
	if err := sealed.SealWithPassphrase(&file, []byte("content"), "gr\u00fcne Wiese", 10); err != nil {
		t.Fatal(err)
	}
	if got := sealed.LabelOf(file.Bytes()); got != sealed.Passphrase {
		t.Errorf("label %q", got)
	}
	got, err := sealed.OpenWithPassphrase(bytes.NewReader(file.Bytes()), 7, "gru\u0308ne Wiese")
	if err != nil || string(got) != "content" {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := sealed.OpenWithPassphrase(bytes.NewReader(file.Bytes()), 6, "gr\u00fcne Wiese"); !errors.Is(err, assessment.ErrTooLarge) {
		t.Errorf("longer than it may be: %v", err)
	}
	for _, wrong := range []string{"", "Grüne Wiese"} {
		if _, err := sealed.OpenWithPassphrase(bytes.NewReader(file.Bytes()), 7, wrong); !errors.Is(err, assessment.ErrPassphrase) {
			t.Errorf("%q: %v", wrong, err)
		}
	}
	if err := sealed.SealWithPassphrase(io.Discard, nil, "", 10); !errors.Is(err, assessment.ErrPassphrase) {
		t.Errorf("sealed with nothing: %v", err)
	}
}

func TestLabelIsReadByAnybody(t *testing.T) {
	key := identity(t)
	for _, label := range []sealed.Label{"", "jury"} {
		var file bytes.Buffer
		if err := sealed.SealAs(&file, label, []byte("content"), key.Recipient(), identity(t).Recipient()); err != nil {
			t.Fatal(err)
		}
		if got := sealed.LabelOf(file.Bytes()); got != label {
			t.Errorf("got label %q, want %q", got, label)
		}
		if got, err := sealed.Open(&file, 10, key); err != nil || string(got) != "content" {
			t.Errorf("got %q, %v", got, err)
		}
	}
	if err := sealed.SealAs(io.Discard, "jury", nil); !errors.Is(err, assessment.ErrNoKey) {
		t.Errorf("sealed for nobody: %v", err)
	}
	for _, head := range []string{"", "x", sealed.Magic, sealed.Magic + "-> reifekompass a b\n", sealed.Magic + "-> reifekompass jury"} {
		if got := sealed.LabelOf([]byte(head)); got != "" {
			t.Errorf("%q: label %q", head, got)
		}
	}
}
