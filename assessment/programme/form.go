package programme

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"reifekompass/assessment"
)

// The texts of a call as an office edits them in a text editor.
type callForm struct {
	Title      string             `yaml:"title"`
	Office     string             `yaml:"office"`
	Email      string             `yaml:"email"`
	Text       string             `yaml:"text"`
	Deadline   string             `yaml:"deadline"` // as the clocks of the office show it
	Year       int                `yaml:"year"`
	Winners    int                `yaml:"winners"`
	Total      float64            `yaml:"total_threshold"`
	Ties       []string           `yaml:"ties"`
	Requires   requiresForm       `yaml:"requires"`
	Parameters parametersForm     `yaml:"parameters"`
	Dimensions map[string]float64 `yaml:"dimensions,omitempty"`
	Criteria   []criterionForm    `yaml:"criteria"`
}

type requiresForm struct {
	Settled     int  `yaml:"settled_percent"`
	Core        bool `yaml:"core_questions"`
	Profile     bool `yaml:"profile"`
	Processes   int  `yaml:"processes"`
	Measures    int  `yaml:"measures"`
	Attachments int  `yaml:"most_attachments"`
}

type parametersForm struct {
	HoursPerFTE     int64   `yaml:"hours_per_fte"`
	FullShare       float64 `yaml:"full_share"`
	Time            float64 `yaml:"time"`
	Breaks          float64 `yaml:"media_breaks"`
	Units           float64 `yaml:"units"`
	Benefit         float64 `yaml:"benefit"`
	Potential       float64 `yaml:"utility_potential"`
	Transferability float64 `yaml:"utility_transferability"`
	Ease            float64 `yaml:"utility_ease"`
}

type criterionForm struct {
	ID        string              `yaml:"id"`
	Title     map[string]string   `yaml:"title"`
	Question  map[string]string   `yaml:"question,omitempty"`
	Weight    float64             `yaml:"weight"`
	Threshold float64             `yaml:"threshold"`
	Required  bool                `yaml:"required"`
	Anchors   []map[string]string `yaml:"anchors"`
}

// FormError says where a text of a call cannot be read.
type FormError struct {
	Field string // such as "criteria[2].weight"; empty: the file as a whole
	Line  int    // 0: not known
	Got   string // shortened
}

// Error describes the place for the log.
func (e *FormError) Error() string { return fmt.Sprintf("call text, line %d, %s", e.Line, e.Field) }

const deadlineForm = "2006-01-02 15:04"

// Text returns a call as a text that an office edits: YAML with every
// criterion, anchor, weight and rule. in is the zone of the deadline.
func Text(c *assessment.Call, in *time.Location) ([]byte, error) {
	form := callForm{
		Title: c.Title, Office: c.Office, Email: c.Email, Text: c.Text,
		Deadline: c.Deadline.In(in).Format(deadlineForm), Year: c.Year, Winners: c.Winners, Total: halves(c.Total),
		Requires: requiresForm(c.Required),
		Parameters: parametersForm{
			HoursPerFTE: c.Parameters.HoursPerFTE, FullShare: units(c.Parameters.FullShare),
			Time: units(c.Parameters.Time), Breaks: units(c.Parameters.Breaks), Units: units(c.Parameters.Units), Benefit: units(c.Parameters.Benefit),
			Potential: units(c.Parameters.Potential), Transferability: units(c.Parameters.Transferability), Ease: units(c.Parameters.Ease),
		},
	}
	for _, step := range c.Ties {
		form.Ties = append(form.Ties, strings.TrimSpace(string(step.Kind)+" "+string(step.Criterion)))
	}
	if len(c.Dimensions) > 0 {
		form.Dimensions = map[string]float64{}
	}
	for id, weight := range c.Dimensions {
		form.Dimensions[string(id)] = units(weight)
	}
	for i := range c.Criteria {
		form.Criteria = append(form.Criteria, formOf(&c.Criteria[i]))
	}
	return yaml.MarshalWithOptions(form, yaml.UseLiteralStyleIfMultiline(true), yaml.IndentSequence(true))
}

