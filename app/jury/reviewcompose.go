package jury

import (
	"math/big"
	"slices"
	"strings"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/wording"
)

func (p *Reviewer) compose() {
	t, series := p.teller, p.series()
	s := ReviewState{Trouble: p.trouble, Series: series, At: p.criterion}
	if series == "" || len(p.criteria()) == 0 {
		s.None = t.say("review.none")
		p.show(s)
		return
	}
	s.Position = t.say("review.position", "Number", t.words.Integer(p.at+1), "All", t.words.Integer(len(p.order)))
	s.Applicant, s.Barred, s.Note = p.file.Names[series], p.barred, p.notes[series]
	s.CanUndo, s.CanRedo = len(p.past.done) > 0, len(p.past.undone) > 0
	p.keepPlace()
	if p.opened == nil {
		p.show(s)
		return
	}
	s.Answered, s.Reading = p.answered(), p.reading()
	s.Criteria, s.Card = p.rows(), p.card()
	total, given := p.running()
	s.Count = t.say("review.count", "Given", t.words.Integer(given), "All", t.words.Integer(len(p.criteria())))
	s.Total, s.Scale = t.say("review.no_total"), ""
	if total != "" {
		s.Total, s.Scale = total, t.say("review.of_five")
	}
	s.Next = p.next()
	p.show(s)
}

// keepPlace keeps where the juror is, if that has changed.
func (p *Reviewer) keepPlace() {
	if here := p.here(); here != p.kept {
		p.kept = here
		p.deps.Place.Save(here.series, here.criterion)
	}
}

// next says where the filled button leads.
func (p *Reviewer) next() string {
	switch {
	case p.criterion+1 < len(p.criteria()):
		return p.teller.say("review.next", "ID", string(p.criteria()[p.criterion+1].ID))
	case p.at+1 < len(p.order):
		return p.teller.say("review.next_application")
	default:
		return p.teller.say("review.finish")
	}
}

func (p *Reviewer) rows() []CriterionRow {
	t, rows := p.teller, make([]CriterionRow, len(p.criteria()))
	for i := range rows {
		of := &p.criteria()[i]
		m := p.marks[place{p.series(), of.ID}]
		rows[i] = CriterionRow{ID: of.ID, Title: t.in(of.Title), Points: t.say("open"), Reason: m.Reason != ""}
		switch m.State {
		case assessment.MarkGiven:
			rows[i].Points, rows[i].Given = t.points(m.Points), true
		case assessment.MarkCannotJudge:
			rows[i].Points = t.say("word.cannot")
		}
		if m.State != "" && m.Reason == "" {
			rows[i].Lacks = t.say("review.no_reason")
		}
	}
	return rows
}

func (p *Reviewer) card() CriterionCard {
	t, of := p.teller, &p.criteria()[p.criterion]
	m := p.marks[p.here()]
	c := CriterionCard{
		Title: strings.TrimSpace(string(of.ID) + " " + t.in(of.Title)), Weight: t.say("review.weight", "Weight", p.weight(of)),
		Points: kit.NoLevel, Cannot: m.State == assessment.MarkCannotJudge, Reason: m.Reason,
	}
	if m.State != "" {
		c.Lacks = ""
		if m.Reason == "" {
			c.Lacks = t.say("review.no_reason")
		}
	}
	if m.State == assessment.MarkGiven {
		c.Points = int(m.Points)
	}
	if c.Cannot {
		c.Near = []AnchorLine{{Point: "–", Text: t.say("review.cannot_text"), Chosen: true}}
	}
	for point := range of.Anchors {
		line := AnchorLine{Point: t.words.Integer(point), Text: t.in(of.Anchors[point])}
		line.Chosen = c.Points == 2*point
		c.All = append(c.All, line)
		if c.Points != kit.NoLevel && point >= (c.Points-1)/2 && point <= (c.Points+2)/2 {
			c.Near = append(c.Near, line)
		}
	}
	return c
}

// weight is the share of a criterion of all weights.
func (p *Reviewer) weight(of *assessment.CallCriterion) string {
	sum := int64(0)
	for _, c := range p.criteria() {
		sum += int64(c.Weight)
	}
	if sum == 0 {
		return p.teller.percent(0)
	}
	return p.teller.percent(float64(of.Weight) / float64(sum))
}

// answered says how much of the questions the applicant dealt with.
func (p *Reviewer) answered() string {
	asked := p.deps.Catalogue.RelevantTo(p.opened.Assessment.Agency.Kind)
	all, done := 0, 0
	for _, id := range asked.Order() {
		all++
		if p.opened.Assessment.Answer(id).State == assessment.Answered {
			done++
		}
	}
	return p.teller.say("review.answered", "Done", p.teller.words.Integer(done), "All", p.teller.words.Integer(all))
}

