package followup

import (
	"strings"
	"unicode"

	"reifekompass/assessment"
	"reifekompass/assessment/scoring"
)

// Process is a process at both times. One of the two is nil if it was not
// recorded then.
type Process struct {
	Earlier, Later *assessment.Process
}

// ID is that of the later process, or of the earlier one if there is no other.
func (p Process) ID() assessment.ProcessID {
	if p.Later != nil {
		return p.Later.ID
	}
	return p.Earlier.ID
}

// Level is the digital level at both times, from 0 to assessment.MaxLevel, with
// the target of then.
func (p Process) Level() Move {
	var m Move
	if p.Earlier != nil {
		m.Before, m.Target = rating(p.Earlier.Current), rating(p.Earlier.Target)
	}
	if p.Later != nil {
		m.After = rating(p.Later.Current)
	}
	return m
}

func rating(r assessment.Rating) scoring.Score {
	if !r.Set {
		return scoring.Score{}
	}
	return scoring.NewScore(int64(r.Level), 1)
}

// processes matches the processes: those of templates by id, own ones by name,
// because the number of an own process may stand for another one in another
// year. The order is that of the later inventory; what is gone follows.
func (f *FollowUp) processes() []Process {
	before := f.Earlier.Assessment.Inventory.Processes()
	taken := make([]bool, len(before))
	var list []Process
	for _, now := range f.Later.Assessment.Inventory.Processes() {
		p := Process{Later: &now}
		for i := range before {
			if !taken[i] && f.sameProcess(&before[i], &now) {
				taken[i], p.Earlier = true, &before[i]
				break
			}
		}
		list = append(list, p)
	}
	for i := range before {
		if !taken[i] {
			list = append(list, Process{Earlier: &before[i]})
		}
	}
	return list
}

func (f *FollowUp) sameProcess(then, now *assessment.Process) bool {
	if _, template := f.Later.Catalogue.Process(now.ID); template {
		return then.ID == now.ID
	}
	name := folded(now.Name)
	return name != "" && name == folded(then.Name)
}

// folded makes names comparable: letters and digits only, in lower case.
func folded(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}
