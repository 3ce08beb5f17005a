// Package form writes a questionnaire as one HTML file that works without a
// network, in any current browser, by keyboard and with a screen reader. What
// is filled in there becomes an answer file, which the program takes in. It is
// the way for people whom a window drawn by a toolkit shuts out.
//
// The file holds everything: questions, style and program. It may load nothing
// else, and says so to the browser.
package form

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assets/translations"
)

//go:embed assets
var files embed.FS

// Form is what a web form is made of.
type Form struct {
	Words     *translations.Translator
	Catalogue *assessment.Catalogue // the questions that are asked, as they are weighed does not matter
	// Assessment is what is filled in already; profile, year and catalogue
	// must be in it, the name of the agency may be empty: then the form asks.
	Assessment assessment.Assessment
	Intro      string // a text of whoever sends it out; may be empty
}

// MaxSize is what a form should stay below, in bytes; mail systems and slow
// computers take that.
const MaxSize = 400_000

// Write writes the form. The same form gives the same bytes.
func Write(w io.Writer, f Form) error {
	data, err := f.data()
	if err != nil {
		return fmt.Errorf("write form: %w", err)
	}
	style, err := joined("assets/form.css")
	if err != nil {
		return err
	}
	program, err := joined("assets/page.js", "assets/answers.js", "assets/question.js", "assets/who.js", "assets/files.js", "assets/start.js")
	if err != nil {
		return err
	}
	return writePage(w, shell{
		language: f.Words.Language(), title: f.title(), noScript: f.Words.Say("webform.no_script"), style: style, program: program, data: data,
	})
}

// joined puts together the small files that a page is made of.
func joined(names ...string) ([]byte, error) {
	var all bytes.Buffer
	for _, name := range names {
		part, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		all.Write(part)
	}
	return all.Bytes(), nil
}

// policy forbids the page everything but what is in it.
func policy(style, program []byte) string {
	hash := func(content []byte) string {
		sum := sha256.Sum256(content)
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(program) + "; base-uri 'none'; form-action 'none'"
}

func (f Form) title() string {
	if name := f.Assessment.Agency.Name; name != "" {
		return f.Words.Say("webform.title_of", "Agency", name, "Year", f.Assessment.Year)
	}
	return f.Words.Say("webform.title", "Year", f.Assessment.Year)
}

// page is what the program of the page is handed.
type page struct {
	ID         string            `json:"id"` // tells the drafts of forms apart
	Language   string            `json:"language"`
	Title      string            `json:"title"`
	Intro      string            `json:"intro"`
	AskProfile bool              `json:"ask_profile"`
	Kinds      map[string]string `json:"kinds"`
	Staff      bool              `json:"staff"` // opinions: level and comment only
	Part       bool              `json:"part"`
	Words      map[string]string `json:"words"`
	Dimensions []dimension       `json:"dimensions"`
	File       json.RawMessage   `json:"file"` // the answer file so far
}

type dimension struct {
	ID        string     `json:"id"`
	Title     string     `json:"title"`
	Questions []question `json:"questions"`
}

type question struct {
	ID     string      `json:"id"`
	Title  string      `json:"title"`
	Text   string      `json:"text"`
	Why    string      `json:"why"`
	Hint   string      `json:"hint"`
	Terms  [][2]string `json:"terms,omitempty"`
	Levels []string    `json:"levels"`
}

// data is the page as JSON that no browser takes for markup.
func (f Form) data() ([]byte, error) {
	part := f.Assessment.Part
	p := page{
		Language: f.Words.Language(), Title: f.title(), Intro: f.Intro, AskProfile: f.Assessment.Agency.Name == "",
		Kinds: map[string]string{}, Staff: part != nil && part.Staff, Part: part != nil, Words: f.words(),
	}
	for _, kind := range assessment.Kinds() {
		p.Kinds[string(kind)] = f.Words.Say("report.kind." + string(kind))
	}
	language := assessment.Language(f.Words.Language())
	for _, d := range f.Catalogue.Dimensions {
		p.Dimensions = append(p.Dimensions, dimensionOf(d, language))
	}
	var err error
	if p.File, err = f.file(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(p.File)
	p.ID = hex.EncodeToString(sum[:8])
	var out bytes.Buffer
	encoder := json.NewEncoder(&out) // escapes <, > and & by itself
	err = encoder.Encode(p)
	return bytes.TrimSpace(out.Bytes()), err
}

// file is the answer file so far. Without a name it is no answer file yet;
// the page asks for it.
func (f Form) file() ([]byte, error) {
	a := f.Assessment
	nameless := a.Agency.Name == ""
	if nameless {
		a.Agency.Name = "?"
	}
	var out bytes.Buffer
	if err := exchange.WriteAnswers(&out, &a); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func dimensionOf(d assessment.Dimension, language assessment.Language) dimension {
	of := dimension{ID: string(d.ID), Title: d.Title.In(language)}
	for i := range d.Questions {
		q := &d.Questions[i]
		asked := question{
			ID: string(q.ID), Title: q.Title.In(language), Text: q.Text.In(language), Why: q.Why.In(language), Hint: q.Hint.In(language),
		}
		for _, term := range q.Terms {
			asked.Terms = append(asked.Terms, [2]string{term.Term.In(language), term.Meaning.In(language)})
		}
		for _, choice := range q.Choices {
			asked.Levels = append(asked.Levels, choice.Text.In(language))
		}
		of.Questions = append(of.Questions, asked)
	}
	return of
}

// words are the sentences of the page in its language.
func (f Form) words() map[string]string {
	words := map[string]string{}
	for _, key := range wordKeys() {
		words[strings.TrimPrefix(key, "webform.")] = f.Words.Say(key, "Done", "{Done}", "All", "{All}", "Level", "{Level}", "Name", "{Name}", "Time", "{Time}")
	}
	return words
}
