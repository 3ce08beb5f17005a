package exchange

import (
	"time"

	"reifekompass/assessment/transfer"
)

// wireRelease is the release as it is written; see manifest.go for what is
// around.
type wireRelease struct {
	Format    string           `json:"format"`
	Version   int              `json:"version"`
	Minor     int              `json:"minor,omitempty"`
	ID        string           `json:"id"`
	Title     string           `json:"title"`
	Office    string           `json:"office"`
	Call      wireReleasedCall `json:"call"`
	Catalogue wireCatalogue    `json:"catalogue"`
	Made      string           `json:"made"`
	Fictional bool             `json:"fictional,omitempty"`
	Members   int              `json:"members"`
	Questions []wireReleased   `json:"questions"`
	Cells     []wireCell       `json:"cells"`
	// Potentials stand apart, since a program that knows no cells of processes
	// passes over them.
	Potentials *wirePotentials    `json:"potentials,omitempty"`
	Rule       wireText           `json:"rule"`
	Solutions  []wireSolutionText `json:"solutions,omitempty"`
}

type wireReleasedCall struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Year  int    `json:"year"`
}

type wireReleased struct {
	ID        string `json:"id"`
	Dimension string `json:"dimension"`
	Meaning   int    `json:"meaning"`
}

type wirePotentials struct {
	Parameters wireParameters `json:"parameters"`
	Cells      []wireCell     `json:"cells"`
}

// wireCell has nothing but its subject if it is withheld.
type wireCell struct {
	Dimension string       `json:"dimension,omitempty"`
	Question  string       `json:"question,omitempty"`
	Process   string       `json:"process,omitempty"`
	Members   int          `json:"members,omitempty"`
	AtLeast   bool         `json:"at_least,omitempty"`
	Mean      *int         `json:"mean,omitempty"`
	Band      *wireBand    `json:"band,omitempty"`
	Classes   []wireClass  `json:"classes,omitempty"`
	Winners   *wireWinners `json:"winners,omitempty"`
}

type wireBand struct {
	Low  int `json:"low"`
	High int `json:"high"`
}

type wireClass struct {
	Low     int  `json:"low"`
	High    int  `json:"high"`
	Members int  `json:"members,omitempty"`
	Mostly  bool `json:"mostly,omitempty"`
}

type wireWinners struct {
	Winners int `json:"winners"`
	Others  int `json:"others"`
}

type wireSolutionText struct {
	Title         string `json:"title,omitempty"`
	Agency        string `json:"agency"`
	Process       string `json:"process,omitempty"`
	ProcessTitle  string `json:"process_title,omitempty"`
	Question      string `json:"question,omitempty"`
	System        string `json:"system,omitempty"`
	Text          string `json:"text"`
	Prerequisites string `json:"prerequisites,omitempty"`
	Effort        string `json:"effort,omitempty"`
	ContactRole   string `json:"contact_role,omitempty"`
}

func wireReleaseOf(r *ReleaseFile) wireRelease {
	w := wireRelease{
		Format: releaseFormat, Version: releaseVersion, ID: r.Release.ID, Title: clean(r.Title), Office: clean(r.Office),
		Call:      wireReleasedCall{ID: string(r.Call), Title: clean(r.CallTitle), Year: r.Year},
		Catalogue: wireCatalogue{ID: clean(r.CatalogueID), Version: clean(r.CatalogueVersion)},
		Made:      r.Made.UTC().Truncate(time.Second).Format(timeForm), Fictional: r.Fictional, Members: r.Release.Members,
		Questions: []wireReleased{}, Cells: []wireCell{}, Rule: wireTextOf(r.Rule),
	}
	for _, q := range r.Questions {
		w.Questions = append(w.Questions, wireReleased{ID: string(q.ID), Dimension: string(q.Dimension), Meaning: q.Meaning})
	}
	w.cellsOf(r)
	for i := range r.Solutions {
		w.Solutions = append(w.Solutions, wireSolutionOf(&r.Solutions[i]))
	}
	return w
}

// cellsOf writes the cells, those of processes apart. A file that has none of
// these is one of the first version.
func (w *wireRelease) cellsOf(r *ReleaseFile) {
	for i := range r.Release.Cells {
		c := &r.Release.Cells[i]
		if c.Subject.Process == "" {
			w.Cells = append(w.Cells, wireCellOf(c))
			continue
		}
		if w.Potentials == nil {
			w.Minor, w.Potentials = releaseMinor, &wirePotentials{Parameters: wireParametersOf(r.Parameters)}
		}
		w.Potentials.Cells = append(w.Potentials.Cells, wireCellOf(c))
	}
}

func wireCellOf(c *transfer.Cell) wireCell {
	w := wireCell{Dimension: string(c.Subject.Dimension), Question: string(c.Subject.Question), Process: string(c.Subject.Process)}
	if c.Members == 0 {
		return w
	}
	w.Members, w.Mean, w.AtLeast = c.Members, &c.Mean, c.AtLeast
	if c.Band != nil {
		w.Band = &wireBand{Low: c.Band.Low, High: c.Band.High}
	}
	for _, class := range c.Classes {
		w.Classes = append(w.Classes, wireClass{Low: class.Low, High: class.High, Members: class.Members, Mostly: class.Mostly})
	}
	if c.Winners != nil {
		w.Winners = &wireWinners{Winners: c.Winners.Winners, Others: c.Winners.Others}
	}
	return w
}

func wireSolutionOf(s *ReleasedSolution) wireSolutionText {
	return wireSolutionText{
		Title: clean(s.Title), Agency: clean(s.Agency), Process: s.Process, ProcessTitle: clean(s.ProcessTitle),
		Question: string(s.Question), System: clean(s.System), Text: clean(s.Text), Prerequisites: clean(s.Prerequisites),
		Effort: clean(s.Effort), ContactRole: clean(s.ContactRole),
	}
}
