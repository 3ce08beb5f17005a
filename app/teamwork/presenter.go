package teamwork

import (
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/team"
	"reifekompass/assets/translations"
)

// State is what the page shows, ready to be read.
type State struct {
	Loaded   bool
	Notice   Notice
	Part     bool   // the assessment is itself a share
	Progress string // of the share
	Given    []string
	Summary  string // of what came back; empty: nothing did
	Offered  int    // answers that nobody contradicts
	Rows     []Row
	Sections []string // what can be given out: everything, each dimension, the set for the staff
}

// Row is one question that others have answered.
type Row struct {
	ID                                 assessment.QuestionID
	Title, Own, Voices, Standing, Gaps string
	Tone                               kit.Tone
	Said                               []Saying // the own answer, then each voice
	Options                            []Option // what can hold; the own answer first
}

// Saying is what somebody answered: who and which level, then the sentence of
// the level and all comments.
type Saying struct{ Who, Text string }

// Option is an answer that can hold.
type Option struct {
	Label  string
	answer assessment.Answer // its state, level and reason
}

// Notice says what happened.
type Notice struct {
	Tone        kit.Tone
	Title, Text string
}

// Presenter decides what the page shows. It belongs to the goroutine of the
// window.
type Presenter struct {
	deps  Deps
	words *translations.Translator
	show  func(State)
	state State
	all   team.Team
}

// NewPresenter returns a presenter that shows nothing before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{deps: deps, words: deps.Kit.Words, show: show}
}

func (p *Presenter) id() assessment.ID { return p.deps.Session.State().Assessment.ID }

// Refresh compares anew.
func (p *Presenter) Refresh() {
	now := p.deps.Session.State()
	p.state = State{Loaded: true, Notice: p.state.Notice, Part: now.Assessment.Part != nil, Sections: p.sections(now.Catalogue)}
	if p.state.Part {
		counts := now.Result.Counts
		p.state.Progress = p.words.Say("teamwork.progress", "Done", counts.Settled, "All", counts.Questions)
		p.show(p.state)
		return
	}
	given, err := p.deps.Team.Packages(p.deps.Context, p.id())
	if err == nil {
		p.all, err = p.deps.Team.Compare(p.deps.Context, p.id())
	}
	if err != nil {
		p.fail(err)
		return
	}
	for _, one := range given {
		p.state.Given = append(p.state.Given, p.words.Say("teamwork.given", "For", cmp.Or(one.Note, "–"), "At", p.words.Date(one.At.In(p.deps.Kit.Clock().Location())), "What", p.what(&one.Part)))
	}
	p.compare(now.Catalogue)
	p.show(p.state)
}

func (p *Presenter) compare(asked *assessment.Catalogue) {
	if p.all.Contributions == 0 {
		return
	}
	p.state.Offered = p.all.Count(team.Offered)
	p.state.Summary = p.words.Say("command.merge.summary", "Contributions", p.all.Contributions,
		"Agreed", p.all.Count(team.Agreed), "Offered", p.state.Offered, "Differs", p.all.Count(team.Differs))
	questions := slices.Clone(p.all.Questions)
	slices.SortStableFunc(questions, func(a, b team.Question) int {
		return cmp.Or(cmp.Compare(urgency(a.Standing), urgency(b.Standing)), b.Spread.Distance().Compare(a.Spread.Distance()))
	})
	for _, q := range questions {
		p.state.Rows = append(p.state.Rows, p.row(asked, &q))
	}
}

// urgency puts what a person has to settle first.
func urgency(s team.Standing) int {
	return slices.Index([]team.Standing{team.Differs, team.Offered, team.Settled, team.Agreed, team.Silent}, s)
}

func (p *Presenter) row(asked *assessment.Catalogue, q *team.Question) Row {
	question, _ := asked.Question(q.ID)
	keys := map[team.Standing]string{team.Silent: "silent", team.Agreed: "agreed", team.Offered: "offered", team.Differs: "differs", team.Settled: "settled"}
	tones := map[team.Standing]kit.Tone{team.Differs: kit.Warn, team.Offered: kit.Info, team.Agreed: kit.Good, team.Settled: kit.Good}
	row := Row{
		ID: q.ID, Title: string(q.ID) + " " + question.Title.In(assessment.Language(p.words.Language())),
		Own: p.words.Say("teamwork.own", "Level", p.level(q.Own)), Standing: p.words.Say("command.merge." + keys[q.Standing]), Tone: tones[q.Standing],
	}
	row.Said = []Saying{p.said(p.words.Say("teamwork.keep"), &question, q.Own)}
	row.Options = []Option{{Label: p.words.Say("teamwork.keep_level", "Level", p.level(q.Own)), answer: q.Own}}
	var voices []string
	for _, v := range q.Voices {
		voices = append(voices, v.Role+" "+p.level(v.Answer))
		row.Said = append(row.Said, p.said(v.Role, &question, v.Answer))
		if v.Answer.State != assessment.Open {
			row.Options = append(row.Options, Option{Label: p.words.Say("teamwork.voice", "Role", v.Role, "Level", p.level(v.Answer)), answer: v.Answer})
		}
	}
	for level := range assessment.MaxLevel + 1 {
		holds := assessment.Answer{State: assessment.Answered, Current: level}
		row.Options = append(row.Options, Option{Label: p.words.Say("teamwork.level", "Level", int(level)), answer: holds})
	}
	row.Voices = strings.Join(voices, ", ")
	row.Gaps = p.gaps(q)
	return row
}

