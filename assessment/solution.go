package assessment

// SolutionID is the stable name of a solution in one inventory, such as "G01".
type SolutionID string

// MaxSolution is the longest text of a solution, in characters.
const MaxSolution = 2000

// Solution (gute Lösung) is something that works at the agency and that others
// could take over. Each of its texts goes to others only with a yes of its
// own: see Released.
type Solution struct {
	ID            SolutionID
	Title         string
	Process       ProcessID  // what it improves; empty: none
	Question      QuestionID // what it improves; empty: none
	System        SystemID   // what it is done with; empty: none
	Text          string     // what was done, up to MaxSolution characters
	Prerequisites string     // what others need for it, up to MaxSolution characters
	Effort        string     // what it took, up to MaxSolution characters
	ContactRole   string     // who answers questions about it: a role, never a person

	ReleaseText          YesNo // for Text, and with it title, process, question, system and the name of the agency
	ReleasePrerequisites YesNo
	ReleaseEffort        YesNo
	ReleaseContact       YesNo
}

// Ref names the entry.
func (s Solution) Ref() EntryRef { return EntryRef{Kind: EntrySolution, ID: string(s.ID)} }

// Released returns the solution with the texts that may go to others: each by
// its own yes, and none without what was done, because the others say nothing
// alone. It reports false, and returns the zero Solution, if nothing may go.
func (s Solution) Released() (Solution, bool) {
	if s.ReleaseText != Yes || s.Text == "" {
		return Solution{}, false
	}
	for _, one := range []struct {
		consent YesNo
		text    *string
	}{{s.ReleasePrerequisites, &s.Prerequisites}, {s.ReleaseEffort, &s.Effort}, {s.ReleaseContact, &s.ContactRole}} {
		if one.consent != Yes {
			*one.text = ""
		}
	}
	return s, true
}

// SharingWording names the wording of the consents that Sharing records. Whoever
// changes what people are asked gives it another name.
const SharingWording = "sharing-2026-1"

// Sharing is what the agency agrees to beside its single solutions. There is at
// most one in an inventory. An empty consent is none. It was given on the day
// the submission that holds it was made, to the questions that SharingWording
// names, and a later submission takes it back or gives it anew.
type Sharing struct {
	Cohort  YesNo  // its values may be part of a release, which names no single agency
	Named   YesNo  // it may be named as a learning partner, with what it is ahead in and what it could learn
	Winners YesNo  // if it wins: the winners may be shown against the others
	Role    string // of who agreed, never a person
}

// SharingID is the id of the one Sharing entry.
const SharingID = "sharing"

// Ref names the entry.
func (s Sharing) Ref() EntryRef { return EntryRef{Kind: EntrySharing, ID: SharingID} }

// Shared returns the inventory as it may leave the agency: solutions with what
// was released of them, and without those of which nothing was.
func (inv Inventory) Shared() Inventory {
	var shared Inventory
	for _, entry := range inv {
		solution, is := entry.(Solution)
		if !is {
			shared = append(shared, entry)
			continue
		}
		if released, some := solution.Released(); some {
			shared = append(shared, released)
		}
	}
	return shared
}