func formOf(c *assessment.CallCriterion) criterionForm {
	form := criterionForm{
		ID: string(c.ID), Title: plain(c.Title), Question: plain(c.Question),
		Weight: units(c.Weight), Threshold: halves(c.Threshold), Required: c.Required,
	}
	for _, anchor := range c.Anchors {
		form.Anchors = append(form.Anchors, plain(anchor))
	}
	return form
}

func plain(t assessment.Text) map[string]string {
	texts := make(map[string]string, len(t))
	for language, text := range t {
		texts[string(language)] = text
	}
	return texts
}

func units(w assessment.Weight) float64  { return float64(w) / float64(assessment.UnitWeight) }
func halves(p assessment.Points) float64 { return float64(p) / 2 }

// maxForm is the largest text of a call in bytes.
const maxForm = 2 << 20

// Read puts a text that an office has edited into a call: everything but its
// id, catalogue and key comes from the text. in is the zone of the deadline. A
// text that cannot be read is a *FormError; what is missing or out of range is
// for Call.Troubles to say.
func Read(raw []byte, call assessment.Call, in *time.Location) (assessment.Call, error) {
	var form callForm
	if err := strict(raw, &form); err != nil {
		return call, err
	}
	r := &formReader{}
	call.Title, call.Office, call.Email = assessment.CleanLine(form.Title), assessment.CleanLine(form.Office), assessment.CleanLine(form.Email)
	call.Text, call.Year, call.Winners = strings.TrimSpace(assessment.CleanText(form.Text)), form.Year, form.Winners
	call.Total = r.points("total_threshold", form.Total)
	call.Required = assessment.Requirements(form.Requires)
	p := form.Parameters
	call.Parameters = assessment.Parameters{
		HoursPerFTE: p.HoursPerFTE, FullShare: r.weight("parameters.full_share", p.FullShare),
		Time: r.weight("parameters.time", p.Time), Breaks: r.weight("parameters.media_breaks", p.Breaks),
		Units: r.weight("parameters.units", p.Units), Benefit: r.weight("parameters.benefit", p.Benefit),
		Potential:       r.weight("parameters.utility_potential", p.Potential),
		Transferability: r.weight("parameters.utility_transferability", p.Transferability),
		Ease:            r.weight("parameters.utility_ease", p.Ease),
	}
	call.Deadline = r.deadline(form.Deadline, in)
	call.Ties = r.ties(form.Ties)
	call.Dimensions = nil
	for id, weight := range form.Dimensions {
		if call.Dimensions == nil {
			call.Dimensions = map[assessment.DimensionID]assessment.Weight{}
		}
		call.Dimensions[assessment.DimensionID(id)] = r.weight("dimensions."+id, weight)
	}
	call.Criteria = r.criteria(form.Criteria)
	if r.wrong != nil {
		return call, r.wrong
	}
	return call, nil
}

// ParseCriteria reads the file of shipped criteria: those that a call begins
// with, and those it may add, as in the text of a call.
func ParseCriteria(raw []byte) (usual, optional []assessment.CallCriterion, err error) {
	var form struct {
		Criteria []criterionForm `yaml:"criteria"`
		Optional []criterionForm `yaml:"optional"`
	}
	if err := strict(raw, &form); err != nil {
		return nil, nil, err
	}
	r := &formReader{}
	usual, optional = r.criteria(form.Criteria), r.criteria(form.Optional)
	if r.wrong != nil {
		return nil, nil, r.wrong
	}
	return usual, optional, nil
}

// strict reads a text that has nothing else in it. The reader of YAML is not
// trusted with any input: what it stumbles over is a text that cannot be read.
func strict(raw []byte, into any) (err error) {
	if len(raw) > maxForm {
		return &FormError{}
	}
	defer func() {
		if recover() != nil {
			err = &FormError{}
		}
	}()
	decoder := yaml.NewDecoder(bytes.NewReader(raw), yaml.Strict())
	if err := decoder.Decode(into); err != nil {
		return &FormError{Line: lineOf(err)}
	}
	return nil
}

