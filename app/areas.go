package app

import (
	"slices"

	"reifekompass/app/kit"
	"reifekompass/assets/translations"
)

// areas are the tabs of an assessment, in their order.
func areas() []kit.Area {
	return []kit.Area{
		kit.Profile, kit.Guide, kit.Processes, kit.Systems, kit.Service, kit.Vision, kit.Measures, kit.Result, kit.Team,
		kit.Sharing, kit.Submit,
	}
}

// partAreas are the tabs of a part that is filled in for others: its questions
// and the way back. Everything else belongs to whoever gave it out.
func partAreas() []kit.Area { return []kit.Area{kit.Guide, kit.Team} }

// isPart reports whether the assessment is filled in for others.
func (o *work) isPart() bool { return o.session.State().Assessment.Part != nil }

func (o *work) areas() []kit.Area {
	if o.isPart() {
		return partAreas()
	}
	return areas()
}

// nearest is the area itself, or where a part that does not offer it leads
// instead: on to giving it back where others see their result, otherwise to
// its questions.
func (o *work) nearest(area kit.Area) kit.Area {
	switch {
	case slices.Contains(o.areas(), area), !o.isPart() && (area == kit.Companies || area == kit.FollowUp):
		return area
	case area == kit.Result:
		return kit.Team
	default:
		return kit.Guide
	}
}

// titles are the names of the tabs.
func (o *work) titles(words *translations.Translator) []string {
	keys := map[kit.Area]string{
		kit.Profile: "app.tab.profile", kit.Guide: "app.tab.guide", kit.Processes: "app.tab.processes", kit.Systems: "app.tab.systems",
		kit.Service: "app.tab.service", kit.Vision: "app.tab.vision", kit.Measures: "app.tab.measures", kit.Result: "app.tab.result",
		kit.Team: "app.tab.team", kit.Sharing: "app.tab.sharing", kit.Submit: "app.tab.submit",
	}
	if o.isPart() {
		keys[kit.Team] = "app.tab.return"
	}
	var titles []string
	for _, area := range o.areas() {
		titles = append(titles, words.Say(keys[area]))
	}
	return titles
}
