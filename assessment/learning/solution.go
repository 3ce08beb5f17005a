package learning

import (
	"cmp"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/transfer"
)

// Solution is a solution as its owner lets others have it.
type Solution struct {
	assessment.Solution // released texts only

	Owner     transfer.MemberID
	Agency    string // its name, which goes with the solution
	Place     string // district or city; empty: not known
	District  assessment.AGS
	Regions   []string
	Dimension assessment.DimensionID // of its question; empty: none
	Level     assessment.Rating      // that its process has reached; not set: not known, or no process
	Product   string                 // of its system; empty: none
	Type      assessment.SystemType  // of its system; empty: none
	// Own is the name of the process where it is the owner's own one, of which
	// others have none.
	Own      string
	Measured bool // Reach says something: it belongs to a process whose level is known
	Reach    transfer.Reach

	found haystack
}

// Key names the solution among all of a picture.
func (s *Solution) Key() string { return string(s.Owner) + "/" + string(s.ID) }

// Topic is what it helps with: its process, otherwise its dimension; the zero
// Topic if it names neither.
func (s *Solution) Topic() transfer.Topic {
	if s.Process != "" && s.Own == "" {
		return transfer.Topic{Process: s.Process}
	}
	return transfer.Topic{Dimension: s.Dimension}
}

// holders are all participants with their processes.
func (p *Picture) holders() []transfer.Holder {
	holders := make([]transfer.Holder, len(p.Participants))
	for i := range p.Participants {
		of := &p.Participants[i]
		holders[i] = transfer.Holder{ID: of.ID(), Processes: of.inventory.Processes()}
	}
	return holders
}

// solve collects the solutions of all participants and measures them among
// the holders; without any, nothing is measured.
func (p *Picture) solve(holders []transfer.Holder) {
	if p.Catalogue == nil {
		return
	}
	for i := range p.Participants {
		for _, one := range p.Participants[i].inventory.Solutions() {
			if released, some := one.Released(); some {
				p.Solutions = append(p.Solutions, p.solution(&p.Participants[i], released, holders))
			}
		}
	}
	order := p.order()
	slices.SortStableFunc(p.Solutions, func(a, b Solution) int {
		return cmp.Or(cmp.Compare(order(a.Topic()), order(b.Topic())), cmp.Compare(a.Agency, b.Agency), cmp.Compare(a.ID, b.ID))
	})
}

// order tells where a topic stands in the catalogue; what it does not have
// comes last.
func (p *Picture) order() func(transfer.Topic) int {
	at := map[transfer.Topic]int{}
	for i, topic := range transfer.Topics(p.Catalogue) {
		at[topic] = i
	}
	return func(topic transfer.Topic) int {
		if i, known := at[topic]; known {
			return i
		}
		return len(at)
	}
}

func (p *Picture) solution(of *Participant, released assessment.Solution, holders []transfer.Holder) Solution {
	s := Solution{
		Solution: released, Owner: of.ID(), Agency: of.Agency.Name, Place: of.District.Name, District: of.District.AGS, Regions: of.Regions,
	}
	if d, known := p.Catalogue.DimensionOf(s.Question); known {
		s.Dimension = d.ID
	}
	if system, known := of.inventory.System(s.System); known {
		s.Product, s.Type = system.Product, system.Type
	}
	p.measure(&s, of, holders)
	s.found = p.haystack(&s)
	return s
}

// measure says how many others the solution would help. Only processes of the
// catalogue are the same for all.
func (p *Picture) measure(s *Solution, of *Participant, holders []transfer.Holder) {
	process, known := of.inventory.Process(s.Process)
	if !known {
		return
	}
	s.Level = process.Current
	if _, template := p.Catalogue.Process(s.Process); !template {
		s.Own = cmp.Or(process.Name, string(process.ID))
		return
	}
	if level := levelAmong(holders, of, s.Process); level.Set {
		s.Measured = len(holders) > 0
		s.Reach = transfer.ReachOf(transfer.Solution{Owner: s.Owner, Process: s.Process, Level: level.Level}, holders)
	}
}

// levelAmong is the level of a process of the owner of a solution, as it was
// when the holders were chosen: a number about a frozen group must not move
// with what its members hand over later.
func levelAmong(holders []transfer.Holder, owner *Participant, id assessment.ProcessID) assessment.Rating {
	processes := owner.inventory.Processes()
	if i := slices.IndexFunc(holders, func(h transfer.Holder) bool { return h.ID == owner.ID() }); i >= 0 {
		processes = holders[i].Processes
	}
	if i := slices.IndexFunc(processes, func(p assessment.Process) bool { return p.ID == id }); i >= 0 {
		return processes[i].Current
	}
	return assessment.Rating{}
}
