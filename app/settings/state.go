// Package settings is where a person chooses language, text size and
// appearance, sees where the data lies, makes a backup copy, gives reports the
// look of the programme office, brings an own table of economic regions, and
// finds out about the program and its keys. It applies nothing itself: what is
// chosen is handed on.
package settings

// Line is a line about the backup copies.
type Line struct {
	Old  bool // there is none, or it is older than a week
	Text string
}

// Fact is one line about the program.
type Fact struct{ Label, Text string }

// State is the whole page, ready to be shown.
type State struct {
	Languages  []string
	Language   int // index of Languages
	Sizes      []string
	Size       int // index of Sizes, -1: none of them
	Variants   []string
	Variant    int // index of Variants
	Folder     string
	Backup     Line
	BackupDone string // where the copy lies that was just made; empty: none
	Office     Office
	Regions    RegionTable
	About      []Fact
	Busy       string // what is being done right now; empty: nothing
	Trouble    string // why something did not work; empty: nothing
}

// HelpKey is one line of the list of keys.
type HelpKey struct {
	Caps []string // what is printed on the keys, pressed together
	Text string
}

// HelpPart is a heading with keys below it.
type HelpPart struct {
	Title string
	Keys  []HelpKey
}

// HelpTerm is a word and what it means here.
type HelpTerm struct{ Term, Meaning string }

// Help is the page of help, ready to be shown.
type Help struct {
	Parts []HelpPart
	Terms []HelpTerm
}
