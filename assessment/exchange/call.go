package exchange

import (
	"bytes"
	"fmt"
	"io"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// The format of the call in a call file.
const (
	callFormat  = "reifekompass-call"
	callVersion = 1
	callMinor   = 0
	callType    = "application/vnd.reifekompass.call+zip"
	entryCall   = "call.json"
	entryAsked  = "questions.yaml"
)

// CallFile is what a call file holds.
type CallFile struct {
	Call      assessment.Call
	Catalogue []byte // the file of the catalogue; the caller reads and checks it
	Signer    assessment.SignerID
	Print     assessment.Fingerprint
}

// WriteCall writes a call file and returns its fingerprint. The same call,
// catalogue and signer give the same bytes. What could not be read again is
// not written: the error is then a *ProblemError.
func WriteCall(w io.Writer, call *assessment.Call, catalogue []byte, signer sealed.Signer) (assessment.Fingerprint, error) {
	raw, err := marshal(wireCallOf(call))
	if err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write call: %w", err)
	}
	c := &container{mime: callType, entries: []entry{{name: entryCall, content: raw}, {name: entryAsked, content: catalogue}}}
	head := manifest{Format: manifestFormat, Version: FileVersion, Kind: kindCall, ID: string(call.ID)}
	if err := c.sign(&head, signer); err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write call: %w", err)
	}
	file, err := c.bytes()
	if err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write call: %w", err)
	}
	if _, err := ReadCall(bytes.NewReader(file)); err != nil {
		return assessment.Fingerprint{}, fmt.Errorf("write call: %w", err)
	}
	_, err = w.Write(file)
	return c.print(), err
}

// ReadCall reads a call file: whole, unchanged since it was signed, and of a
// version that is known. The error is a *ProblemError or what r returned. At
// most MaxFile+1 bytes are read. Whether the catalogue is one is for the
// caller to find out.
func ReadCall(r io.Reader) (CallFile, error) {
	found, err := readCall(r)
	return found, ofKind(KindCall, err)
}

func readCall(r io.Reader) (CallFile, error) {
	raw, err := readFile(r)
	if err != nil {
		return CallFile{}, err
	}
	if !isZIP(raw) {
		return CallFile{}, problem(0, "", "exchange.file.kind")
	}
	c, err := openContainer(raw, callShape())
	if err != nil {
		return CallFile{}, err
	}
	m, err := readManifest(c, callShape())
	if err != nil {
		return CallFile{}, err
	}
	if len(c.entries) != 2 || c.entries[0].name != entryCall || c.entries[1].name != entryAsked || len(c.entries[1].content) > maxCatalogue {
		return CallFile{}, damaged("exchange.file.other")
	}
	call, err := readCallEntry(c.entries[0].content)
	if err != nil {
		return CallFile{}, err
	}
	if string(call.ID) != m.ID {
		return CallFile{}, damaged(changedKey)
	}
	return CallFile{Call: call, Catalogue: c.entries[1].content, Signer: assessment.SignerID(digits(m.Signer)), Print: c.print()}, nil
}

func readCallEntry(raw []byte) (assessment.Call, error) {
	root, err := parse(raw)
	if err != nil {
		return assessment.Call{}, err
	}
	f := &file{}
	o := &object{file: f, node: root}
	if !o.versioned(callFormat, release{callVersion, callMinor}) {
		return assessment.Call{}, f.problem
	}
	call := o.call()
	o.finish()
	if f.problem != nil {
		return assessment.Call{}, f.problem
	}
	if err := sealed.CheckRecipient(call.Recipient); err != nil {
		return assessment.Call{}, problem(0, "recipient", "exchange.call.recipient")
	}
	return call, nil
}

func (o *object) call() assessment.Call {
	c := assessment.Call{
		ID:        assessment.CallID(o.requiredText("id", assessment.MaxCallID)),
		Office:    o.requiredText("office", assessment.MaxName),
		Email:     o.text("email", assessment.MaxName),
		Title:     o.requiredText("title", assessment.MaxName),
		Text:      o.text("text", assessment.MaxComment),
		Deadline:  o.moment("deadline"),
		Year:      o.whole("year", assessment.MinYear, assessment.MaxYear),
		Total:     assessment.Points(o.whole("total", 0, int(assessment.MaxPoints))),
		Winners:   o.whole("winners", 1, assessment.MaxWinners),
		Recipient: o.requiredText("recipient", assessment.MaxRecipient),
	}
	if c.ID.Check() != nil {
		o.fail("id", "exchange.call.id")
	}
	asked := o.inner("catalogue")
	c.CatalogueID, c.CatalogueVersion = asked.requiredText("id", maxCatalogueID), asked.requiredText("version", maxVersion)
	asked.finish()
	c.Criteria = o.criteria()
	c.Dimensions = o.dimensionWeights()
	c.Ties = o.ties(&c)
	c.Parameters = o.inner("parameters").parameters()
	c.Required = o.inner("requires").requirements()
	return c
}

