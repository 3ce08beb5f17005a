// Package programme is the use case "run a programme office": draft a call,
// give it out, and look after the key to which submissions are encrypted.
// What is given out is locked: everybody relies on it.
//
// It knows neither window, paper nor database. Secrets are kept under a
// passphrase, and without it in memory only.
package programme

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/exchange/sealed"
)

// Store is where calls and keys are kept.
type Store interface {
	Calls(ctx context.Context) ([]assessment.CallRecord, error)
	Call(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error)
	SaveCall(ctx context.Context, record assessment.CallRecord) error
	DeleteCall(ctx context.Context, id assessment.CallID) error
	OfficeKeys(ctx context.Context) ([]assessment.OfficeKey, error)
	SaveOfficeKey(ctx context.Context, key assessment.OfficeKey) error
	SignerSeed(ctx context.Context) ([]byte, error)
	SaveSignerSeed(ctx context.Context, seed []byte) error
}

// Deps is what an office is handed. All fields are required.
type Deps struct {
	Store     Store
	Catalogue *assessment.Catalogue // the shipped one
	File      []byte                // of the shipped catalogue
	Criteria  []byte                // the file of the shipped criteria
	Clock     func() time.Time
	Work      sealed.Work // of passphrases; sealed.UsualWork but in tests
}

// Office is a programme office at work. Its methods may be called from any
// goroutine.
type Office struct {
	Deps
	guard    sync.Mutex
	unlocked []*sealed.Identity
}

// New returns an office whose key is locked.
func New(deps Deps) *Office { return &Office{Deps: deps} }

// usualWeeks is how long a new call runs unless somebody says otherwise.
const usualWeeks = 8

// Draft makes a new call with the criteria, rules and requirements that are
// usual, and keeps it. Title, office and e-mail are taken from the given call;
// so are year, deadline and winners where they are set.
func (o *Office) Draft(ctx context.Context, given assessment.Call) (assessment.CallRecord, error) {
	criteria, _, err := ParseCriteria(o.Criteria)
	if err != nil {
		return assessment.CallRecord{}, err
	}
	now := o.Clock()
	call := assessment.Call{
		Office:   assessment.CleanLine(given.Office),
		Email:    assessment.CleanLine(given.Email),
		Title:    assessment.CleanLine(given.Title),
		Text:     assessment.CleanText(given.Text),
		Deadline: given.Deadline, Year: given.Year, Winners: given.Winners,
		CatalogueID: o.Catalogue.ID, CatalogueVersion: o.Catalogue.Version,
		Criteria: criteria, Ties: usualTies(), Parameters: assessment.DefaultParameters(), Required: usualRequirements(),
	}
	if call.Deadline.IsZero() {
		y, m, d := now.AddDate(0, 0, 7*usualWeeks).Date()
		call.Deadline = time.Date(y, m, d, 12, 0, 0, 0, now.Location())
	}
	if call.Year == 0 {
		call.Year = call.Deadline.Year()
	}
	call.ID = newID(given.Title, call.Year)
	if call.Winners == 0 {
		call.Winners = 3
	}
	record := assessment.CallRecord{Call: call, Status: assessment.CallDraft, Own: true, Catalogue: o.File}
	return record, o.Store.SaveCall(ctx, record)
}

// Optional returns the shipped criteria that a call may add.
func (o *Office) Optional() ([]assessment.CallCriterion, error) {
	_, optional, err := ParseCriteria(o.Criteria)
	return optional, err
}

// usualTies puts the vote of the jury behind what the points can tell.
func usualTies() []assessment.TieStep {
	return []assessment.TieStep{
		{Kind: assessment.TieByCriterion, Criterion: "J1"}, {Kind: assessment.TieByLowest}, {Kind: assessment.TieByVote},
	}
}

func usualRequirements() assessment.Requirements {
	return assessment.Requirements{Settled: 90, Core: true, Profile: true, Processes: 5, Attachments: 4}
}

// newID names a call: readable, and with a random end.
func newID(title string, year int) assessment.CallID {
	name := PlainName(title)
	if suffix := "-" + time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006"); !strings.HasSuffix(name, suffix) {
		name = strings.Trim(name+suffix, "-")
	}
	return assessment.CallID(name + "-" + sealed.RandomName()[:4])
}

