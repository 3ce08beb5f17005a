package intake

import (
	"context"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

// judge compares a submission with those that are here.
func (t *taking) judge(ctx context.Context, item *Item, s *assessment.Submission) {
	r := &item.Received
	r.Standing = assessment.StandingCurrent
	item.Verdict = New
	current, doubt := t.compare(r)
	if doubt == known {
		item.Verdict, item.Before, item.Received = Known, current, current
		return
	}
	item.Before = current
	switch doubt {
	case none:
		if current.Revision > r.Revision && current.Standing == assessment.StandingCurrent {
			item.Verdict, r.Standing = Older, assessment.StandingOlder
		} else if current.Revision > 0 && current.Revision < r.Revision {
			item.Verdict = Newer
		}
	default:
		r.Standing, r.Doubt = assessment.StandingUndecided, assessment.Doubt(doubt)
		item.Verdict = map[comparison]Verdict{sameRevision: SameRevision, otherSigner: OtherSigner, otherSeries: OtherSeries}[doubt]
	}
	if !current.Print.IsZero() {
		t.count(ctx, item, s)
	}
}

// comparison is what is found when a submission is compared with others; the
// doubts have the names of assessment.Doubt.
type comparison string

const (
	none         comparison = ""
	known        comparison = "known"
	sameRevision            = comparison(assessment.DoubtSameRevision)
	otherSigner             = comparison(assessment.DoubtSigner)
	otherSeries             = comparison(assessment.DoubtOtherSeries)
)

// compare returns the submission that the new one follows or contradicts, the
// zero one if it is the first of its agency. What a person rejected counts for
// nothing.
func (t *taking) compare(r *assessment.Received) (before assessment.Received, found comparison) {
	var series []assessment.Received
	for _, other := range t.here {
		switch {
		case other.Print == r.Print:
			return other, known
		case other.Standing == assessment.StandingRejected:
		case other.Series == r.Series:
			series = append(series, other)
		case other.Standing == assessment.StandingCurrent && sameAgency(&other, r):
			before, found = other, otherSeries
		}
	}
	if found == otherSeries || len(series) == 0 {
		return before, found
	}
	return within(series, r)
}

// within compares a revision with others of its series, in the order in which
// they were taken in. The one that counts says which key is the agency's: a
// person who accepted a new key is not asked again.
func within(series []assessment.Received, r *assessment.Received) (before assessment.Received, found comparison) {
	before = series[len(series)-1]
	for _, other := range series {
		if other.Standing == assessment.StandingCurrent {
			before = other
		}
	}
	if before.Signer != r.Signer {
		return before, otherSigner
	}
	for _, other := range series {
		if other.Revision == r.Revision {
			return other, sameRevision
		}
	}
	return before, none
}

// sameAgency goes by the key of the place, and by the name where one has none.
func sameAgency(a, b *assessment.Received) bool {
	if a.AGS != "" && b.AGS != "" {
		return a.AGS == b.AGS && assessment.FoldName(a.Agency) == assessment.FoldName(b.Agency)
	}
	return assessment.FoldName(a.Agency) == assessment.FoldName(b.Agency)
}

// count says how much differs from the submission before. That it cannot be
// read keeps nobody from taking in the new one.
func (t *taking) count(ctx context.Context, item *Item, s *assessment.Submission) {
	payload, err := t.office.Store.ReceivedPayload(ctx, item.Before.Print)
	if err != nil {
		return
	}
	before, err := exchange.OpenPayload(payload)
	if err != nil {
		return
	}
	for _, id := range t.asked.Order() {
		if s.Assessment.Answer(id) != before.Assessment.Answer(id) {
			item.Answers++
		}
	}
	item.Files = differing(s.Attachments, before.Attachments)
}

func differing(now, before []assessment.Attachment) int {
	there := map[string]int{}
	for _, file := range before {
		there[file.Name+"\x00"+string(file.Content)]++
	}
	n := 0
	for _, file := range now {
		if key := file.Name + "\x00" + string(file.Content); there[key] > 0 {
			there[key]--
		} else {
			n++
		}
	}
	for _, gone := range there {
		n += gone
	}
	return n
}

// keep stores a submission and makes the one that counted before an older one.
func (t *taking) keep(ctx context.Context, item *Item, b opened) error {
	restanding := map[assessment.Fingerprint]assessment.Standing{}
	if item.Verdict == Newer {
		restanding[item.Before.Print] = assessment.StandingOlder
	}
	arrival := assessment.Arrival{Received: item.Received, File: b.file, Payload: b.payload}
	if err := t.office.Store.Receive(ctx, []assessment.Arrival{arrival}, restanding); err != nil {
		return err
	}
	for i := range t.here {
		if standing, changed := restanding[t.here[i].Print]; changed {
			t.here[i].Standing = standing
		}
	}
	t.here = append(t.here, item.Received)
	return nil
}

// Decide settles a doubt: an accepted submission counts from now on, and what
// counted before is older; a rejected one is kept and counts for nothing. It
// can be decided again. assessment.ErrNotFound means that there is no such
// submission.
func (o *Office) Decide(ctx context.Context, call assessment.CallID, print assessment.Fingerprint, accept bool) error {
	here, err := o.Store.Received(ctx, call)
	if err != nil {
		return err
	}
	var chosen *assessment.Received
	for i := range here {
		if here[i].Print == print {
			chosen = &here[i]
		}
	}
	if chosen == nil {
		return assessment.ErrNotFound
	}
	standings := map[assessment.Fingerprint]assessment.Standing{print: assessment.StandingRejected}
	if accept {
		standings[print] = assessment.StandingCurrent
	}
	for i := range here {
		other := &here[i]
		switch {
		case other.Print == print || !rivals(other, chosen):
		case accept && (other.Standing == assessment.StandingCurrent || settledBy(chosen, other)):
			standings[other.Print] = assessment.StandingOlder
		case !accept && chosen.Standing == assessment.StandingCurrent && next(here, chosen) == other:
			standings[other.Print] = assessment.StandingCurrent
		}
	}
	return o.Store.SetStanding(ctx, standings)
}

// rivals reports whether only one of two submissions can count.
func rivals(a, b *assessment.Received) bool { return a.Series == b.Series || sameAgency(a, b) }

// settledBy reports whether accepting a submission settles the doubt about
// another one: an earlier revision of the same series, signed alike.
func settledBy(accepted, other *assessment.Received) bool {
	return other.Standing == assessment.StandingUndecided && other.Series == accepted.Series &&
		other.Signer == accepted.Signer && other.Revision < accepted.Revision
}

// next is the submission that counts when one that counted is rejected: the
// one that was taken in last among the older ones of the same agency.
func next(here []assessment.Received, rejected *assessment.Received) *assessment.Received {
	var best *assessment.Received
	for i := range here {
		other := &here[i]
		if other.Standing == assessment.StandingOlder && rivals(other, rejected) && (best == nil || other.Revision >= best.Revision) {
			best = other
		}
	}
	return best
}
