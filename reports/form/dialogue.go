package form

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assets/translations"
)

// Dialogue is the form on which companies say what they experienced. It asks
// for no name.
type Dialogue struct {
	Words         *translations.Translator
	Questionnaire *assessment.Questionnaire
	Agency        string // whom it is about; stands at the top
	Year          int
}

// WriteDialogue writes the form for companies. The same form gives the same
// bytes.
func WriteDialogue(w io.Writer, d Dialogue) error {
	data, err := d.data()
	if err != nil {
		return fmt.Errorf("write form for companies: %w", err)
	}
	style, err := joined("assets/form.css", "assets/dialogue.css")
	if err != nil {
		return err
	}
	program, err := joined("assets/page.js", "assets/dialogue.js")
	if err != nil {
		return err
	}
	return writePage(w, shell{
		language: d.Words.Language(), title: d.title(), noScript: d.Words.Say("companyform.no_script"), style: style, program: program, data: data,
	})
}

func (d Dialogue) title() string { return d.Words.Say("companyform.title", "Agency", d.Agency) }

// shell is what a page consists of.
type shell struct {
	language, title, noScript string
	style, program, data      []byte
}

func writePage(w io.Writer, s shell) error {
	frame, err := files.ReadFile("assets/form.html")
	if err != nil {
		return err
	}
	page := strings.NewReplacer(
		"{{language}}", html.EscapeString(s.language),
		"{{title}}", html.EscapeString(s.title),
		"{{no_script}}", html.EscapeString(s.noScript),
		"{{policy}}", policy(s.style, s.program),
		"{{style}}", string(s.style),
		"{{data}}", string(s.data),
		"{{program}}", string(s.program),
	).Replace(string(frame))
	_, err = io.WriteString(w, page)
	return err
}

// companyPage is what the program of the page is handed.
type companyPage struct {
	ID            string            `json:"id"`
	Language      string            `json:"language"`
	Title         string            `json:"title"`
	Format        string            `json:"format"`
	Version       int               `json:"version"`
	Questionnaire asked             `json:"questionnaire"`
	Longest       int               `json:"longest"`
	Words         map[string]string `json:"words"`
	Questions     []companyQuestion `json:"questions"`
	Facts         []companyFact     `json:"facts"`
	Texts         []companyText     `json:"texts"`
}

type asked struct {
	ID      string `json:"id"`
	Version string `json:"version"`
}

type companyQuestion struct {
	ID     string   `json:"id"`
	Text   string   `json:"text"`
	Levels []string `json:"levels"`
}

type companyFact struct {
	ID      string          `json:"id"`
	Text    string          `json:"text"`
	Options []companyOption `json:"options"`
}

type companyOption struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type companyText struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

func (d Dialogue) data() ([]byte, error) {
	q, language := d.Questionnaire, assessment.Language(d.Words.Language())
	sum := sha256.Sum256(fmt.Append(nil, q.ID, q.Version, d.Agency, d.Year))
	p := companyPage{
		ID: hex.EncodeToString(sum[:8]), Language: string(language), Title: d.title(),
		Format: exchange.DialogueFormat, Version: exchange.DialogueVersion, Questionnaire: asked{q.ID, q.Version},
		Longest: assessment.MaxCompanyText, Words: d.words(),
	}
	for _, point := range q.Points {
		one := companyQuestion{ID: string(point.ID), Text: point.Text.In(language)}
		for _, level := range point.Levels {
			one.Levels = append(one.Levels, level.In(language))
		}
		p.Questions = append(p.Questions, one)
	}
	for _, f := range q.Facts {
		p.Facts = append(p.Facts, factOf(f, language))
	}
	for _, t := range q.Texts {
		p.Texts = append(p.Texts, companyText{ID: string(t.ID), Text: t.Text.In(language)})
	}
	return json.Marshal(p) // escapes <, > and & by itself
}

func factOf(f assessment.Fact, language assessment.Language) companyFact {
	one := companyFact{ID: string(f.ID), Text: f.Text.In(language)}
	for _, option := range f.Options {
		one.Options = append(one.Options, companyOption{ID: string(option.ID), Title: option.Title.In(language)})
	}
	return one
}

// words are the sentences of the page in its language.
func (d Dialogue) words() map[string]string {
	words := map[string]string{}
	for _, key := range companyKeys() {
		words[strings.TrimPrefix(key, "companyform.")] = d.Words.Say(key, "Done", "{Done}", "All", "{All}", "Time", "{Time}", "Agency", d.Agency)
	}
	return words
}

// companyKeys lists the sentences that the page for companies says.
func companyKeys() []string {
	return []string{
		"companyform.skip", "companyform.lead", "companyform.experience", "companyform.progress", "companyform.cannot_judge",
		"companyform.more", "companyform.no_names", "companyform.not_stated", "companyform.give", "companyform.give_text", "companyform.nothing",
		"companyform.download", "companyform.downloaded", "companyform.file_name", "companyform.copy", "companyform.copied", "companyform.select", "companyform.block",
		"companyform.saved", "companyform.not_saved", "companyform.reset", "companyform.reset_sure",
	}
}