// FileName is how the file of a call is best called, without its ending: by
// its title, which may have been typed after its id was made.
func FileName(c *assessment.Call) string {
	id := string(c.ID)
	name := PlainName(c.Title)
	if name == "" || strings.HasPrefix(id, name) {
		return id
	}
	return name + id[strings.LastIndexByte(id, '-'):]
}

// PlainName writes a title or a name in small letters, digits and hyphens, for
// the name of a file. It is empty if nothing of it can be written so.
func PlainName(title string) string {
	const longest = 40
	var b strings.Builder
	for _, r := range strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss").Replace(strings.ToLower(title)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= longest {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// Save keeps a changed draft. A locked call is assessment.ErrLocked, a call
// that is not here assessment.ErrNotFound. A draft may be incomplete: Troubles
// says what is missing.
func (o *Office) Save(ctx context.Context, call assessment.Call) (assessment.CallRecord, error) {
	record, err := o.Store.Call(ctx, call.ID)
	if err != nil {
		return record, err
	}
	if record.Status == assessment.CallLocked {
		return record, assessment.ErrLocked
	}
	call.CatalogueID, call.CatalogueVersion = record.Call.CatalogueID, record.Call.CatalogueVersion
	record.Call = call
	return record, o.Store.SaveCall(ctx, record)
}

// UseCatalogue makes a draft ask by another catalogue. file is the file as it
// is; its problems are catalogue.Errors, as the reader of catalogues returns
// them.
func (o *Office) UseCatalogue(ctx context.Context, id assessment.CallID, name string, file []byte) (assessment.CallRecord, error) {
	record, err := o.Store.Call(ctx, id)
	if err != nil {
		return record, err
	}
	if record.Status == assessment.CallLocked {
		return record, assessment.ErrLocked
	}
	asked, err := catalogue.Parse(name, file)
	if err != nil {
		return record, err
	}
	record.Catalogue = file
	record.Call.CatalogueID, record.Call.CatalogueVersion, record.Call.Dimensions = asked.ID, asked.Version, nil
	return record, o.Store.SaveCall(ctx, record)
}

// Asked returns the catalogue that a call asks by, as its file has it: without
// what the call changes.
func (o *Office) Asked(record *assessment.CallRecord) (*assessment.Catalogue, error) {
	if bytes.Equal(record.Catalogue, o.File) {
		return o.Catalogue, nil
	}
	return catalogue.Parse(string(record.Call.ID), record.Catalogue)
}

// Troubles lists what keeps a call from being given out now.
func (o *Office) Troubles(record *assessment.CallRecord) ([]assessment.CallTrouble, error) {
	asked, err := o.Asked(record)
	if err != nil {
		return nil, err
	}
	return record.Call.Troubles(asked, o.Clock()), nil
}

// TroubleError says that a call cannot be given out yet.
type TroubleError struct{ Troubles []assessment.CallTrouble }

// Error describes the troubles for the log.
func (e *TroubleError) Error() string { return "the call is not complete" }

// GiveOut locks a call and returns it with its file. From now on it never
// changes. A call that is locked already is returned as it is. A *TroubleError
// says what is missing, assessment.ErrNoKey that the office has no key yet.
func (o *Office) GiveOut(ctx context.Context, id assessment.CallID) (assessment.CallRecord, error) {
	record, err := o.Store.Call(ctx, id)
	if err != nil || record.Status == assessment.CallLocked {
		return record, err
	}
	if found, err := o.Troubles(&record); err != nil || len(found) > 0 {
		return record, errors.Join(err, troubled(found))
	}
	keys, err := o.Store.OfficeKeys(ctx)
	if err != nil {
		return record, err
	}
	if len(keys) == 0 {
		return record, assessment.ErrNoKey
	}
	signer, err := sealed.Keep(ctx, o.Store)
	if err != nil {
		return record, err
	}
	record.Call.Recipient = keys[0].Recipient
	var file bytes.Buffer
	if record.Print, err = exchange.WriteCall(&file, &record.Call, record.Catalogue, signer); err != nil {
		return record, err
	}
	read, err := exchange.ReadCall(bytes.NewReader(file.Bytes()))
	if err != nil {
		return record, err
	}
	record.Call, record.Status, record.File, record.Signer = read.Call, assessment.CallLocked, file.Bytes(), signer.ID()
	return record, o.Store.SaveCall(ctx, record)
}

func troubled(found []assessment.CallTrouble) error {
	if len(found) == 0 {
		return nil
	}
	return &TroubleError{Troubles: found}
}
