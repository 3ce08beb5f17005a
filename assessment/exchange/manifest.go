package exchange

import (
	"encoding/hex"
	"strings"
	"time"

	"reifekompass/assessment"
)

// manifestFormat is what the key "format" of a manifest says.
const manifestFormat = "reifekompass-file"

// The newest version of the files with a manifest that this program knows.
const (
	FileVersion = 1
	FileMinor   = 0
)

// manifest says what a file is, who made it and what is in it.
type manifest struct {
	Format    string          `json:"format"`
	Version   int             `json:"version"`
	Minor     int             `json:"minor,omitempty"`
	Kind      string          `json:"kind"`
	ID        string          `json:"id"`
	Juror     string          `json:"juror,omitempty"`
	Call      string          `json:"call,omitempty"`
	CallPrint string          `json:"call_print,omitempty"`
	Revision  int             `json:"revision,omitempty"`
	Parent    string          `json:"parent,omitempty"`
	Made      string          `json:"made,omitempty"`
	Signer    string          `json:"signer"`
	Entries   []manifestEntry `json:"entries"`
}

type manifestEntry struct {
	Name   string `json:"name"`
	Title  string `json:"title,omitempty"`
	Type   string `json:"type,omitempty"`
	Size   int    `json:"size"`
	SHA256 string `json:"sha256"`
}

// The kinds of files with a manifest.
const (
	kindCall       = "call"
	kindSubmission = "submission"
	kindJury       = "jury"
	kindBallot     = "ballot"
	kindRelease    = "release"
)

const timeForm = "2006-01-02T15:04:05Z"

// readManifest reads the manifest of a container and compares the container
// with it.
func readManifest(c *container, of shape) (*manifest, error) {
	if len(c.manifest) > of.manifest {
		return nil, damaged(changedKey)
	}
	root, err := parse(c.manifest)
	if err != nil {
		return nil, damaged(changedKey)
	}
	f := &file{}
	o := &object{file: f, node: root}
	if !o.versioned(manifestFormat, release{FileVersion, FileMinor}) {
		return nil, f.problem
	}
	m := &manifest{Kind: o.requiredText("kind", maxKey), ID: o.requiredText("id", maxKey), Signer: o.hexDigits("signer", 64)}
	if m.Kind != of.kind {
		return nil, problem(0, "", "exchange.file.kind")
	}
	o.head(m)
	m.Entries = o.manifestEntries()
	o.finish()
	if f.problem != nil {
		return nil, f.problem
	}
	return m, c.check(m)
}

// head reads what the manifests of all kinds but a call say besides.
func (o *object) head(m *manifest) {
	if m.Kind == kindCall {
		return
	}
	m.ID = o.hexDigits("id", nameDigits)
	m.Call, m.CallPrint = o.requiredText("call", maxKey), o.hexDigits("call_print", 64)
	if assessment.CallID(m.Call).Check() != nil {
		o.fail("call", "exchange.call.id")
	}
	m.Made = o.moment("made").Format(timeForm)
	if m.Kind == kindRelease {
		return
	}
	if m.Kind != kindSubmission {
		m.Juror = o.hexDigits("juror", nameDigits)
	}
	if m.Kind != kindJury {
		m.Revision = o.whole("revision", 1, maxRevision)
	}
	if m.Kind == kindSubmission {
		m.Parent = o.parent(m.Revision)
	}
}

// parent returns the fingerprint of the revision before: the first has none,
// every other names one, so that the chain of corrections can be followed on
// paper too.
func (o *object) parent(revision int) string {
	if o.node.find("parent") == nil {
		if revision > 1 {
			o.fail("parent", "exchange.file.parent", "Revision", revision)
		}
		return ""
	}
	named := o.hexDigits("parent", 64)
	if revision == 1 || digits(named).IsZero() { // no file has the fingerprint zero
		o.fail("parent", "exchange.file.parent", "Revision", revision)
	}
	return named
}

// maxRevision is the highest revision of a submission or a ballot.
const maxRevision = 10_000

func (o *object) manifestEntries() []manifestEntry {
	var entries []manifestEntry
	for _, inner := range o.objects("entries") {
		entries = append(entries, manifestEntry{
			Name: inner.requiredText("name", maxKey), Title: inner.text("title", assessment.MaxName), Type: inner.text("type", maxKey),
			Size: inner.whole("size", 0, MaxFile), SHA256: inner.hexDigits("sha256", 64),
		})
		inner.finish()
	}
	return entries
}

// release is the newest version of a format that this program knows.
type release struct{ version, minor int }

// versioned checks format and version of a file; one that fails here is not
// read on.
func (o *object) versioned(format string, known release) bool {
	if o.node.kind != members {
		o.file.report(problem(o.node.line, "", "exchange.file.other"))
		return false
	}
	if said := o.take("format"); said == nil || said.kind != text || said.text != format {
		o.fail("format", "exchange.file.other")
		return false
	}
	const highest = 1 << 30
	got := o.whole("version", 1, highest)
	later, _ := o.optionalWhole("minor", 0, highest)
	if o.file.problem != nil {
		return false
	}
	if got > known.version {
		o.fail("version", newerFileKey, "Version", got, "Known", known.version)
		return false
	}
	o.file.newer = later > known.minor
	return true
}

// hexDigits returns a text of exactly so many lower-case hexadecimal digits.
func (o *object) hexDigits(name string, digits int) string {
	s := o.requiredText(name, maxKey*2)
	if len(s) != digits || strings.Trim(s, "0123456789abcdef") != "" {
		o.fail(name, "exchange.file.digits", "Digits", digits)
		return strings.Repeat("0", digits)
	}
	return s
}

// moment returns a time in UTC to the second, such as "2026-02-28T11:00:00Z".
func (o *object) moment(name string) time.Time {
	s := o.requiredText(name, maxKey)
	at, err := time.Parse(timeForm, s)
	if err != nil || at.Format(timeForm) != s || at.Year() < assessment.MinYear || at.Year() > assessment.MaxYear {
		o.fail(name, "exchange.file.time", "Got", shorten(s))
		return time.Time{}
	}
	return at
}

// objects returns the objects of a list that must be there.
func (o *object) objects(name string) []*object {
	nodes := o.list(name)
	found := make([]*object, 0, len(nodes))
	for i, n := range nodes {
		path := (&trail{up: &trail{up: &trail{}, name: o.join(name)}, index: i}).String()
		if n.kind != members {
			o.file.report(problem(n.line, path, "exchange.want_object"))
			return nil
		}
		found = append(found, &object{file: o.file, node: n, path: path})
	}
	return found
}

// digits returns the bytes that hexadecimal digits stand for; they were
// checked before.
func digits(s string) (print assessment.Fingerprint) {
	raw, _ := hex.DecodeString(s)
	copy(print[:], raw)
	return print
}
