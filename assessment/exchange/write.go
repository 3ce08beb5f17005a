package exchange

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"reifekompass/assessment"
)

// The wire types are the answer file as it is written. The reader does not
// use them: it must see what encoding/json hides.
type wireFile struct {
	Format    string        `json:"format"`
	Version   int           `json:"version"`
	Minor     int           `json:"minor,omitempty"` // the lowest that has every field
	Catalogue wireCatalogue `json:"catalogue"`
	Agency    wireAgency    `json:"agency"`
	Year      int           `json:"year"`
	Status    string        `json:"status,omitempty"`
	Position  string        `json:"position,omitempty"`
	Call      string        `json:"call,omitempty"`
	Part      *wirePart     `json:"part,omitempty"`
	Answers   []wireAnswer  `json:"answers"`
	Inventory wireObject    `json:"inventory,omitempty"`
}

type wireCatalogue struct {
	ID      string `json:"id"`
	Version string `json:"version"`
}

type wireAgency struct {
	Name          string `json:"name"`
	AGS           string `json:"ags,omitempty"`
	Place         string `json:"place,omitempty"`
	Kind          string `json:"kind,omitempty"`
	LegalForm     string `json:"legal_form,omitempty"`
	FTEHundredths int    `json:"fte_hundredths,omitempty"`
	Size          string `json:"size,omitempty"`
	ContactRole   string `json:"contact_role,omitempty"`
	ContactEmail  string `json:"contact_email,omitempty"`
	Fictional     bool   `json:"fictional,omitempty"`
}

type wireAnswer struct {
	Question   string `json:"question"`
	State      string `json:"state"`
	Current    *int   `json:"current,omitempty"`
	Target     *int   `json:"target,omitempty"`
	TargetYear int    `json:"target_year,omitempty"`
	Reason     string `json:"reason,omitempty"`
	Evidence   string `json:"evidence,omitempty"`
	ForJury    string `json:"for_jury,omitempty"`
	Internal   string `json:"internal,omitempty"`
	Discussion bool   `json:"discussion,omitempty"`
}

func encode(a *assessment.Assessment) ([]byte, error) {
	w := wireFile{
		Format: Format, Version: Version,
		Catalogue: wireCatalogue{ID: clean(a.CatalogueID), Version: clean(a.CatalogueVersion)},
		Agency:    wireAgencyOf(a.Agency),
		Year:      a.Year,
		Status:    string(a.Status),
		Position:  string(a.Position),
		Call:      string(a.Call),
		Part:      wirePartOf(a.Part),
		Answers:   []wireAnswer{},
	}
	for _, id := range slices.SortedFunc(maps.Keys(a.Answers), byNumber) {
		answer := a.Answers[id]
		answer.Question = id
		if answer != (assessment.Answer{Question: id}) {
			w.Answers = append(w.Answers, wireAnswerOf(answer))
		}
	}
	if len(a.Inventory) > 0 {
		w.Minor, w.Inventory = minorInventory, wireInventoryOf(a.Inventory)
	}
	if a.Call != "" || a.Part != nil {
		w.Minor = minorPart
	}
	if slices.ContainsFunc(a.Inventory, isSharing) {
		w.Minor = minorSharing
	}
	return marshal(w)
}

func isSharing(entry assessment.Entry) bool {
	kind := entry.Ref().Kind
	return kind == assessment.EntrySolution || kind == assessment.EntrySharing
}

// byNumber sorts B2 before B10, whatever catalogue the questions are from.
func byNumber(a, b assessment.QuestionID) int {
	return cmp.Or(cmp.Compare(a[:min(1, len(a))], b[:min(1, len(b))]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

func marshal(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func wireAgencyOf(a assessment.Agency) wireAgency {
	return wireAgency{
		Name: clean(a.Name), AGS: string(a.AGS), Place: clean(a.Place),
		Kind: string(a.Kind), LegalForm: string(a.LegalForm), FTEHundredths: int(a.FTE), Size: string(a.Size),
		ContactRole: clean(a.ContactRole), ContactEmail: clean(a.ContactEmail), Fictional: a.Fictional,
	}
}

func wireAnswerOf(a assessment.Answer) wireAnswer {
	w := wireAnswer{
		Question: string(a.Question), State: states()[a.State],
		TargetYear: a.Target.Year,
		Reason:     clean(a.Reason), ForJury: clean(a.ForJury), Internal: clean(a.Internal),
		Discussion: a.Discussion,
	}
	if a.State == assessment.Answered {
		current := int(a.Current)
		w.Current = &current
	}
	if a.Target.Set {
		target := int(a.Target.Level)
		w.Target = &target
	}
	if a.Evidence != assessment.NoEvidence {
		w.Evidence = evidences()[a.Evidence]
	}
	return w
}
