package exchange

import (
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// PreparedJury is a jury file that is ready to be sealed. The same content and
// signer give the same fingerprint.
type PreparedJury struct {
	payload []byte
	print   assessment.Fingerprint
}

// Print returns the fingerprint that the file will have.
func (p *PreparedJury) Print() assessment.Fingerprint { return p.print }

// Payload returns what will be sealed, to be read with ReadJuryFile. It must
// not be changed.
func (p *PreparedJury) Payload() []byte { return p.payload }

// PrepareJuryFile makes what is sealed in a jury file; signer is that of the
// call. Of the juror only ID, Name and Agency go, of the call only its file.
// The error is a *ProblemError for what must not be in the file, above all a
// submission of an applicant about whom the juror declared a conflict or
// nothing, and for what could not be read again.
func PrepareJuryFile(j *assessment.JuryFile, signer sealed.Signer) (*PreparedJury, error) {
	p, err := prepareJury(j, signer)
	if err != nil {
		return nil, fmt.Errorf("prepare jury file: %w", ofKind(KindJury, err))
	}
	return p, nil
}

func prepareJury(j *assessment.JuryFile, signer sealed.Signer) (*PreparedJury, error) {
	declared, err := declaredBySeries(j.Declared, j.Juror.ID)
	if err != nil {
		return nil, err
	}
	if err := allNamed(j, declared); err != nil {
		return nil, err
	}
	raw, err := marshal(wireJuryOf(j, declared))
	if err != nil {
		return nil, err
	}
	c := &container{mime: juryType, entries: []entry{{name: entryJury, content: raw}, {name: entryRelayed, content: j.Call.File}}}
	for _, series := range slices.Sorted(maps.Keys(j.Submitted)) {
		c.entries = append(c.entries, entry{name: submittedName(series), content: j.Submitted[series]})
	}
	head := manifest{
		Format: manifestFormat, Version: FileVersion, Kind: kindJury, ID: j.Round, Juror: string(j.Juror.ID), Call: string(j.Call.Call.ID),
		CallPrint: hex.EncodeToString(j.Call.Print[:]), Made: wireTime(j.Made),
	}
	payload, err := signed(c, &head, signer, juryShape())
	if err != nil {
		return nil, err
	}
	if _, err := readJuryFile(payload); err != nil {
		return nil, err
	}
	return &PreparedJury{payload: payload, print: c.print()}, nil
}

// signed returns the bytes of a container. One whose entries alone are too
// large is refused before much is done with it.
func signed(c *container, head *manifest, signer sealed.Signer, of shape) ([]byte, error) {
	if c.size() > of.size {
		return nil, problem(0, "", sizeKey, "MaxMiB", of.size>>20)
	}
	if err := c.sign(head, signer); err != nil {
		return nil, err
	}
	return c.bytes()
}

func wireTime(at time.Time) string { return at.UTC().Truncate(time.Second).Format(timeForm) }

// declaredBySeries refuses what another juror said, and what was said twice.
func declaredBySeries(said []assessment.Declaration, juror assessment.JurorID) (map[string]assessment.Declaration, error) {
	declared := make(map[string]assessment.Declaration, len(said))
	for _, d := range said {
		if d.Juror != juror {
			return nil, problem(0, "applicants", "exchange.jury.other_juror")
		}
		if _, twice := declared[d.Series]; twice {
			return nil, problem(0, "applicants", "exchange.entry_twice", "ID", shorten(d.Series))
		}
		declared[d.Series] = d
	}
	return declared, nil
}

// allNamed refuses declarations and submissions of somebody who is no
// applicant.
func allNamed(j *assessment.JuryFile, declared map[string]assessment.Declaration) error {
	for _, series := range append(slices.Sorted(maps.Keys(declared)), slices.Sorted(maps.Keys(j.Submitted))...) {
		if _, named := j.Names[series]; !named {
			return problem(0, "applicants", "exchange.jury.applicant", "ID", shorten(series))
		}
	}
	return nil
}

// Seal writes the file that the juror opens with the key whose public half is
// recipient; assessment.ErrNoKey means that it is none.
func (p *PreparedJury) Seal(w io.Writer, recipient string) (*Proof, error) {
	key, err := sealFor(w, labelJury, p.payload, recipient)
	if err != nil {
		return nil, err
	}
	return p.proof(func(r io.Reader) (JuryFile, error) { return OpenJuryFile(r, key) }), nil
}

// SealWithPassphrase writes the file that the juror opens with a passphrase;
// assessment.ErrPassphrase means that it is empty.
func (p *PreparedJury) SealWithPassphrase(w io.Writer, passphrase string, work sealed.Work) (*Proof, error) {
	if err := sealed.SealWithPassphrase(w, p.payload, passphrase, work); err != nil {
		return nil, err
	}
	return p.proof(func(r io.Reader) (JuryFile, error) { return OpenJuryFileWithPassphrase(r, passphrase) }), nil
}

func (p *PreparedJury) proof(open func(io.Reader) (JuryFile, error)) *Proof {
	return &Proof{kind: KindJury, print: p.print, read: func(r io.Reader) (assessment.Fingerprint, error) {
		found, err := open(r)
		return found.Print, err
	}}
}

// wireJury is jury.json as it is written.
type wireJury struct {
	Format     string          `json:"format"`
	Version    int             `json:"version"`
	Juror      wireJuror       `json:"juror"`
	Deadline   string          `json:"deadline,omitempty"`
	Recipient  string          `json:"recipient"`
	Applicants []wireApplicant `json:"applicants"`
	Order      []string        `json:"order"`
}

type wireJuror struct {
	Name   string `json:"name"`
	Agency string `json:"agency,omitempty"`
}

type wireApplicant struct {
	Series   string        `json:"series"`
	Name     string        `json:"name"`
	Declared *wireDeclared `json:"declared,omitempty"`
	Print    string        `json:"print,omitempty"`
}

type wireDeclared struct {
	Kind   string `json:"kind"`
	Reason string `json:"reason,omitempty"`
	Made   string `json:"made"`
}

func wireJuryOf(j *assessment.JuryFile, declared map[string]assessment.Declaration) wireJury {
	w := wireJury{
		Format: juryFormat, Version: juryVersion, Juror: wireJuror{Name: clean(j.Juror.Name), Agency: clean(j.Juror.Agency)},
		Recipient: j.Recipient, Applicants: []wireApplicant{}, Order: append([]string{}, j.Order...),
	}
	if !j.Deadline.IsZero() {
		w.Deadline = wireTime(j.Deadline)
	}
	for _, series := range slices.Sorted(maps.Keys(j.Names)) {
		a := wireApplicant{Series: series, Name: clean(j.Names[series])}
		if d, said := declared[series]; said {
			a.Declared = wireDeclaredOf(d)
		}
		if payload, there := j.Submitted[series]; there {
			a.Print = printOf(payload)
		}
		w.Applicants = append(w.Applicants, a)
	}
	return w
}

func wireDeclaredOf(d assessment.Declaration) *wireDeclared {
	return &wireDeclared{Kind: string(d.Kind), Reason: clean(d.Reason), Made: wireTime(d.Made)}
}

// printOf returns the fingerprint of a submission; one that is none gets some,
// and the reader refuses it.
func printOf(payload []byte) string {
	var print assessment.Fingerprint
	if c, err := openContainer(payload, submissionShape()); err == nil {
		print = c.print()
	}
	return hex.EncodeToString(print[:])
}
