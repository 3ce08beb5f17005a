package catalogue_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reifekompass/assessment"
	"reifekompass/assessment/catalogue"
)

// inventory is the list of processes in section 3 of the domain paper.
const inventory = `P01 Unternehmensbesuch und Bestandspflege · P02 Unternehmensanfrage annehmen, zuordnen, beantworten · P03 Ansiedlungsanfrage (Investor) · P04 Flächen-/Immobilienanfrage und Exposé · P05 Flächen, Objekte, Leerstände erfassen und vermarkten · P06 Grundstücksvergabe und Gremienvorbereitung · P07 Lotse in Genehmigungsverfahren · P08 Gründungsberatung · P09 Fördermittel- und Finanzierungsberatung · P10 Eigene Förderprojekte beantragen, abrechnen, nachweisen · P11 Veranstaltungen · P12 Newsletter, Website, Social Media, Presse · P13 Standortmarketing und Messen · P14 Fachkräftesicherung · P15 Netzwerke, Innovation, Technologietransfer (Coaching, Gutscheine) · P16 Unternehmensbefragung und Standortmonitoring · P17 Berichtswesen für Träger und Gremien · P18 Stammdatenpflege und Import von Gewerbeanzeigen`

func TestShippedCatalogueHasTheProcessesOfTheDomain(t *testing.T) {
	var names []string
	for _, p := range shipped(t).Processes {
		names = append(names, string(p.ID)+" "+p.Title.In(assessment.German))
	}
	if diff := cmp.Diff(inventory, strings.Join(names, " · ")); diff != "" {
		t.Error(diff)
	}
}

func TestShippedProcessesAreCompleteAndToldApart(t *testing.T) {
	c := shipped(t)
	first := map[string]assessment.ProcessID{}
	for _, p := range c.Processes {
		for _, language := range assessment.Languages() {
			short := p.Short[language]
			if short == "" || p.Title[language] == "" || p.Hint[language] == "" {
				t.Errorf("%s lacks a text in %q", p.ID, language)
			}
			if n := len([]rune(short)); n > 28 {
				t.Errorf("%s: %q has %d characters, want at most 28", p.ID, short, n)
			}
			if n := len([]rune(p.Hint[language])); n > 240 {
				t.Errorf("%s: the hint in %q has %d characters, want at most 240", p.ID, language, n)
			}
			key := string(language) + short
			if other, taken := first[key]; taken {
				t.Errorf("%s and %s are both called %q", other, p.ID, short)
			}
			first[key] = p.ID
		}
	}
}

func TestShippedHintsSayWhatOneCaseIs(t *testing.T) {
	for _, p := range shipped(t).Processes {
		for language, beginning := range both("Ein Fall ist ", "One case is ") {
			if !strings.HasPrefix(p.Hint[language], beginning) {
				t.Errorf("%s: %q does not begin with %q", p.ID, p.Hint[language], beginning)
			}
		}
	}
}

func TestShippedHintsReferToProcessesByTheirShortName(t *testing.T) {
	c := shipped(t)
	for language, quotes := range both("„“", "“”") {
		signs := []rune(quotes)
		known := map[string]bool{}
		for _, p := range c.Processes {
			known[p.Short[language]] = true
		}
		for _, p := range c.Processes {
			_, after, quoted := strings.Cut(p.Hint[language], string(signs[0]))
			name, _, _ := strings.Cut(after, string(signs[1]))
			if quoted && !known[name] {
				t.Errorf("%s refers to the process %q, which does not exist", p.ID, name)
			}
		}
	}
}

func TestShippedLevelsOfProcessesFitTheirPlace(t *testing.T) {
	for level, text := range shipped(t).ProcessLevels {
		for _, language := range assessment.Languages() {
			if n := len([]rune(text[language])); n < 40 || n > 150 {
				t.Errorf("level %d in %q has %d characters, want 40 to 150", level, language, n)
			}
		}
	}
}

func TestEveryShippedCriterionHasAGuide(t *testing.T) {
	c := shipped(t)
	if len(c.Criteria) != 13 {
		t.Errorf("got %d criteria, want 13", len(c.Criteria))
	}
	for _, criterion := range c.Criteria {
		for _, language := range assessment.Languages() {
			question := criterion.Question[language]
			if n := len([]rune(question)); n > 240 || !strings.Contains(question, "?") {
				t.Errorf("%s in %q: want a question of up to 240 characters, got %d: %s", criterion.ID, language, n, question)
			}
		}
	}
}

func TestProcessesAreFoundById(t *testing.T) {
	c := shipped(t)
	for _, want := range c.Processes {
		got, ok := c.Process(want.ID)
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("%s: %s", want.ID, diff)
		}
	}
	if p, ok := c.Process("X01"); ok || p.ID != "" {
		t.Errorf("got %+v for a process of the agency's own, want none", p)
	}
}

func TestAllKindsOfAgencyHaveTheSameProcessesAndCriteria(t *testing.T) {
	c := shipped(t)
	for _, kind := range assessment.Kinds() {
		part := c.RelevantTo(kind)
		if diff := cmp.Diff(c.Processes, part.Processes); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
		if diff := cmp.Diff(c.ProcessLevels, part.ProcessLevels); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
		if diff := cmp.Diff(c.Criteria, part.Criteria); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}

func TestCatalogueMayDoWithoutProcessesAndGuides(t *testing.T) {
	text, _, _ := strings.Cut(string(small(t)), "processes:\n")
	c, err := catalogue.Parse("older.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if c.Processes != nil || c.Criteria[0].Question != nil {
		t.Errorf("got processes %v and guide %v, want none", c.Processes, c.Criteria[0].Question)
	}
	for level, described := range c.ProcessLevels {
		if described != nil {
			t.Errorf("level %d: got %v, want nothing", level, described)
		}
	}
}

func TestGuideOfACriterionIsRead(t *testing.T) {
	title := `title: {de: "Übertragbarkeit", en: "Transferability"}`
	guide := "\n    guide: {de: \"Was können andere übernehmen?\", en: \"What can others take over?\"}"
	text := strings.Replace(string(small(t)), title, title+guide, 1)
	c, err := catalogue.Parse("small.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(both("Was können andere übernehmen?", "What can others take over?"), c.Criteria[0].Question); diff != "" {
		t.Error(diff)
	}
}
