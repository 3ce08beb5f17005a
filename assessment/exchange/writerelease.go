package exchange

import (
	"time"

	"reifekompass/assessment/transfer"
)

// wireRelease is the release as it is written; see manifest.go for what is
// around.
type wireRelease struct {
	Format    string             `json:"format"`
	Version   int                `json:"version"`
	ID        string             `json:"id"`
	Title     string             `json:"title"`
	Office    string             `json:"office"`
	Call      wireReleasedCall   `json:"call"`
	Catalogue wireCatalogue      `json:"catalogue"`
	Made      string             `json:"made"`
	Fictional bool               `json:"fictional,omitempty"`
	Members   int                `json:"members"`
	Questions []wireReleased     `json:"questions"`
	Cells     []wireCell         `json:"cells"`
	Rule      wireText           `json:"rule"`
	Solutions []wireSolutionText `json:"solutions,omitempty"`
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

// wireCell has nothing but its subject if it is withheld.
type wireCell struct {
	Dimension string       `json:"dimension"`
	Question  string       `json:"question,omitempty"`
	Members   int          `json:"members,omitempty"`
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
	for i := range r.Release.Cells {
		w.Cells = append(w.Cells, wireCellOf(&r.Release.Cells[i]))
	}
	for i := range r.Solutions {
		w.Solutions = append(w.Solutions, wireSolutionOf(&r.Solutions[i]))
	}
	return w
}

func wireCellOf(c *transfer.Cell) wireCell {
	w := wireCell{Dimension: string(c.Subject.Dimension), Question: string(c.Subject.Question)}
	if c.Members == 0 {
		return w
	}
	w.Members, w.Mean = c.Members, &c.Mean
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