// reading is what there is to read for the criterion that is worked on.
func (p *Reviewer) reading() Reading {
	t, of := p.teller, &p.criteria()[p.criterion]
	r := Reading{Title: t.say("review.about", "ID", string(of.ID)), Text: t.say("review.no_text")}
	asked := p.deps.Catalogue.RelevantTo(p.opened.Assessment.Agency.Kind)
	var ids []string
	for _, id := range asked.Order() {
		q, _ := asked.Question(id)
		if slices.Contains(q.Criteria, of.ID) {
			r.Questions = append(r.Questions, p.question(q))
			ids = append(ids, string(id))
		}
	}
	r.Guide = t.say("review.no_questions", "ID", string(of.ID))
	if len(ids) > 0 {
		r.Guide = t.say("review.guide", "ID", string(of.ID), "Questions", t.list(ids))
	}
	for _, entry := range p.opened.Assessment.Inventory {
		vision, ok := entry.(assessment.Vision)
		if !ok || strings.TrimSpace(vision.Text) == "" {
			continue
		}
		if vision.Criterion == of.ID {
			r.Text = vision.Text
		}
		r.Texts = append(r.Texts, ReadText{Title: p.title(vision.Criterion), Text: vision.Text})
	}
	r.Files, r.Profile, r.Processes = p.opened.Attachments, p.profile(), p.processes()
	if a := &p.opened.Assessment; a.CatalogueID != p.deps.Catalogue.ID || a.CatalogueVersion != p.deps.Catalogue.Version {
		r.Foreign = t.say("review.foreign", "Got", a.CatalogueVersion, "Want", p.deps.Catalogue.Version)
	}
	return r
}

// title is id and title of a criterion of the call.
func (p *Reviewer) title(id assessment.CriterionID) string {
	of, _ := p.file.Call.Call.Criterion(id)
	return strings.TrimSpace(string(id) + " " + p.teller.in(of.Title))
}

func (p *Reviewer) question(q assessment.Question) ReadQuestion {
	t, answer := p.teller, p.opened.Assessment.Answer(q.ID)
	title := t.in(q.Short)
	if title == "" {
		title = t.in(q.Title)
	}
	of := ReadQuestion{ID: string(q.ID), Title: title, Current: t.say("open"), Target: "–", Comment: answer.ForJury}
	switch answer.State {
	case assessment.Answered:
		of.Current, of.Choice = t.words.Integer(int(answer.Current)), t.in(q.Choices[answer.Current].Text)
		of.Evidence = t.say("review.evidence." + evidenceName(answer.Evidence))
	case assessment.NotApplicable:
		of.Current, of.Choice = t.say("review.not_applicable"), answer.Reason
	case assessment.Open:
	case assessment.Unknown:
		of.Current = t.say("review.unknown")
	}
	if answer.Target.Set {
		of.Target = t.words.Integer(int(answer.Target.Level))
	}
	return of
}

func evidenceName(e assessment.Evidence) string {
	return [...]string{"none", "statement", "document", "third"}[min(max(e, assessment.NoEvidence), assessment.ThirdParty)]
}

// profile is what kind of agency it is.
func (p *Reviewer) profile() []ReadText {
	a, say := &p.opened.Assessment.Agency, p.teller.words.Say
	var list []ReadText
	add := func(label, value string) {
		if value != "" {
			list = append(list, ReadText{Title: say(label), Text: value})
		}
	}
	add("profile.section.place", a.Place)
	if a.Kind != "" {
		add("profile.kind", say("profile.kind."+string(a.Kind)))
	}
	if a.LegalForm != "" {
		add("profile.form", say("profile.form."+string(a.LegalForm)))
	}
	if a.Size != "" {
		add("profile.size", say("profile.size."+string(a.Size)))
	}
	if a.FTE > 0 {
		add("profile.fte", p.teller.words.Decimal(big.NewRat(int64(a.FTE), 100).FloatString(2)))
	}
	return list
}

// processes are the work processes in one sentence each, with the applicant's
// remark.
func (p *Reviewer) processes() []ReadText {
	w, inventory := wording.New(p.teller.words, p.deps.Catalogue), p.opened.Assessment.Inventory
	var list []ReadText
	for _, process := range inventory.Processes() {
		var parts []string
		for _, name := range []string{"cases", "minutes", "media_breaks", "current", "target", "transferability"} {
			parts = append(parts, w.Label(assessment.EntryProcess, name)+" "+w.Value(process, name, inventory))
		}
		text := strings.Join(parts, " · ")
		if process.Remark != "" {
			text += "\n" + process.Remark
		}
		list = append(list, ReadText{Title: w.ProcessName(process), Text: text})
	}
	return list
}