func (o *object) criteria() []assessment.CallCriterion {
	var criteria []assessment.CallCriterion
	known := map[assessment.CriterionID]bool{}
	for _, inner := range o.objects("criteria") {
		c := assessment.CallCriterion{
			Criterion: assessment.Criterion{
				ID: assessment.CriterionID(inner.requiredText("id", maxKey)), Title: inner.words("title", assessment.MaxName),
				Question: inner.words("question", assessment.MaxComment),
			},
			Weight:    assessment.Weight(inner.whole("weight", 0, int(assessment.MaxWeight))),
			Threshold: assessment.Points(inner.whole("threshold", 0, int(assessment.MaxPoints))),
			Required:  inner.truth("required"),
			Anchors:   inner.anchors(),
		}
		inner.finish()
		if known[c.ID] {
			inner.fail("id", "exchange.entry_twice", "ID", shorten(string(c.ID)))
		}
		known[c.ID] = true
		criteria = append(criteria, c)
	}
	if len(criteria) == 0 || len(criteria) > assessment.MaxCriteria {
		o.fail("criteria", "exchange.range", "Min", 1, "Max", assessment.MaxCriteria)
	}
	return criteria
}

func (o *object) anchors() (anchors assessment.Anchors) {
	found := o.objects("anchors")
	if len(found) != len(anchors) {
		o.fail("anchors", "exchange.call.anchors", "Count", len(anchors))
		return anchors
	}
	for i, inner := range found {
		anchors[i] = inner.languages(assessment.MaxComment)
	}
	return anchors
}

// words returns a text in several languages, nil if it is missing.
func (o *object) words(name string, limit int) assessment.Text {
	if o.take(name) == nil {
		return nil
	}
	return o.inner(name).languages(limit)
}

// languages reads an object with a text for each language.
func (o *object) languages(limit int) assessment.Text {
	text := assessment.Text{}
	for _, language := range assessment.Languages() {
		if said := o.text(string(language), limit); said != "" {
			text[language] = said
		}
	}
	o.finish()
	return text
}

func (o *object) dimensionWeights() map[assessment.DimensionID]assessment.Weight {
	if o.node.find("dimensions") == nil {
		o.take("dimensions")
		return nil
	}
	weights := map[assessment.DimensionID]assessment.Weight{}
	for _, inner := range o.objects("dimensions") {
		id := assessment.DimensionID(inner.requiredText("id", maxKey))
		if _, twice := weights[id]; twice {
			inner.fail("id", "exchange.entry_twice", "ID", shorten(string(id)))
		}
		weights[id] = assessment.Weight(inner.whole("weight", 1, int(assessment.MaxWeight)))
		inner.finish()
	}
	return weights
}

func (o *object) ties(call *assessment.Call) []assessment.TieStep {
	var steps []assessment.TieStep
	for _, inner := range o.objects("ties") {
		inner.require("kind")
		step := assessment.TieStep{
			Kind:      choice(inner, "kind", assessment.TieKinds()),
			Criterion: assessment.CriterionID(inner.text("criterion", maxKey)),
		}
		if _, known := call.Criterion(step.Criterion); known != (step.Kind == assessment.TieByCriterion) {
			inner.fail("criterion", "exchange.call.tie")
		}
		inner.finish()
		steps = append(steps, step)
	}
	return steps
}

func (o *object) parameters() assessment.Parameters {
	weight := func(name string) assessment.Weight {
		return assessment.Weight(o.whole(name, 0, int(assessment.MaxWeight)))
	}
	p := assessment.Parameters{
		HoursPerFTE: int64(o.whole("hours_per_fte", 1, int(assessment.MaxHoursPerFTE))),
		FullShare:   assessment.Weight(o.whole("full_share", 1, int(assessment.UnitWeight))),
		Time:        weight("time"), Breaks: weight("breaks"), Units: weight("units"), Benefit: weight("benefit"),
		Potential: weight("potential"), Transferability: weight("transferability"), Ease: weight("ease"),
	}
	if p.Time+p.Breaks+p.Units+p.Benefit == 0 || p.Potential+p.Transferability+p.Ease == 0 {
		o.fail("time", "exchange.call.weights")
	}
	o.finish()
	return p
}

func (o *object) requirements() assessment.Requirements {
	r := assessment.Requirements{
		Settled: o.whole("settled", 0, 100), Core: o.truth("core"), Profile: o.truth("profile"),
		Processes: o.whole("processes", 0, assessment.MaxEntries), Measures: o.whole("measures", 0, assessment.MaxEntries),
		Attachments: o.whole("attachments", 0, assessment.MaxAttachments),
	}
	o.finish()
	return r
}
