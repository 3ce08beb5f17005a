package transfer

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/learning"
	"reifekompass/assessment/region"
	"reifekompass/assets/translations"
	"reifekompass/reports/chart"
	"reifekompass/reports/wording"
)

// The columns of the table beside the map.
const (
	columnShort = "short"
	columnName  = "name"
	columnValue = "value"
)

// What the map can show; after these come the dimensions.
const (
	ofParticipants = iota
	ofSolutions
	subjects
)

// Map decides what the section of the map shows. It belongs to the goroutine of
// the window.
type Map struct {
	words     *translations.Translator
	lands     Lands
	show      func(MapState)
	state     MapState
	picture   *learning.Picture // nil: not known yet
	say       *wording.Wording
	level     assessment.Level // from which on somebody is strong
	districts []learning.District
}

// NewMap returns a presenter that shows nothing before Show.
func NewMap(words *translations.Translator, lands Lands, show func(MapState)) *Map {
	return &Map{words: words, lands: lands, show: show, level: learning.Strong}
}

// leastStrong is the lowest level from which somebody can be called strong.
const leastStrong assessment.Level = 2

// Show implements presenter. What is chosen stays.
func (s *Map) Show(p *learning.Picture) {
	s.picture = p
	s.state.Head = headOf(s.words, p, "transfer.map")
	if p.Catalogue != nil {
		s.say = wording.New(s.words, p.Catalogue)
	}
	s.state.Lead = s.words.Say("transfer.map_lead")
	s.state.Subjects = []string{s.words.Say("transfer.map_participants"), s.words.Say("transfer.map_solutions")}
	for _, id := range s.dimensions() {
		s.state.Subjects = append(s.state.Subjects, s.words.Say("transfer.map_strong", "Dimension", s.say.Dimension(id)))
	}
	s.render()
}

// dimensions are those that the map can show.
func (s *Map) dimensions() []assessment.DimensionID {
	var ids []assessment.DimensionID
	if s.picture.Catalogue == nil {
		return nil
	}
	for i := range s.picture.Catalogue.Dimensions {
		ids = append(ids, s.picture.Catalogue.Dimensions[i].ID)
	}
	return ids
}

// Fail implements presenter.
func (s *Map) Fail(sentence string) {
	s.state.Trouble = sentence
	s.show(s.state)
}

// Subject chooses what the map shows.
func (s *Map) Subject(index int) {
	s.state.Subject = index
	s.render()
}

// Level chooses from which level on somebody is strong, by its place among the
// levels that are offered.
func (s *Map) Level(index int) {
	s.level = leastStrong + assessment.Level(index)
	s.render()
}

// Choose shows what is known of a district.
func (s *Map) Choose(key string) {
	s.state.Chosen = key
	s.render()
}

func (s *Map) render() {
	if s.picture == nil {
		return
	}
	s.state.Trouble, s.state.Levels = "", nil
	s.districts = s.picture.Districts(s.level)
	if s.state.Subject >= subjects {
		for level := leastStrong; level <= assessment.MaxLevel; level++ {
			s.state.Levels = append(s.state.Levels, s.words.Say("transfer.map_level", "Level", s.words.Integer(int(level))))
		}
		s.state.Level = int(s.level - leastStrong)
	}
	s.draw()
	s.choose()
	s.show(s.state)
}

// draw makes the map and the table beside it.
func (s *Map) draw() {
	land := s.land()
	m := chart.TileMap{From: []float64{1, 2, 3}, Language: s.words.Language(), Legend: s.legend(), Head: chart.TileHead{
		Short: s.words.Say("transfer.map_short"), Name: s.words.Say("transfer.map_name"), Government: s.words.Say("transfer.map_government"), Value: s.words.Say("transfer.map_value"),
	}}
	s.state.Rows = nil
	shown := 0
	for _, tile := range land {
		value := s.value(tile.Place.DistrictAGS)
		if value > 0 {
			shown++
		}
		m.Tiles = append(m.Tiles, s.tile(tile, value))
		s.state.Rows = append(s.state.Rows, s.row(string(tile.Place.DistrictAGS), tile.Short, tile.Place.Name, value))
	}
	s.addElsewhere(land)
	order := collate.New(language.Make(s.words.Language()))
	slices.SortStableFunc(s.state.Rows, func(a, b kit.GridRow) int { return order.CompareString(a.Name, b.Name) })
	s.state.Finding = s.words.Count("transfer.map_finding", shown, "All", s.words.Integer(len(land)), "What", s.state.Subjects[s.state.Subject])
	m.Speech = chart.Speech{
		Kind: s.words.Say("transfer.map_kind"), Finding: s.state.Finding, Highest: s.words.Say("transfer.map_highest"), All: s.words.Say("transfer.map_all"),
	}
	s.state.Map, s.state.Note = m, s.note(land)
}

// land is the map that fits: that of the samples if only they take part.
func (s *Map) land() []region.Tile {
	real := slices.ContainsFunc(s.districts, func(d learning.District) bool { return !d.Place.Fictional })
	if len(s.districts) > 0 && !real {
		return s.lands.Samples
	}
	return s.lands.Real
}

