package exchange

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

// The format of a circle file, which travels inside a feedback letter.
const (
	CircleFormat  = "reifekompass-circle"
	circleVersion = 1
	// MaxCircleSize is the largest circle file in bytes.
	MaxCircleSize = 64 << 10
)

// CircleFile is what a feedback letter says about the peer group of an
// applicant, for its own installation: no more than is printed in the letter.
// It is not signed, as the letter is not.
type CircleFile struct {
	Circle           transfer.Circle // says something
	Call             assessment.CallID
	CallTitle        string
	Office           string
	Series           string    // of the submission that the letter answers
	Made             time.Time // the date of the letter, to the second
	CatalogueID      string
	CatalogueVersion string
	Fictional        bool // the applicant is made up
}

// IsCircle reports whether a file looks like a circle file.
func IsCircle(raw []byte) bool {
	return LooksLikeAnswers(raw) && bytes.Contains(raw[:min(len(raw), Head)], []byte(`"`+CircleFormat+`"`))
}

// bases are the words of the file for what a peer group has in common.
func bases() map[transfer.Basis]string {
	return map[transfer.Basis]string{transfer.KindAndSize: "kind_and_size", transfer.SameKind: "kind", transfer.Everybody: "all"}
}

type wireCircle struct {
	Format     string            `json:"format"`
	Version    int               `json:"version"`
	Call       wireCircleCall    `json:"call"`
	Office     string            `json:"office"`
	Series     string            `json:"series"`
	Made       string            `json:"made"`
	Catalogue  wireCatalogue     `json:"catalogue"`
	Fictional  bool              `json:"fictional,omitempty"`
	Group      wireGroup         `json:"group"`
	Dimensions []wireCircleValue `json:"dimensions"`
}

type wireCircleCall struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type wireGroup struct {
	Basis   string `json:"basis"`
	Kind    string `json:"kind,omitempty"`
	Size    string `json:"size,omitempty"`
	Members int    `json:"members"`
}

type wireCircleValue struct {
	ID   string   `json:"id"`
	Mean int      `json:"mean"`
	Band wireBand `json:"band"`
}

// WriteCircle writes a circle file; order is that of the dimensions. What could
// not be read again is not written: the error is then a *ProblemError.
func WriteCircle(w io.Writer, c *CircleFile, order []assessment.DimensionID) error {
	out := wireCircle{
		Format: CircleFormat, Version: circleVersion, Call: wireCircleCall{ID: string(c.Call), Title: clean(c.CallTitle)},
		Office: clean(c.Office), Series: c.Series, Made: c.Made.UTC().Truncate(time.Second).Format(timeForm),
		Catalogue: wireCatalogue{ID: clean(c.CatalogueID), Version: clean(c.CatalogueVersion)}, Fictional: c.Fictional,
		Group: wireGroup{
			Basis: bases()[c.Circle.Basis], Kind: string(c.Circle.Trait.Kind), Size: string(c.Circle.Trait.Size), Members: c.Circle.Members,
		},
		Dimensions: []wireCircleValue{},
	}
	for _, id := range order {
		if v, shown := c.Circle.Values[id]; shown {
			out.Dimensions = append(out.Dimensions, wireCircleValue{ID: string(id), Mean: v.Mean, Band: wireBand{Low: v.Half.Low, High: v.Half.High}})
		}
	}
	raw, err := marshal(out)
	if err == nil {
		_, err = ReadCircle(bytes.NewReader(raw))
	}
	if err != nil {
		return fmt.Errorf("write circle: %w", err)
	}
	_, err = w.Write(raw)
	return err
}

// ReadCircle reads a circle file, whole or not at all. Errors are those of
// ReadAnswers.
func ReadCircle(r io.Reader) (CircleFile, error) {
	found, err := readCircle(r)
	return found, ofKind(KindCircle, err)
}

func readCircle(r io.Reader) (CircleFile, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxCircleSize+1))
	if err != nil {
		return CircleFile{}, fmt.Errorf("read circle: %w", err)
	}
	if len(raw) > MaxCircleSize {
		return CircleFile{}, problem(0, "", "exchange.size", "MaxMiB", 1)
	}
	root, err := parse(raw)
	if err != nil {
		return CircleFile{}, err
	}
	f := &file{}
	o := &object{file: f, node: root}
	if !o.versioned(CircleFormat, release{circleVersion, 0}) {
		return CircleFile{}, f.problem
	}
	found := o.circleFile()
	o.finish()
	if f.problem != nil {
		return CircleFile{}, f.problem
	}
	return found, nil
}

func (o *object) circleFile() CircleFile {
	c := CircleFile{
		Office: o.requiredText("office", assessment.MaxName), Series: o.hexDigits("series", nameDigits), Made: o.moment("made"), Fictional: o.truth("fictional"),
	}
	call := o.inner("call")
	c.Call, c.CallTitle = assessment.CallID(call.requiredText("id", assessment.MaxCallID)), call.requiredText("title", assessment.MaxName)
	if c.Call.Check() != nil {
		call.fail("id", "exchange.call.id")
	}
	call.finish()
	asked := o.inner("catalogue")
	c.CatalogueID, c.CatalogueVersion = asked.requiredText("id", maxCatalogueID), asked.requiredText("version", maxVersion)
	asked.finish()
	c.Circle = o.inner("group").circle()
	c.Circle.Values = o.circleValues()
	return c
}

// circle reads who the group is. It has the parts that its basis speaks of.
func (o *object) circle() transfer.Circle {
	c := transfer.Circle{
		Trait:   transfer.Trait{Kind: choice(o, "kind", assessment.Kinds()), Size: choice(o, "size", assessment.SizeClasses())},
		Members: o.whole("members", transfer.MinPeers, MaxReleaseMembers),
	}
	word := choice(o, "basis", []string{bases()[transfer.KindAndSize], bases()[transfer.SameKind], bases()[transfer.Everybody]})
	for basis, name := range bases() {
		if name == word {
			c.Basis = basis
		}
	}
	o.require("basis")
	if (c.Basis == transfer.Everybody) != (c.Trait.Kind == "") {
		o.fail("kind", "exchange.circle.group")
	}
	if (c.Basis == transfer.KindAndSize) != (c.Trait.Size != "") {
		o.fail("size", "exchange.circle.group")
	}
	o.finish()
	return c
}

func (o *object) circleValues() map[assessment.DimensionID]transfer.CircleValue {
	values := map[assessment.DimensionID]transfer.CircleValue{}
	for _, inner := range o.objects("dimensions") {
		id := assessment.DimensionID(inner.requiredText("id", maxQuestion))
		v := transfer.CircleValue{Mean: inner.step("mean")}
		band := inner.inner("band")
		v.Half = transfer.Band{Low: band.step("low"), High: band.step("high")}
		if v.Half.Low > v.Half.High {
			band.fail("high", "exchange.release.order")
		}
		band.finish()
		inner.finish()
		if _, twice := values[id]; twice {
			inner.fail("id", "exchange.entry_twice", "ID", shorten(string(id)))
		}
		values[id] = v
	}
	if len(values) == 0 {
		o.fail("dimensions", "exchange.missing")
	}
	return values
}
