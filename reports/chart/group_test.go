package chart

import (
	"testing"

	"reifekompass/reports/scene"
)

// groupScenes are the charts of groups, juries and maps.
func groupScenes(t *testing.T) map[string]scene.Scene {
	t.Helper()
	return map[string]scene.Scene{
		"tilemap":      scenes(sampleTileMap(t).Draw()),
		"profile_band": scenes(bandProfile().Draw()), "rankbars": sampleRankBars().Draw(), "signed": sampleSigned().Draw(),
		"stacks": sampleStacks(11).Draw(), "stacks_four": sampleStacks(4).Draw(), "jurordots": sampleJurorDots().Draw(),
		"slope": sampleSlope(2).Draw(), "slope_years": sampleSlope(3).Draw(), "intervals": sampleIntervals().Draw(),
		"dumbbell":   sampleDumbbell().Draw(),
		"rankshares": sampleRankShares().Draw(), "setscatter": sampleSetScatter().Draw(), "setmatrix": sampleSetMatrix().Draw(),
		"bands": sampleBands().Draw(), "classes": sampleClasses().Draw(), "blocks": sampleBlocks().Draw(), "radar": sampleRadar(9).Draw(), "radar_twelve": sampleRadar(12).Draw(),
		"radar_three": sampleRadar(3).Draw(), "signs_group": Legend{Items: groupSigns(), Width: 120 * mm}.Draw(),
		"card_band": scenes(bandCard().DrawCard()), "tilemap_card": scenes(cardTileMap(t).DrawCard()),
	}
}

// groupSigns are the signs that charts of groups explain.
func groupSigns() []LegendItem {
	return []LegendItem{
		{Sign: SignBand, Text: "mittlere Hälfte"},
		{Sign: SignMean, Text: "Mittelwert"},
		{Sign: SignSquare, Text: "kreisfreie Stadt"},
		{Sign: SignBlank, Text: "keine"},
	}
}

// cardTileMap is the map as the window shows it.
func cardTileMap(t *testing.T) TileMap {
	t.Helper()
	d := sampleTileMap(t)
	d.Width = 900
	return d
}

// bandCard is the profile with bands as the window shows it.
func bandCard() Profile {
	p := bandProfile()
	p.Width = 702
	p.Rows[7].Range.Label = "möglich 31,3 bis 81,3"
	return p
}

func TestGroupGoldens(t *testing.T) {
	for name, s := range groupScenes(t) {
		t.Run(name, func(t *testing.T) {
			golden(t, name, s)
			checkScene(t, s)
		})
	}
}