// gaps says how far the voices lie from the own answer, and from each other.
func (p *Presenter) gaps(q *team.Question) string {
	d := q.Spread.Distance()
	switch {
	case !d.Known():
		return ""
	case len(q.Voices) == 1:
		return p.words.Say("teamwork.distance_one", "Distance", p.words.Decimal(d.Round(0)))
	default:
		return p.words.Say("teamwork.distance", "Distance", p.words.Decimal(d.Round(1)), "Range", q.Spread.Range())
	}
}

// said is what somebody answered, in words, with all comments.
func (p *Presenter) said(who string, question *assessment.Question, a assessment.Answer) Saying {
	one := Saying{Who: p.words.Say("teamwork.voice", "Role", who, "Level", p.level(a))}
	sentence := ""
	if a.State == assessment.Answered && int(a.Current) < len(question.Choices) {
		sentence = question.Choices[a.Current].Text.In(assessment.Language(p.words.Language()))
	}
	lines := slices.DeleteFunc([]string{sentence, a.Reason, a.Internal, a.ForJury}, func(line string) bool { return line == "" })
	one.Text = strings.Join(lines, "\n")
	return one
}

func (p *Presenter) level(a assessment.Answer) string {
	switch a.State {
	case assessment.Answered:
		return strconv.Itoa(int(a.Current))
	case assessment.Unknown:
		return p.words.Say("sheet.state.unknown")
	case assessment.NotApplicable:
		return p.words.Say("sheet.state.not_applicable")
	case assessment.Open:
	}
	return p.words.Say("sheet.state.open")
}

// what says which questions a share asks.
func (p *Presenter) what(part *assessment.Part) string {
	if part.Staff {
		return p.words.Say("teamwork.staff")
	}
	if len(part.Questions) == 0 {
		return p.words.Say("teamwork.everything")
	}
	return p.words.Count("submit.questions", len(part.Questions))
}

// sections are what can be given out, in the order of order.
func (p *Presenter) sections(asked *assessment.Catalogue) []string {
	list := []string{p.words.Say("teamwork.everything")}
	for _, d := range asked.Dimensions {
		list = append(list, string(d.ID)+" "+d.Title.In(assessment.Language(p.words.Language())))
	}
	return append(list, p.words.Say("teamwork.staff"))
}

// Order is what the section with the index gives out, for a role.
func (p *Presenter) Order(section int, role string) team.Order {
	o := team.Order{Note: role}
	asked := p.deps.Session.State().Catalogue
	switch {
	case section == len(asked.Dimensions)+1:
		o.Staff = true
	case section > 0:
		for _, q := range asked.Dimensions[section-1].Questions {
			o.Questions = append(o.Questions, q.ID)
		}
	}
	return o
}

func (p *Presenter) fail(err error) {
	p.deps.Log.Error("team", "error", err)
	p.say(Notice{Tone: kit.Danger, Title: explain.Sentence(p.words, err)})
}

func (p *Presenter) say(n Notice) {
	p.state.Notice = n
	p.show(p.state)
}

// GiveOut writes a share: as a part file, or as a web form.
func (p *Presenter) GiveOut(o team.Order, form bool, path string) {
	var err error
	if form {
		_, err = p.deps.Team.GiveOutForm(p.deps.Context, p.id(), o, path, p.words)
	} else {
		_, err = p.deps.Team.GiveOut(p.deps.Context, p.id(), o, path)
	}
	p.done(err, "teamwork.gave", path)
}

// Return writes this share as the file that goes back.
func (p *Presenter) Return(role, path string) {
	p.done(p.deps.Team.Return(p.deps.Context, p.id(), role, path), "teamwork.returned", path)
}

func (p *Presenter) done(err error, key, path string) {
	if err != nil {
		p.fail(err)
		return
	}
	p.state.Notice = Notice{Tone: kit.Good, Title: p.words.Say(key), Text: path}
	p.Refresh()
}

// Take takes filled shares in. Those before the first that is no good stay.
func (p *Presenter) Take(paths []string) {
	var roles []string
	for _, path := range paths {
		err := p.deps.ReadFile(path, func(r io.Reader) error {
			c, _, err := p.deps.Team.Take(p.deps.Context, p.id(), r)
			roles = append(roles, c.Part.Role)
			return err
		})
		if err != nil {
			p.Refresh()
			p.fail(err)
			return
		}
	}
	p.done(nil, "teamwork.took", strings.Join(roles, ", "))
}

// Adopt answers everything that nobody contradicts, as one step.
func (p *Presenter) Adopt() {
	n, err := p.deps.Team.Adopt(p.deps.Context, p.deps.Session)
	if err != nil {
		p.fail(err)
		return
	}
	p.deps.Changed(p.deps.Session.State())
	p.state.Notice = Notice{Tone: kit.Good, Title: p.words.Count("command.merge.adopted", n)}
	p.Refresh()
}

// Settle answers a question with what holds.
func (p *Presenter) Settle(id assessment.QuestionID, holds Option) {
	answer := p.all.Of(id).Proposal
	answer.Question = id
	answer.State, answer.Current, answer.Reason = holds.answer.State, holds.answer.Current, holds.answer.Reason
	state, err := p.deps.Team.Settle(p.deps.Context, p.deps.Session, answer)
	if err != nil {
		p.fail(err)
		return
	}
	p.deps.Changed(state)
	p.Refresh()
}
