package jury

import "reifekompass/assessment"

// MadeFile is what became of the jury file of one juror.
type MadeFile struct {
	Juror assessment.JurorID
	Path  string
	Err   error // nil: it was written and read back
}

// TakenBallot is what became of one ballot file.
type TakenBallot struct {
	File     string             // without folders
	Juror    assessment.JurorID // as the file says; empty: it could not be read
	Revision int
	Err      error // nil: it was taken in
}
