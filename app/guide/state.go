// Package guide is the screen on which an assessment is answered, one
// question at a time. It shows what a session holds and hands on what a
// person does; scoring, checking and storing happen elsewhere.
package guide

import (
	"reifekompass/assessment"
)

// State is everything the guide shows, in words and numbers ready to be
// shown.
type State struct {
	Side     Side
	Question Question
	Last     Last
	Answer   Answer
	Help     Help
	Footer   Footer
	// Trouble says why something is not saved; empty: all is saved.
	Trouble string
	// Notice says that the catalogue changed since the assessment began.
	Notice string
	// Doubt is a plausibility hint to the question; the zero Doubt is none.
	Doubt Doubt
}

// Doubt says that the answer does not quite fit what was recorded elsewhere.
// It never blocks.
type Doubt struct {
	ID          assessment.HintID
	Title, Text string
}

// Side is the list of dimensions and questions.
type Side struct {
	Text, Percent string
	Done          float64 // 0 to 1
	Dimensions    []DimensionRow
	Discussion    string // "1 zu besprechen"; empty: none
	Unknown       string // "1 weiß nicht"; empty: none
}

// DimensionRow is one dimension in the list.
type DimensionRow struct {
	ID       assessment.DimensionID
	Title    string
	Note     string // "4/8"; empty when all is settled
	Settled  bool
	Current  bool
	Question assessment.QuestionID // where a click leads
	Rows     []QuestionRow         // of the current dimension only
}

// QuestionRow is one question in the list.
type QuestionRow struct {
	ID         assessment.QuestionID
	Title      string
	Mark       Mark
	Discussion bool
	Current    bool
}

// Mark says in the list how far a question has come.
type Mark int

// The marks. MarkOpen is the zero value.
const (
	MarkOpen Mark = iota
	MarkAnswered
	MarkUnknown
	MarkExcluded
)

// Question is the question that is asked.
type Question struct {
	ID        assessment.QuestionID
	Dimension string // "B Prozesse und Arbeitsabläufe"
	Number    string // "Frage 2 von 8"
	Core      bool
	Text      string
	Choices   []string // one sentence per level
}

// None says that a level is not chosen.
const None = -1

// Answer is what has been answered, and what there is to choose.
type Answer struct {
	Current, Target   int // levels, or None
	Goal, Both        string
	Unknown, Excluded bool // the states beside a level
	Reason            string
	Message           Message // below the levels
	Years             []Year
	Year              int     // index into Years
	YearMessage       Message // below the year
	Evidence          int     // index, weakest first
	Internal, ForJury string
	Discussion        bool
}

// Year is an entry of the list of target years.
type Year struct {
	Label string
	Year  int  // 0: open
	Clear bool // takes the target away
}

// Message is one line at a field.
type Message struct {
	Text string
	Warn bool
}

// and joins two messages in one line.
func (m Message) and(other Message) Message {
	if m.Text == "" || other.Text == "" {
		return Message{Text: m.Text + other.Text, Warn: m.Warn || other.Warn}
	}
	return Message{Text: m.Text + " " + other.Text, Warn: m.Warn || other.Warn}
}

// Help explains the question.
type Help struct {
	Why, Recognize, NextTitle, Next string
	Terms                           []Term
}

// Term explains a word.
type Term struct{ Term, Meaning string }

// Footer says where one can go from here.
type Footer struct {
	Previous string // id of the question before; empty: none
	Next     string // text of the main button
	NextOpen string // empty: nothing is open
}
