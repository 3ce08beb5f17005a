package profile

import (
	"fyne.io/fyne/v2/canvas"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// searchPlaces asks for a place: one of those found, or a typed one.
func searchPlaces(k *kit.Kit, suggest func(string) []Suggestion, pick func(assessment.AGS), save func(string)) kit.SearchSpec {
	return kit.SearchSpec{
		Label: k.Words.Say("profile.place"), Placeholder: k.Words.Say("profile.place_placeholder"),
		Find: func(text string) []kit.Found {
			var found []kit.Found
			for _, s := range suggest(text) {
				found = append(found, kit.Found{Key: string(s.AGS), Title: s.Title, Detail: s.Detail})
			}
			return found
		},
		OnPick: func(f kit.Found) { pick(assessment.AGS(f.Key)) },
		OnSave: save,
	}
}

// roundFill is the quiet background of facts.
func roundFill(k *kit.Kit) *canvas.Rectangle {
	back := canvas.NewRectangle(k.Color(scene.Ground))
	back.CornerRadius = k.Px(6)
	return back
}