// addElsewhere puts the districts that have no tile on the map into the table.
func (s *Map) addElsewhere(land []region.Tile) {
	for i := range s.districts {
		of := &s.districts[i]
		if !slices.ContainsFunc(land, func(t region.Tile) bool { return t.Place.DistrictAGS == of.Place.DistrictAGS }) {
			s.state.Rows = append(s.state.Rows, s.row(string(of.Place.DistrictAGS), "–", of.Place.Name, s.value(of.Place.DistrictAGS)))
		}
	}
}

// note says what the colours mean, and who is not on the map.
func (s *Map) note(land []region.Tile) string {
	note := s.words.Say("transfer.map_note")
	if s.state.Subject >= subjects {
		note = s.words.Say("transfer.map_note_strong", "Level", s.words.Integer(int(s.level)))
	}
	if len(land) > 0 && land[0].Place.Fictional {
		note += " " + s.words.Say("transfer.map_samples")
	}
	if off := s.picture.Placeless(); off > 0 {
		note += " " + s.words.Count("transfer.map_placeless", off)
	}
	return note
}

func (s *Map) tile(t region.Tile, value int) chart.Tile {
	tile := chart.Tile{
		Key: string(t.Place.DistrictAGS), Short: t.Short, Name: t.Place.Name, Government: t.Place.Government, Column: t.Column, Row: t.Row,
		City: t.Place.Kind == assessment.KindCity, Missing: s.words.Say("transfer.map_none"),
	}
	if t.Place.Fictional {
		tile.Government = s.words.Say("transfer.map_fictional")
	}
	if value > 0 {
		tile.State, tile.Value = chart.TileReleased, chart.Value{Known: true, At: float64(value), Label: s.words.Integer(value)}
	}
	return tile
}

func (s *Map) row(key, short, name string, value int) kit.GridRow {
	cell := kit.GridCell{Text: s.words.Say("transfer.map_none"), Muted: true}
	if value > 0 {
		cell = kit.GridCell{Text: s.words.Integer(value), Strong: true}
	}
	return kit.GridRow{ID: key, Name: name, Cells: []kit.GridCell{{Text: short}, {Text: name}, cell}}
}

// value is what the map shows of a district; 0: nothing.
func (s *Map) value(key assessment.AGS) int {
	of := s.district(string(key))
	switch {
	case of == nil:
		return 0
	case s.state.Subject == ofParticipants:
		return len(of.Participants)
	case s.state.Subject == ofSolutions:
		return of.Solutions
	default:
		return of.StrongIn(s.dimensions()[s.state.Subject-subjects])
	}
}

func (s *Map) district(key string) *learning.District {
	for i := range s.districts {
		if string(s.districts[i].Place.DistrictAGS) == key {
			return &s.districts[i]
		}
	}
	return nil
}

func (s *Map) legend() []chart.LegendItem {
	return []chart.LegendItem{
		{Sign: chart.SignBlank, Text: s.words.Say("transfer.map_none")},
		{Sign: chart.SignRamp1, Text: s.words.Integer(1)},
		{Sign: chart.SignRamp2, Text: s.words.Integer(2)},
		{Sign: chart.SignRamp4, Text: s.words.Say("transfer.map_three")},
		{Sign: chart.SignSquare, Text: s.words.Say("transfer.map_city")},
	}
}

// choose shows what is known of the chosen district; of the first one in which
// somebody takes part if none is chosen.
func (s *Map) choose() {
	at := slices.IndexFunc(s.state.Rows, func(r kit.GridRow) bool { return r.ID == s.state.Chosen })
	if at < 0 && len(s.districts) > 0 {
		s.state.Chosen = string(s.districts[0].Place.DistrictAGS)
		at = slices.IndexFunc(s.state.Rows, func(r kit.GridRow) bool { return r.ID == s.state.Chosen })
	}
	s.state.Detail = Detail{}
	if at >= 0 {
		s.state.Detail = s.detail(s.state.Rows[at].Name)
	}
}

func (s *Map) detail(name string) Detail {
	d := Detail{Title: name}
	of := s.district(s.state.Chosen)
	if of == nil {
		d.Text = s.words.Say("transfer.map_nobody")
		return d
	}
	add := func(label, text string) { d.Fields = append(d.Fields, Field{Label: label, Text: text}) }
	add(s.words.Say("transfer.map_participants"), strings.Join(of.Participants, ", "))
	add(s.words.Say("transfer.map_solutions"), s.words.Count("transfer.map_count_solutions", of.Solutions))
	for _, strong := range of.Strong {
		add(s.words.Say("transfer.map_strong", "Dimension", s.say.Dimension(strong.Dimension)), strings.Join(strong.Agencies, ", "))
	}
	if len(of.Strong) == 0 {
		add(s.words.Say("transfer.map_strengths"), s.words.Say("transfer.map_no_strength"))
	}
	return d
}
