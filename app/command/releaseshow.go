package command

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/release"
	"reifekompass/assessment/transfer"
	"reifekompass/reports/wording"
)

func isNotFound(err error) bool { return errors.Is(err, assessment.ErrNotFound) }

// candidateOf finds a candidate by its name or the beginning of its series.
func candidateOf(g *release.Group, typed string) (int, error) {
	const least = 4
	var found []int
	for i := range g.Candidates {
		c := &g.Candidates[i]
		if strings.EqualFold(c.Agency, typed) || (len(typed) >= least && strings.HasPrefix(c.Series, strings.ToLower(typed))) {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return 0, misuse("command.release.candidate", "Got", explain.Shorten(typed))
	}
	return found[0], nil
}

// memberOf reads "candidate=earlier name", or "candidate=new" for one that was
// in no release yet.
func memberOf(g *release.Group, typed string) (int, transfer.MemberID, error) {
	who, name, _ := strings.Cut(typed, "=")
	at, err := candidateOf(g, who)
	if err != nil {
		return 0, "", err
	}
	if name == "new" {
		return at, g.Candidates[at].Member, nil
	}
	var found []transfer.MemberID
	for _, id := range g.Candidates[at].Perhaps {
		if strings.EqualFold(g.Names[id], name) || string(id) == name {
			found = append(found, id)
		}
	}
	if len(found) != 1 {
		return 0, "", misuse("command.release.member", "Got", explain.Shorten(name))
	}
	return at, found[0], nil
}

// candidateOut is a candidate, for machines.
type candidateOut struct {
	Series   string           `json:"series"`
	Agency   string           `json:"agency"`
	Cohort   bool             `json:"cohort"`
	Winners  bool             `json:"winners"`
	Winner   bool             `json:"winner,omitempty"`
	Obstacle release.Obstacle `json:"obstacle,omitempty"`
	Perhaps  []string         `json:"perhaps,omitempty"`
}

func (c *call) printCandidates(g *release.Group) error {
	say := c.words.Say
	list := make([]candidateOut, 0, len(g.Candidates))
	rows := [][]string{{"ID", say("command.column.agency"), say("command.column.consent"), say("command.column.consent_winners"), say("command.column.state")}}
	for i := range g.Candidates {
		of := &g.Candidates[i]
		out := candidateOut{
			Series: of.Series, Agency: of.Agency, Cohort: of.Cohort.Given(), Winners: of.Winners.Given(), Winner: of.Winner, Obstacle: of.Obstacle,
		}
		for _, id := range of.Perhaps {
			out.Perhaps = append(out.Perhaps, g.Names[id])
		}
		list = append(list, out)
		rows = append(rows, []string{of.Series[:8], of.Agency, c.yes(out.Cohort), c.yes(out.Winners), c.candidateState(&out)})
	}
	if c.json {
		c.printJSON(c.Out, list)
		return nil
	}
	if len(list) == 0 {
		c.say("command.import.none")
		return nil
	}
	if err := c.table(rows); err != nil {
		return err
	}
	n := 0
	for i := range list {
		if list[i].Obstacle == "" {
			n++
		}
	}
	c.say("command.release.members", "Members", c.words.Integer(n), "Of", c.words.Integer(len(list)), "Min", c.words.Integer(transfer.MinRelease))
	return nil
}

func (c *call) yes(so bool) string {
	if so {
		return c.words.Say("command.release.yes")
	}
	return c.words.Say("command.release.no")
}

func (c *call) candidateState(of *candidateOut) string {
	state := c.words.Say("release.obstacle.none")
	if of.Obstacle != "" {
		state = c.words.Say("release.obstacle."+string(of.Obstacle), "Names", strings.Join(of.Perhaps, ", "))
	}
	if of.Winner {
		return c.words.Say("command.release.winner", "State", state)
	}
	return state
}

// cellOut is a cell of a release, for machines. One that is withheld has no
// members.
type cellOut struct {
	Dimension assessment.DimensionID `json:"dimension,omitempty"`
	Question  assessment.QuestionID  `json:"question,omitempty"`
	Process   assessment.ProcessID   `json:"process,omitempty"`
	Members   int                    `json:"members,omitempty"`
	AtLeast   bool                   `json:"at_least,omitempty"` // members, and those of the classes
	Mean      int                    `json:"mean,omitempty"`
	Low       *int                   `json:"band_low,omitempty"`
	High      *int                   `json:"band_high,omitempty"`
	Classes   []classOut             `json:"classes,omitempty"`
	Winners   *int                   `json:"mean_of_winners,omitempty"`
	Others    *int                   `json:"mean_of_others,omitempty"`
}

type classOut struct {
	Low     int  `json:"low"`
	High    int  `json:"high"`
	Members int  `json:"members,omitempty"`
	Mostly  bool `json:"mostly,omitempty"`
}

func cellOutOf(cell *transfer.Cell) cellOut {
	s := cell.Subject
	out := cellOut{Dimension: s.Dimension, Question: s.Question, Process: s.Process, Members: cell.Members, AtLeast: cell.AtLeast, Mean: cell.Mean}
	for _, class := range cell.Classes {
		out.Classes = append(out.Classes, classOut(class))
	}
	if cell.Winners != nil {
		out.Winners, out.Others = &cell.Winners.Winners, &cell.Winners.Others
	}
	if cell.Band != nil {
		out.Low, out.High = &cell.Band.Low, &cell.Band.High
	}
	return out
}

// planOut is what would be published, for machines.
type planOut struct {
	Members   []string  `json:"members"`
	Earlier   int       `json:"checked_against"`
	Shown     int       `json:"cells_shown"`
	Solutions int       `json:"solutions,omitempty"`
	Print     string    `json:"fingerprint"`
	Cells     []cellOut `json:"cells"`
	Log       []lineOut `json:"log"`
}

type lineOut struct {
	Subject string `json:"subject"`
	Part    string `json:"part"`
	Reason  string `json:"reason"`
}

func (c *call) printPlan(p *release.Plan, withSolutions bool) error {
	out := planOut{Members: []string{}, Earlier: p.Earlier, Shown: p.Shown(), Print: p.Print.String(), Log: linesOut(p.Log)}
	var solutions []exchange.ReleasedSolution
	if withSolutions {
		solutions = p.Solutions()
		out.Solutions = len(solutions)
	}
	for i := range p.Members {
		out.Members = append(out.Members, p.Members[i].Agency)
	}
	for i := range p.Release.Cells {
		out.Cells = append(out.Cells, cellOutOf(&p.Release.Cells[i]))
	}
	if c.json {
		c.printJSON(c.Out, out)
		return nil
	}
	writeLine(c.Out, c.words.Count("command.release.plan", out.Earlier, "Members", c.words.Integer(len(out.Members)), "Shown", c.words.Integer(out.Shown),
		"Cells", c.words.Integer(len(out.Cells))))
	log := p.Log
	if winners := wording.WinnersShown(c.words, p); winners != "" {
		writeLine(c.Out, winners)
		log = withoutFewWinners(log)
	}
	if err := c.printCells(p.Group.Catalogue, p.Release.Cells); err != nil {
		return err
	}
	for i := range solutions {
		c.say("command.release.solution", "Title", solutions[i].Title, "Agency", solutions[i].Agency)
	}
	return c.printWithheld(p.Group.Catalogue, log)
}

// withoutFewWinners leaves out that winners or others are too few, which the
// sentence above the table says once.
func withoutFewWinners(log []transfer.Entry) []transfer.Entry {
	return slices.DeleteFunc(slices.Clone(log), func(e transfer.Entry) bool { return e.Part == transfer.TheWinners && e.Reason == transfer.TooFew })
}

func linesOut(log []transfer.Entry) []lineOut {
	lines := make([]lineOut, len(log))
	for i, e := range log {
		lines[i] = lineOut{cmp.Or(string(e.Subject.Question), string(e.Subject.Process), string(e.Subject.Dimension)), release.PartName(e.Part), release.ReasonName(e.Reason)}
	}
	return lines
}

func (c *call) printCells(asked *assessment.Catalogue, cells []transfer.Cell) error {
	say := c.words.Say
	head := []string{say("command.column.subject"), say("command.column.members"), say("command.column.mean"), say("command.column.band"), say("command.column.classes")}
	compared := slices.ContainsFunc(cells, func(cell transfer.Cell) bool { return cell.Winners != nil })
	if compared {
		head = append(head, say("release.column.winners"), say("release.column.others"))
	}
	rows := [][]string{head}
	for i := range cells {
		row := append([]string{wording.ReleaseSubject(c.words, asked, cells[i].Subject)}, c.cellWords(&cells[i])...)
		if compared {
			row = append(row, c.winnersOf(&cells[i])...)
		}
		rows = append(rows, row)
	}
	return c.table(rows)
}

func (c *call) cellWords(cell *transfer.Cell) []string {
	if cell.Members == 0 {
		return []string{"–", "–", "–", c.words.Say("release.withheld")}
	}
	return []string{
		wording.ReleaseMembers(c.words, cell.Members, cell.AtLeast), c.words.Integer(cell.Mean), wording.ReleaseBand(c.words, cell.Band),
		wording.ReleaseClasses(c.words, cell),
	}
}

func (c *call) winnersOf(cell *transfer.Cell) []string {
	if cell.Winners == nil {
		return []string{"–", "–"}
	}
	return []string{c.words.Integer(cell.Winners.Winners), c.words.Integer(cell.Winners.Others)}
}

// printWithheld prints the log of a release, which stays with the office.
func (c *call) printWithheld(asked *assessment.Catalogue, log []transfer.Entry) error {
	if c.json {
		c.printJSON(c.Out, linesOut(log))
		return nil
	}
	if len(log) == 0 {
		c.say("command.release.log_empty")
		return nil
	}
	c.say("command.release.log_title")
	rows := make([][]string, 0, len(log))
	for _, e := range log {
		rows = append(rows, []string{wording.ReleaseSubject(c.words, asked, e.Subject), wording.Withheld(c.words, e)})
	}
	return c.table(rows)
}
