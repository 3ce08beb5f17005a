package scoring

import "reifekompass/assessment"

// MaxProposals is the largest number of proposals at a time. More would be a
// catalogue again.
const MaxProposals = 10

// Proposal is something a measure could improve: a question or a process.
type Proposal struct {
	Question assessment.QuestionID // empty if it is about a process
	Process  assessment.ProcessID  // empty if it is about a question
	From, To assessment.Level      // current level and target
	Utility  Score                 // of the process; unknown for a question
	Core     bool                  // of the question
}

// Proposals returns what measures could improve and none does yet, at most
// MaxProposals: the ranked processes by utility and the gaps of the result in
// its order, in turn and the process with the highest utility first; when one
// list ends, the rest of the other follows. A question that the catalogue
// does not ask of the agency is left out: nothing could be recommended. Result
// and portfolio are those of the assessment.
func Proposals(c *assessment.Catalogue, a *assessment.Assessment, result Result, portfolio Portfolio) []Proposal {
	processes := processProposals(a.Inventory, portfolio)
	questions := questionProposals(c.RelevantTo(a.Agency.Kind), a.Inventory, result)
	var all []Proposal
	for i := range max(len(processes), len(questions)) {
		if i < len(processes) {
			all = append(all, processes[i])
		}
		if i < len(questions) {
			all = append(all, questions[i])
		}
	}
	return all[:min(MaxProposals, len(all))]
}

func processProposals(inv assessment.Inventory, portfolio Portfolio) []Proposal {
	named := map[assessment.ProcessID]bool{}
	for _, m := range inv.Measures() {
		named[m.Subject.Process] = true
	}
	var list []Proposal
	for _, ranked := range portfolio.Ranked() {
		p, there := inv.Process(ranked.Process)
		if there && !named[p.ID] {
			list = append(list, Proposal{Process: p.ID, From: p.Current.Level, To: p.Target.Level, Utility: ranked.Utility})
		}
	}
	return list
}

func questionProposals(asked *assessment.Catalogue, inv assessment.Inventory, result Result) []Proposal {
	named := map[assessment.QuestionID]bool{}
	for _, m := range inv.Measures() {
		named[m.Subject.Question] = true
	}
	var list []Proposal
	for _, gap := range result.Gaps {
		if _, there := asked.Question(gap.Question); there && !named[gap.Question] {
			list = append(list, Proposal{Question: gap.Question, From: gap.Current, To: gap.Target, Core: gap.Core})
		}
	}
	return list
}
