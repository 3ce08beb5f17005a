// Package vision is the area where an agency writes to each criterion of the
// jury what it wants and why it applies, with its own answers beside the text
// as a reading aid. It shows what a session holds and hands on what a person
// types; checking and storing happen elsewhere.
package vision

import "reifekompass/assessment"

// State is everything the area shows, in words ready to be shown.
type State struct {
	Written  string // "3 von 13 Texten geschrieben"
	Criteria []Criterion
	Text     Text
	Aid      Aid
	// Trouble says why something is not saved; empty: all is saved.
	Trouble string
}

// Criterion is a row of the list.
type Criterion struct {
	ID      assessment.CriterionID
	Title   string
	Written bool
	Unsaved bool // what is typed is too long, or the disk refused it
	Chosen  bool
	Name    string // all of it, with how much is written: tooltip, and for screen readers
}

// Text is what is written to the chosen criterion.
type Text struct {
	Criterion assessment.CriterionID // empty: the catalogue has no criteria
	Title     string
	Question  string // guides the writing
	Text      string
	Counter   string // "1.240 von 2.000 Zeichen"
	Problem   string // why the text is not saved; empty: it is
}

// Aid is what the agency said elsewhere that belongs to the criterion.
type Aid struct {
	Lead string
	None string // the sentence in place of rows; empty: there are rows
	Rows []Row
}

// Row is an answer or a process that belongs to the criterion. Question and
// Process are never both set.
type Row struct {
	Question assessment.QuestionID
	Process  assessment.ProcessID
	Code     string
	Title    string
	Levels   string // "heute 1, Ziel 3"; "offen"; "4 von 4"
	Text     string // of the level; may be empty
	Comment  string // what the agency tells the jury; may be empty
	Name     string // for screen readers, with where it leads
	Strip    Strip
}

// Strip is a level and a target as boxes. The zero Strip is not shown.
type Strip struct {
	Shown    bool
	From, To int // 0 to 4; To is 0 without a target
}
