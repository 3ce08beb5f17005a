package exchange

import (
	"cmp"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// PreparedBallot is a ballot that is ready to be sealed. The same ballot and
// signer give the same fingerprint.
type PreparedBallot struct {
	payload []byte
	print   assessment.Fingerprint
}

// Print returns the fingerprint that the file will have.
func (p *PreparedBallot) Print() assessment.Fingerprint { return p.print }

// Payload returns what will be sealed, to be read with ReadBallot. It must not
// be changed.
func (p *PreparedBallot) Payload() []byte { return p.payload }

// PrepareBallot makes what is sealed of a ballot about the call. When a mark
// was made does not go. The error is a *ProblemError for what must not be in
// the file, such as a mark of an applicant with a conflict or in a criterion
// that the call does not have, and for what could not be read again.
func PrepareBallot(b *assessment.Ballot, call *assessment.Call, signer sealed.Signer) (*PreparedBallot, error) {
	p, err := prepareBallot(b, call, signer)
	if err != nil {
		return nil, fmt.Errorf("prepare ballot: %w", ofKind(KindBallot, err))
	}
	return p, nil
}

func prepareBallot(b *assessment.Ballot, call *assessment.Call, signer sealed.Signer) (*PreparedBallot, error) {
	if err := CheckBallot(b, call); err != nil {
		return nil, err
	}
	w, err := wireBallotOf(b, call)
	if err != nil {
		return nil, err
	}
	raw, err := marshal(w)
	if err != nil {
		return nil, err
	}
	c := &container{mime: ballotType, entries: []entry{{name: entryBallot, content: raw}}}
	head := manifest{
		Format: manifestFormat, Version: FileVersion, Kind: kindBallot, ID: b.Round, Juror: string(b.Juror), Call: string(b.Call),
		CallPrint: hex.EncodeToString(b.CallPrint[:]), Revision: b.Revision, Made: wireTime(b.Made),
	}
	payload, err := signed(c, &head, signer, ballotShape())
	if err != nil {
		return nil, err
	}
	if _, err := readBallot(payload); err != nil {
		return nil, err
	}
	return &PreparedBallot{payload: payload, print: c.print()}, nil
}

// Seal writes the file that the owner of the public half can open: the
// recipient that the jury file names. assessment.ErrNoKey means that it is
// none.
func (p *PreparedBallot) Seal(w io.Writer, recipient string) (*Proof, error) {
	key, err := sealFor(w, labelBallot, p.payload, recipient)
	if err != nil {
		return nil, err
	}
	return &Proof{kind: KindBallot, print: p.print, read: func(r io.Reader) (assessment.Fingerprint, error) {
		found, err := OpenBallot(r, key)
		return found.Print, err
	}}, nil
}

// wireBallot is ballot.json as it is written.
type wireBallot struct {
	Format     string       `json:"format"`
	Version    int          `json:"version"`
	Applicants []wireJudged `json:"applicants"`
}

type wireJudged struct {
	Series   string        `json:"series"`
	Declared *wireDeclared `json:"declared"`
	Marks    []wireMark    `json:"marks"`
}

type wireMark struct {
	Criterion string `json:"criterion"`
	State     string `json:"state"`
	Points    *int   `json:"points,omitempty"`
	Reason    string `json:"reason"`
}

// wireBallotOf puts each mark to its applicant, in the order of the criteria.
// It refuses what another juror said, marks about somebody of whom the juror
// declared nothing, and marks that were changed in the discussion: what was
// handed over before it is what travels.
func wireBallotOf(b *assessment.Ballot, call *assessment.Call) (wireBallot, error) {
	w := wireBallot{Format: ballotFormat, Version: ballotVersion, Applicants: []wireJudged{}}
	declared, err := declaredBySeries(b.Declared, b.Juror)
	if err != nil {
		return w, err
	}
	given := map[string][]assessment.Mark{}
	for _, m := range b.Marks {
		if _, said := declared[m.Series]; !said {
			return w, problem(0, "applicants", "exchange.ballot.undeclared", "ID", shorten(m.Series))
		}
		if m.Juror != b.Juror {
			return w, problem(0, "applicants", "exchange.jury.other_juror")
		}
		if m.Before != nil {
			return w, problem(0, "applicants", "exchange.ballot.discussed")
		}
		given[m.Series] = append(given[m.Series], m)
	}
	for _, series := range slices.Sorted(maps.Keys(declared)) {
		w.Applicants = append(w.Applicants, wireJudged{
			Series: series, Declared: wireDeclaredOf(declared[series]), Marks: wireMarksOf(given[series], call),
		})
	}
	return w, nil
}

func wireMarksOf(marks []assessment.Mark, call *assessment.Call) []wireMark {
	place := func(id assessment.CriterionID) int {
		return slices.IndexFunc(call.Criteria, func(c assessment.CallCriterion) bool { return c.ID == id })
	}
	sorted := slices.Clone(marks)
	slices.SortStableFunc(sorted, func(a, b assessment.Mark) int { return cmp.Compare(place(a.Criterion), place(b.Criterion)) })
	wire := []wireMark{}
	for _, m := range sorted {
		w := wireMark{Criterion: string(m.Criterion), State: string(m.State), Reason: clean(m.Reason)}
		if points := int(m.Points); m.State == assessment.MarkGiven || points != 0 {
			w.Points = &points // points that were not given are refused by the reader
		}
		wire = append(wire, w)
	}
	return wire
}
