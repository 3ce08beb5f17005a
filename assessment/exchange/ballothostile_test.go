package exchange_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// newBallotByHand is a ballot written by what the format says, with this
// ballot.json in it.
func newBallotByHand(ballot string) *byHand {
	b := newByHand()
	b.mime = "application/vnd.reifekompass.ballot+zip"
	b.head = fmt.Sprintf(`{"format": "reifekompass-file", "version": 1, "kind": "ballot", "id": %q, "juror": %q, "call": "wf-2026", "call_print": %q,
		"revision": 1, "made": "2026-03-09T11:00:00Z"`, roundID, jurorID, strings.Repeat("01", 32))
	b.entries = [][2]string{{"ballot.json", ballot}}
	return b
}

func TestLiesInABallotAreNotTaken(t *testing.T) {
	good := entryOf(t, preparedBallot(t).Payload(), "ballot.json")
	read := func(ballot string) error {
		_, err := exchange.ReadBallot(newBallotByHand(ballot).bytes(t))
		return err
	}
	if err := read(good); err != nil {
		t.Fatal(err)
	}
	reason := `"Dazu steht nichts darin."`
	for name, l := range map[string]lie{
		"newer version":             {`"version": 1,`, `"version": 2,`, assessment.ErrNewerFormat, ""},
		"another format":            {"reifekompass-ballot", "reifekompass-jury", assessment.ErrFormat, ""},
		"an unknown key":            {`"state": "given"`, `"state": "given", "note": "privat"`, assessment.ErrFormat, "exchange.key_unknown"},
		"points off the scale":      {`"points": 7`, `"points": 11`, assessment.ErrFormat, "exchange.ballot.points"},
		"points below zero":         {`"points": 7`, `"points": -1`, assessment.ErrFormat, "exchange.ballot.points"},
		"a quarter of a point":      {`"points": 7`, `"points": 3.5`, assessment.ErrFormat, "exchange.want_whole"},
		"points as a text":          {`"points": 7`, `"points": "7"`, assessment.ErrFormat, "exchange.ballot.points"},
		"no points":                 {`"points": 7,`, ``, assessment.ErrFormat, "exchange.ballot.state"},
		"points that are not given": {`"state": "cannot"`, `"state": "cannot", "points": 0`, assessment.ErrFormat, "exchange.ballot.state"},
		"an unknown state":          {`"state": "cannot"`, `"state": "perhaps"`, assessment.ErrFormat, "exchange.choice"},
		"an empty state":            {`"state": "cannot"`, `"state": ""`, assessment.ErrFormat, "exchange.missing"},
		"no state":                  {`"state": "cannot",`, ``, assessment.ErrFormat, "exchange.missing"},
		"no reason":                 {`"reason": ` + reason, `"reason": ""`, assessment.ErrFormat, "exchange.ballot.reason"},
		"a blank reason":            {reason, `" \t"`, assessment.ErrFormat, "exchange.ballot.reason"},
		"a long reason":             {reason, `"` + strings.Repeat("ä", 10_001) + `"`, assessment.ErrFormat, "exchange.long"},
		"a criterion twice":         {`"criterion": "J2"`, `"criterion": "J1"`, assessment.ErrFormat, "exchange.entry_twice"},
		"no criterion":              {`"criterion": "J2"`, `"criterion": ""`, assessment.ErrFormat, "exchange.missing"},
		"a series twice":            {conflicted, readable, assessment.ErrFormat, "exchange.entry_twice"},
		"a conflict broken":         {`"kind": "none"`, `"kind": "rival", "reason": "Wettbewerb"`, assessment.ErrFormat, "exchange.ballot.conflict"},
		"nothing declared":          {`"declared"`, `"said"`, assessment.ErrFormat, "exchange.missing"},
		"no reason of a conflict":   {`"Schwester"`, `""`, assessment.ErrFormat, "exchange.jury.reason"},
		"no marks":                  {`"marks": []`, `"marks": null`, assessment.ErrFormat, "exchange.want_list"},
		"nobody":                    {`"applicants": [`, `"applicants": [], "were": [`, assessment.ErrFormat, "exchange.range"},
		"many marks":                {`"marks": [`, `"marks": [` + strings.Repeat(`{"criterion": "J1", "state": "cannot", "reason": "x"},`, 40), assessment.ErrFormat, "exchange.many"},
	} {
		l.tell(t, name, good, read)
	}
	for name, l := range map[string]lie{
		"revision zero":     {`"revision": 1`, `"revision": 0`, assessment.ErrFormat, "exchange.range"},
		"a revision before": {`"revision": 1`, `"revision": 1, "parent": "` + strings.Repeat("1", 64) + `"`, assessment.ErrFormat, "exchange.key_unknown"},
		"no juror":          {jurorID, "Ada", assessment.ErrFormat, "exchange.file.digits"},
		"no round":          {roundID, "1", assessment.ErrFormat, "exchange.file.digits"},
		"no id of a call":   {`"wf-2026"`, `"WF 2026"`, assessment.ErrFormat, "exchange.call.id"},
		"another kind":      {`"ballot"`, `"submission"`, assessment.ErrFormat, "exchange.file.kind"},
	} {
		b := newBallotByHand(good)
		l.tell(t, name, b.head, func(head string) error {
			b.head = head
			_, err := exchange.ReadBallot(b.bytes(t))
			return err
		})
	}
}

