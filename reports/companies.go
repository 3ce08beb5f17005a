package reports

import (
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/dialogue"
	"reifekompass/assets/translations"
	"reifekompass/reports/chart"
	"reifekompass/reports/document"
)

// Companies is what companies say about the service of an agency. What they
// wrote in their own words is in no report.
type Companies struct {
	Picture       dialogue.Picture
	Questionnaire *assessment.Questionnaire // nil: nobody was asked
}

// beside is the dimension whose page comes before that about the companies;
// empty: there is no such page.
func (c *Companies) beside(asked *assessment.Catalogue) assessment.DimensionID {
	if c.Questionnaire == nil || !c.Picture.Enough() || len(c.Questionnaire.Points) == 0 {
		return ""
	}
	d, _ := asked.DimensionOf(c.Questionnaire.Points[0].Mirrors)
	return d.ID
}

// CompaniesFinding says in a sentence on how many points companies see the
// service differently. It is for window and paper.
func CompaniesFinding(words *translations.Translator, p *dialogue.Picture) string {
	w := newWriter(Options{Words: words}, &assessment.Catalogue{})
	differs, compared := p.Compared()
	switch {
	case compared == 0:
		return w.Say("report.companies.title.none")
	case differs == 0:
		return w.Count("report.companies.title.same", compared, "Compared", w.number(compared))
	case differs == compared:
		return w.Count("report.companies.title.all", compared, "Compared", w.number(compared))
	default:
		return w.Say("report.companies.title", "Differs", w.number(differs), "Compared", w.number(compared))
	}
}

// CompaniesChart sets what companies say beside what the agency says, a row
// for each question that has a counterpart. It is for window and paper.
func CompaniesChart(words *translations.Translator, c *Companies, width float64) chart.Dumbbell {
	w := newWriter(Options{Words: words, Language: assessment.Language(words.Language())}, &assessment.Catalogue{})
	d := chart.Dumbbell{
		Head: chart.DumbbellHead{
			Title: w.Say("report.companies.head.point"), Before: w.Say("report.companies.head.own"), After: w.Say("report.companies.head.companies"),
			Change: w.Say("report.companies.head.gap"),
			Then:   w.Say("report.companies.legend.own"), Now: w.Say("report.companies.legend.companies"), Falling: w.Say("report.companies.legend.lower"),
		},
		Top: float64(assessment.MaxLevel), Language: words.Language(), Width: width,
		Speech: chart.Speech{
			Kind:    w.Say("report.companies.alt", "Answers", w.Integer(c.Picture.Answers)),
			Finding: CompaniesFinding(words, &c.Picture), All: w.Say("report.companies.alt.all"),
		},
	}
	for i := range c.Picture.Points {
		if p := &c.Picture.Points[i]; p.Mirrors != "" {
			d.Rows = append(d.Rows, w.companiesRow(c.Questionnaire, p))
		}
	}
	return d
}

func (w writer) companiesRow(q *assessment.Questionnaire, p *dialogue.Point) chart.DumbbellRow {
	asked, _ := q.Point(p.ID)
	row := chart.DumbbellRow{ID: string(p.Mirrors), Title: w.text(asked.Short), Strong: p.Differs()}
	row.After = w.value(p.Mean, 1)
	switch {
	case p.Answers == 0:
		row.Missing = w.Say("report.companies.nobody")
	case !p.Mean.Known():
		row.Missing = w.Count("report.companies.few", p.Answers, "Number", w.Integer(p.Answers))
	case p.Own.State != assessment.Answered:
		row.Missing = w.Say("report.companies.no_own")
	}
	if p.Own.State == assessment.Answered {
		row.Before = chart.Value{Known: true, At: float64(p.Own.Current), Label: w.Integer(int(p.Own.Current))}
	}
	if p.Compared() {
		row.Change = w.signed(p.Gap(), 1)
	}
	return row
}