// lineOf returns the line of which an error of the YAML reader speaks, 0 if it
// names none.
func lineOf(err error) int {
	var placed yaml.Error
	if !errors.As(err, &placed) || placed.GetToken() == nil || placed.GetToken().Position == nil {
		return 0
	}
	return placed.GetToken().Position.Line
}

// formReader turns what was typed into values; the first slip is kept.
type formReader struct{ wrong *FormError }

func (r *formReader) fail(field, got string) {
	const longest = 40
	if r.wrong == nil {
		r.wrong = &FormError{Field: field, Got: string([]rune(got)[:min(longest, len([]rune(got)))])}
	}
}

// weight takes a number with at most three decimals.
func (r *formReader) weight(field string, number float64) assessment.Weight {
	thousandths := number * float64(assessment.UnitWeight)
	if !(thousandths >= 0 && thousandths <= float64(assessment.MaxWeight)) {
		r.fail(field, strconv.FormatFloat(number, 'g', -1, 64))
		return 0
	}
	return assessment.Weight(thousandths + 0.5)
}

// points takes points in half steps.
func (r *formReader) points(field string, number float64) assessment.Points {
	double := number * 2
	if !(double >= 0 && double <= float64(assessment.MaxPoints)) || double != float64(int(double)) {
		r.fail(field, strconv.FormatFloat(number, 'g', -1, 64))
		return 0
	}
	return assessment.Points(double)
}

func (r *formReader) deadline(text string, in *time.Location) time.Time {
	at, err := time.ParseInLocation(deadlineForm, strings.TrimSpace(text), in)
	if err != nil {
		r.fail("deadline", text)
	}
	return at
}

func (r *formReader) ties(texts []string) []assessment.TieStep {
	var steps []assessment.TieStep
	for i, text := range texts {
		kind, criterion, _ := strings.Cut(strings.TrimSpace(text), " ")
		step := assessment.TieStep{Kind: assessment.TieKind(kind), Criterion: assessment.CriterionID(strings.TrimSpace(criterion))}
		known := false
		for _, offered := range assessment.TieKinds() {
			known = known || offered == step.Kind
		}
		if !known {
			r.fail(fmt.Sprintf("ties[%d]", i), text)
		}
		steps = append(steps, step)
	}
	return steps
}

func (r *formReader) criteria(forms []criterionForm) []assessment.CallCriterion {
	var criteria []assessment.CallCriterion
	for i, form := range forms {
		field := fmt.Sprintf("criteria[%d]", i)
		c := assessment.CallCriterion{
			Criterion: assessment.Criterion{ID: assessment.CriterionID(assessment.CleanLine(form.ID)), Title: r.text(form.Title, field), Question: r.text(form.Question, field)},
			Weight:    r.weight(field+".weight", form.Weight), Threshold: r.points(field+".threshold", form.Threshold), Required: form.Required,
		}
		if c.ID == "" || len(c.ID) > assessment.MaxCriterionID {
			r.fail(field+".id", form.ID)
		}
		if len(form.Anchors) != len(c.Anchors) {
			r.fail(field+".anchors", strconv.Itoa(len(form.Anchors)))
			continue
		}
		for point, anchor := range form.Anchors {
			c.Anchors[point] = r.text(anchor, fmt.Sprintf("%s.anchors[%d]", field, point))
		}
		criteria = append(criteria, c)
	}
	return criteria
}

func (r *formReader) text(texts map[string]string, field string) assessment.Text {
	if len(texts) == 0 {
		return nil
	}
	text := assessment.Text{}
	for language, said := range texts {
		if language != string(assessment.German) && language != string(assessment.English) {
			r.fail(field, language)
		}
		if said = strings.TrimSpace(assessment.CleanText(said)); said != "" {
			text[assessment.Language(language)] = said
		}
	}
	return text
}