func TestWrongBallotIsNotWritten(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*assessment.Ballot)
		key    string
	}{
		"a conflict broken":       {func(b *assessment.Ballot) { b.Marks[0].Series = conflicted }, "exchange.ballot.conflict"},
		"nothing declared":        {func(b *assessment.Ballot) { b.Marks[0].Series = undeclared }, "exchange.ballot.undeclared"},
		"points off the scale":    {func(b *assessment.Ballot) { b.Marks[0].Points = 11 }, "exchange.ballot.points"},
		"points not given":        {func(b *assessment.Ballot) { b.Marks[1].Points = 1 }, "exchange.ballot.state"},
		"no reason":               {func(b *assessment.Ballot) { b.Marks[0].Reason = "" }, "exchange.ballot.reason"},
		"an unknown criterion":    {func(b *assessment.Ballot) { b.Marks[0].Criterion = "J9" }, "exchange.ballot.criterion"},
		"a mark twice":            {func(b *assessment.Ballot) { b.Marks = append(b.Marks, b.Marks[0]) }, "exchange.entry_twice"},
		"a mark of another juror": {func(b *assessment.Ballot) { b.Marks[0].Juror = roundID }, "exchange.jury.other_juror"},
		"what another juror said": {func(b *assessment.Ballot) { b.Declared[0].Juror = roundID }, "exchange.jury.other_juror"},
		"a mark that was changed": {func(b *assessment.Ballot) { b.Marks[0].Before = &b.Marks[1] }, "exchange.ballot.discussed"},
		"revision zero":           {func(b *assessment.Ballot) { b.Revision = 0 }, "exchange.missing"},
		"nothing":                 {func(b *assessment.Ballot) { b.Declared, b.Marks = nil, nil }, "exchange.range"},
	} {
		b, call := fullBallot(t), fullCall(t)
		c.change(&b)
		_, err := exchange.PrepareBallot(&b, &call, signer(t))
		wantRefused(t, name, err, assessment.ErrFormat)
		wantKey(t, name, err, c.key)
	}
}

// FuzzReadBallot reads ballots that are signed and prepares again what was
// taken.
func FuzzReadBallot(f *testing.F) {
	f.Add(newBallotByHand("").head, entryOf(f, preparedBallot(f).Payload(), "ballot.json"))
	f.Add("{", `{"format": "reifekompass-ballot", "version": 1, "applicants": []}`)
	f.Fuzz(func(t *testing.T, head, ballot string) {
		b := newBallotByHand(ballot)
		b.head = head
		got, err := exchange.ReadBallot(b.bytes(t))
		if err != nil {
			wantRefused(t, "ballot", err, assessment.ErrFormat, assessment.ErrNewerFormat, assessment.ErrDamaged)
			return
		}
		call := assessment.Call{}
		for _, m := range got.Ballot.Marks {
			call.Criteria = append(call.Criteria, assessment.CallCriterion{Criterion: assessment.Criterion{ID: m.Criterion}})
		}
		p, err := exchange.PrepareBallot(&got.Ballot, &call, signer(t))
		if err != nil {
			t.Fatalf("taken, but cannot be prepared: %v", err)
		}
		back, err := exchange.ReadBallot(p.Payload())
		byCriterion := cmpopts.SortSlices(func(a, b assessment.Mark) bool { return a.Series+string(a.Criterion) < b.Series+string(b.Criterion) })
		if diff := cmp.Diff(got.Ballot, back.Ballot, cmpopts.EquateEmpty(), byCriterion); err != nil || diff != "" {
			t.Errorf("%v %s", err, diff)
		}
	})
}
