package assessment

// Opened is what became of a file that a person opened. Exactly one of
// Assessment, Report, Call, Jury, Release, Companies and Circle is set.
type Opened struct {
	// Assessment was made of the file, or is the one that a filled part came
	// back to, as What says.
	Assessment ID
	What       OpenedWhat
	Role       string // of who filled the part in
	// Report is what an own report holds. It is not stored yet.
	Report *Assessment
	// Call is the call in the file, which is kept now.
	Call *CallOffer
	// Jury says that it is a jury file, which only its juror can open.
	Jury bool
	// Release is the release in the file, which is kept now.
	Release *LoadedOffer
	// Companies is what companies say in the file. It is not taken in yet.
	Companies *CompaniesOffer
	// Circle is what a feedback letter says about a peer group, which is kept
	// now.
	Circle *CircleOffer
}

// CircleOffer is the assessment that a feedback letter answers. Its own report
// stands beside the peer group from now on.
type CircleOffer struct {
	Assessment ID
	Agency     string
	Year       int
}

// CompaniesOffer is where answers of companies belong. Such a file does not
// say about which agency it is.
type CompaniesOffer struct {
	Answers int // that can be taken
	// Where lists the assessments that they can belong to, the newest change
	// first: those that know some of them already, otherwise all that are no
	// part of another one.
	Where []Summary
}

// LoadedOffer is a release that was loaded.
type LoadedOffer struct {
	ID      string
	Title   string
	Office  string // that the file names
	Year    int    // of the assessments
	Members int
	Known   bool // it was here before
	// Confirmed says that the call is here and its office signed the release.
	Confirmed bool
	// Where lists the assessments that can be compared with it, the newest
	// change first.
	Where []Summary
}

// OpenedWhat is what an assessment that was opened is.
type OpenedWhat int

// What a file can be of an assessment.
const (
	OpenedWhole    OpenedWhat = iota // an assessment of its own
	OpenedPart                       // a share, to be filled in and sent back
	OpenedReturned                   // a share that was filled in and is taken in now
	OpenedAgain                      // the same, in place of an earlier one of the same person
)

// CallOffer is a call and what can be done with it on this computer.
type CallOffer struct {
	Record    CallRecord
	Known     bool      // it was here before
	Late      bool      // the deadline is over
	Answering []Summary // assessments that answer it already, the newest change first
	Free      []Summary // those that could, because they answer none and have its questions
	Former    []Agency  // whose assessments are here: each name once, the newest change first
}
