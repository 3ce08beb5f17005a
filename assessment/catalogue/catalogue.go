// Package catalogue reads catalogue files and says everything that is wrong
// with one, each problem with its place and what to write instead, in one go.
// It checks what a machine can check; whether the levels build on each other
// and whether an agency recognizes itself in them is a matter of reading.
// It does not store, score or translate.
package catalogue

import (
	"slices"

	"reifekompass/assessment"
)

// Format is what the key "format" of a catalogue file says.
const Format = "reifekompass-catalogue"

// Schema is the newest schema of catalogue files that this program reads.
const Schema = 1

// MaxSize is the largest catalogue file in bytes, eight times the shipped one.
const MaxSize = 2 << 20

// Parse reads a catalogue file. The name appears in the problems only.
// The error is of type Errors and holds all problems found (the first 1000),
// in the order of their lines; errors.Is tells a file of a newer schema
// (assessment.ErrNewerFormat) from one to be corrected (assessment.ErrFormat).
// It may be called from any goroutine; the catalogue belongs to the caller.
func Parse(name string, raw []byte) (*assessment.Catalogue, error) {
	r := newReader(name, Format)
	var found *assessment.Catalogue
	if root := r.document(raw); root != nil {
		found = r.catalogue(root)
	}
	if err := r.done(); err != nil {
		return nil, err
	}
	return found, nil
}

func newReader(name, format string) *reader {
	return &reader{
		file:      name,
		format:    format,
		criteria:  map[string]int{},
		questions: map[string]int{},
		levels:    map[levelText]levelPlace{},
	}
}

// done returns all problems in the order of their lines, nil if there are none.
func (r *reader) done() error {
	if len(r.problems) == 0 {
		return nil
	}
	slices.SortStableFunc(r.problems, byPlace)
	return r.problems
}

// reader gathers problems while a file is read, and what must be unique in it.
type reader struct {
	file      string
	format    string // what the key "format" has to say
	lines     int    // of the file, once known
	problems  Errors
	criteria  map[string]int // id: line
	questions map[string]int // id: line
	levels    map[levelText]levelPlace
}

// maxProblems ends the list for files that are something else altogether.
const maxProblems = 1000

func (r *reader) report(at place, key string, values ...any) {
	if len(r.problems) == maxProblems {
		return
	}
	line := at.line
	if r.lines > 0 { // the parser counts past the end of some broken files
		line = min(line, r.lines)
	}
	r.problems = append(r.problems, Problem{
		File: r.file, Line: line, Column: at.column, Key: key, Values: values,
	})
}

// catalogue reads the whole file. A file that is no catalogue, or one of a
// newer schema, is not examined further: anything else would only confuse.
func (r *reader) catalogue(root *object) *assessment.Catalogue {
	if !r.header(root) {
		return nil
	}
	c := &assessment.Catalogue{
		ID:      root.catalogueID(),
		Version: root.line("version", `"1.0"`, span{1, 20}),
		Title:   root.text("title", titleSpan()),
	}
	for _, item := range root.objects("criteria", optional) {
		c.Criteria = append(c.Criteria, r.criterion(item))
	}
	dimensions := map[string]int{}
	for _, item := range root.objects("dimensions", required) {
		c.Dimensions = append(c.Dimensions, r.dimension(item, dimensions))
	}
	c.Processes = r.processes(root)
	c.ProcessLevels = r.processLevels(root)
	root.finish()
	return c
}

func (r *reader) header(root *object) bool {
	format, ok := root.peek("format")
	if !ok || scalar(format) != r.format {
		r.problems = nil
		r.report(root.keyPlace("format"), "catalogue.format", "Format", r.format)
		return false
	}
	root.take("format")
	schema := root.whole("schema", 1, maxSchema)
	if schema > Schema {
		r.problems = nil
		r.report(root.keyPlace("schema"), newerKey, "Schema", schema, "Known", Schema)
		return false
	}
	return true
}

func (r *reader) criterion(o *object) assessment.Criterion {
	id := o.id("J1", r.criteria)
	c := assessment.Criterion{
		ID:       assessment.CriterionID(id),
		Title:    o.text("title", titleSpan()),
		Question: o.optionalText("guide", span{20, 400}),
	}
	o.finish()
	return c
}

func (r *reader) dimension(o *object, known map[string]int) assessment.Dimension {
	d := assessment.Dimension{
		ID:       assessment.DimensionID(o.id("B", known)),
		Title:    o.text("title", titleSpan()),
		Short:    o.text("short", span{1, 40}),
		Strength: o.text("strength", span{2, 80}),
		Brake:    o.text("brake", span{2, 80}),
		Weight:   o.weight("weight"),
	}
	for _, item := range o.objects("questions", required) {
		d.Questions = append(d.Questions, r.question(item))
	}
	o.finish()
	return d
}