// companiesPage shows where companies see the service differently.
func (w writer) companiesPage(in *Input, f *figures) document.Section {
	c := &in.Companies
	drawn := CompaniesChart(w.Translator, c, document.TextWidth).Draw()
	blocks := []document.Block{
		w.companiesNumbers(&c.Picture),
		document.Figure{Caption: f.next(w, w.Say("report.companies.figure"), w.Say("report.companies.figure.note")), Scene: drawn},
	}
	if items := w.companiesApart(in); len(items) > 0 {
		blocks = append(blocks, document.List{Items: items})
	}
	if who := CompaniesWho(w.Translator, c); len(who) > 0 {
		blocks = append(blocks, document.Paragraph{Look: document.Note, Text: document.Plain(strings.Join(who, " "))})
	}
	note := w.Say("report.companies.note", "Least", w.number(dialogue.Least), "Class", w.number(dialogue.LeastClass))
	blocks = append(blocks, document.Paragraph{Look: document.Note, Text: document.Plain(note)})
	return document.Section{
		Kicker: w.Say("report.companies"), Title: CompaniesFinding(w.Translator, &c.Picture), Bookmark: w.Say("report.companies"), Anchor: "companies", Blocks: blocks,
	}
}

func (w writer) companiesNumbers(p *dialogue.Picture) document.KeyNumbers {
	differs, compared := p.Compared()
	numbers := []document.KeyNumber{{Value: w.Integer(p.Answers), Label: w.Say("report.companies.answers")}}
	if compared > 0 {
		numbers = append(numbers, document.KeyNumber{
			Value: w.Integer(differs), Unit: w.Say("report.companies.of", "Number", w.Integer(compared)), Label: w.Say("report.companies.differs"),
		})
	}
	if overall := p.Overall(); overall.Mean.Known() {
		numbers = append(numbers, document.KeyNumber{
			Value: w.score(overall.Mean), Unit: w.Say("report.companies.of", "Number", w.Integer(int(assessment.MaxLevel))), Label: w.Say("report.companies.overall"),
			Note: w.Say("report.companies.overall.note", "Answers", w.Integer(overall.Answers)),
		})
	}
	return document.KeyNumbers{Numbers: numbers}
}

// mostCompanyPoints is how many points on which companies differ are put into words.
const mostCompanyPoints = 4

// companiesApart says what both sides mean, the widest apart first.
func (w writer) companiesApart(in *Input) []document.Item {
	var items []document.Item
	for i := range in.Companies.Picture.Points {
		p := &in.Companies.Picture.Points[i]
		if !p.Differs() || len(items) == mostCompanyPoints {
			continue
		}
		asked, _ := in.Companies.Questionnaire.Point(p.ID)
		items = append(items, document.Item{Text: document.Prose{
			document.Strong(string(p.Mirrors) + "\u00a0" + w.text(asked.Short) + ": "),
			{Text: w.Say("report.companies.apart", "Companies", w.quoted(w.nearest(asked, p)), "Level", w.Integer(int(p.Own.Current)), "Mean", w.score(p.Mean))},
		}})
	}
	return items
}

// nearest is the sentence of the level that is nearest to the mean.
func (w writer) nearest(asked assessment.Point, p *dialogue.Point) string {
	level := 0
	for ; level < int(assessment.MaxLevel); level++ {
		if p.Mean.Float() < float64(level)+0.5 {
			break
		}
	}
	return strings.TrimSuffix(w.text(asked.Levels[level]), ".")
}

// CompaniesWho says which companies answered, in numbers that tell nobody: a
// line for each fact. It is for window and paper.
func CompaniesWho(words *translations.Translator, c *Companies) []string {
	w := newWriter(Options{Words: words, Language: assessment.Language(words.Language())}, &assessment.Catalogue{})
	var lines []string
	for _, counted := range c.Picture.Facts {
		if len(counted.Groups) < 2 {
			continue // one group over all says nothing
		}
		f, _ := c.Questionnaire.Fact(counted.ID)
		var groups []string
		for _, g := range counted.Groups {
			groups = append(groups, w.Say("report.companies.group", "Names", w.groupOptions(f, g), "Number", w.Integer(g.Count)))
		}
		lines = append(lines, w.Say("report.companies.who", "Fact", w.text(f.Text), "Groups", joined(groups)))
	}
	return lines
}

func (w writer) groupOptions(f assessment.Fact, g dialogue.Group) string {
	var names []string
	for _, option := range f.Options {
		for _, id := range g.Options {
			if option.ID == id {
				names = append(names, w.text(option.Title))
			}
		}
	}
	return joinedWith(" / ", names)
}
