package kit

// Area is a part of the program one can go to.
type Area int

// The areas. Start is the zero value; those of an assessment come in the
// order of its tabs.
const (
	Start Area = iota
	Profile
	Guide
	Processes
	Systems
	Service
	Vision
	Measures
	Result
	FollowUp // what has changed; reached from the result, has no tab
	Team
	Sharing
	Submit
	Companies // what companies say; belongs to Service and has no tab of its own
	Office    // of the programme office; belongs to no assessment
	Round     // of the jury of a call; belongs to no assessment
	Learn     // of what the applicants of a call can learn; belongs to no assessment
	Balance   // of a programme; belongs to no assessment
	Juror     // the place of a juror; belongs to no assessment
	Settings
)

// Route says where to go: an area and, for those that belong to an
// assessment, which one and at which question or entry of the inventory.
type Route struct {
	Area       Area
	Assessment string
	Call       string // of Office, Round, Learn and Balance; empty: all calls
	// File is what was opened: of Juror the round that the jury file is about, of
	// Companies the path of answers to be read, of Result the id of a summary to
	// stand beside.
	File      string
	Question  string // empty: where one stopped
	Kind      string // of the entry; empty: none
	Entry     string // its id
	Attribute string // of the entry; empty: the first
	Back      Area   // where one comes from and will want to go back to; Start: nowhere
}

// Navigator takes a person somewhere else.
type Navigator interface{ Go(to Route) }
