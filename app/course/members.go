package course

import (
	"cmp"
	"strings"
	"time"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
	"reifekompass/reports/wording"
)

// jury says who belongs to the jury and what is missing of each.
func (p *Presenter) jury() Jury {
	b := p.board
	j := Jury{
		Title: p.count("jury", len(b.Jurors)), Taken: p.taken,
		Shut:    p.notNow(assessment.RoundConflicts, assessment.RoundReview),
		NoFiles: p.notNow(assessment.RoundConflicts, assessment.RoundReview),
		NoLeave: p.notNow(assessment.RoundConflicts, assessment.RoundReview, assessment.RoundViewing, assessment.RoundDiscussion),
	}
	files := p.files()
	for i := range b.Jurors {
		j.Members = append(j.Members, p.member(i, files[b.Jurors[i].ID]))
	}
	var left []string
	for _, of := range b.Round.Jurors {
		if of.Left {
			left = append(left, of.Name)
		}
	}
	if len(left) > 0 {
		j.Left = p.say("left", "Names", strings.Join(left, ", "))
	}
	return j
}

// posted is what the log knows of the files of one juror.
type posted struct {
	named    time.Time // a jury file that holds no submission yet; zero: none
	given    time.Time // one that holds them; zero: none
	taken    time.Time // the ballot; zero: none
	revision string
}

// files reads in the log which files went out and came in.
func (p *Presenter) files() map[assessment.JurorID]posted {
	found, review := map[assessment.JurorID]posted{}, false
	for i := range p.board.Round.Log {
		e := &p.board.Round.Log[i]
		id := assessment.JurorID(e.Fields["juror"])
		one := found[id]
		switch e.Kind {
		case assessment.LogState, assessment.LogBack:
			if to := e.Fields["to"]; to != "" {
				review = to != string(assessment.RoundConflicts)
			}
			continue
		case assessment.LogFile:
			if one.named = e.At; review {
				one.given = e.At
			}
		case assessment.LogBallot:
			one.taken, one.revision = e.At, e.Fields["revision"]
		default:
			continue
		}
		found[id] = one
	}
	return found
}

func (p *Presenter) member(j int, files posted) Member {
	of, all := p.board.Jurors[j], len(p.board.Applicants)
	m := Member{Of: of, About: strings.Join(present(of.Agency, of.Email), " · ")}
	conflicts := 0
	for a := range p.board.Applicants {
		switch d, said := p.declared[pair{of.ID, p.board.Applicants[a].Series}]; {
		case !said:
			m.Open++
		case d.Conflicted():
			conflicts++
		}
	}
	m.Declared = p.declaredMark(all, m.Open, conflicts)
	m.File, m.Ballot = p.fileMark(files), p.ballotMark(files)
	if !m.Ballot.Done && m.Open == 0 && conflicts == all && all > 0 {
		m.Ballot = Mark{Text: p.say("ballot_needless"), Done: true}
	}
	return m
}

func present(texts ...string) []string {
	var there []string
	for _, text := range texts {
		if text != "" {
			there = append(there, text)
		}
	}
	return there
}

func (p *Presenter) declaredMark(all, open, conflicts int) Mark {
	switch {
	case open == all && all > 0:
		return Mark{Text: p.say("declared_none")}
	case open > 0:
		return Mark{Text: p.say("declared_some", "Done", p.words.Integer(all-open), "All", p.words.Integer(all))}
	case conflicts == 0:
		return Mark{Text: p.say("declared_free"), Done: true}
	default:
		return Mark{Text: p.count("declared_conflicts", conflicts), Done: true}
	}
}

func (p *Presenter) fileMark(files posted) Mark {
	switch {
	case !files.given.IsZero():
		return Mark{Text: p.say("file_given", "At", p.moment(files.given)), Done: true}
	case files.named.IsZero():
		return Mark{Text: p.say("file_none")}
	case p.board.Round.State == assessment.RoundConflicts:
		return Mark{Text: p.say("file_named", "At", p.moment(files.named)), Done: true}
	default:
		return Mark{Text: p.say("file_old")}
	}
}

func (p *Presenter) ballotMark(files posted) Mark {
	if files.taken.IsZero() {
		return Mark{Text: p.say("ballot_none")}
	}
	return Mark{Text: p.say("ballot_taken", "Revision", files.revision, "At", p.moment(files.taken)), Done: true}
}

func (p *Presenter) moment(at time.Time) string {
	return wording.Moment(p.words, at, p.deps.Kit.Clock().Location())
}

// PutMember enters a member of the jury, or changes one.
func (p *Presenter) PutMember(of assessment.Juror) string {
	if assessment.CleanLine(of.Name) == "" {
		return p.say("member_nameless")
	}
	of.Recipient = strings.TrimSpace(of.Recipient)
	if of.Recipient != "" && sealed.CheckRecipient(of.Recipient) != nil {
		return p.say("member_key_wrong")
	}
	_, err := p.deps.Office.PutJuror(p.deps.Context, p.board, of)
	return p.done(err)
}

// Leave lets a member leave the jury.
func (p *Presenter) Leave(id assessment.JurorID, reason string) string {
	return p.done(p.deps.Office.Leave(p.deps.Context, p.board, id, reason))
}

// Juror returns a member; false: there is none such now.
func (p *Presenter) Juror(id assessment.JurorID) (assessment.Juror, bool) {
	if j := p.board.Juror(id); j >= 0 {
		return p.board.Jurors[j], true
	}
	return assessment.Juror{}, false
}

func (p *Presenter) nameOf(id assessment.JurorID) string {
	of, _ := p.Juror(id)
	return cmp.Or(of.Name, "–")
}
