package reports

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"reifekompass/assessment"
)

// Fingerprint identifies what an assessment says: the first 12 hexadecimal
// digits of the SHA-256 of profile, year, catalogue, answers and inventory, in
// groups of four such as "7F3A 91C2 D04E". Any change of one of them changes
// it. The order of the answers does not, nor does an open answer without any
// remark or an entry that says nothing, nor what an installation adds: id,
// status, position and times.
func Fingerprint(a *assessment.Assessment) string {
	var form strings.Builder
	field(&form, "reifekompass-fingerprint", 1)
	field(&form, "catalogue", a.CatalogueID, a.CatalogueVersion)
	field(&form, "year", a.Year)
	g := a.Agency
	field(&form, "agency", g.Name, g.AGS, g.Place, g.Kind, g.LegalForm, g.FTE, g.Size, g.ContactRole, g.ContactEmail, g.Fictional)
	for _, id := range slices.Sorted(maps.Keys(a.Answers)) {
		answer := a.Answers[id]
		answer.Question = id
		if answer == (assessment.Answer{Question: id}) {
			continue
		}
		field(&form, "answer", id, answer.State, answer.Current, answer.Target.Set, answer.Target.Level, answer.Target.Year,
			answer.Reason, answer.Evidence, answer.Internal, answer.ForJury, answer.Discussion)
	}
	for _, entry := range a.Inventory {
		if said := sayings(entry); len(said) > 0 {
			field(&form, "entry", append([]any{entry.Ref().Kind, entry.Ref().ID}, said...)...)
		}
	}
	return grouped(form.String())
}

// sayings lists what the entry says: the names of its attributes, each with
// its value. What is missing is left out, so that an attribute of a later
// version changes no fingerprint before it is used.
func sayings(entry assessment.Entry) []any {
	var said []any
	values := assessment.Values(entry)
	for i, attribute := range assessment.Attributes(entry.Ref().Kind) {
		switch value := values[i]; {
		case !value.Known:
		case attribute.IsText():
			said = append(said, attribute.Name, value.Text)
		default:
			said = append(said, attribute.Name, value.Number)
		}
	}
	return said
}

// fingerprintOf identifies several assessments, in any order.
func fingerprintOf(ins []Input) string {
	prints := make([]string, len(ins))
	for i := range ins {
		prints[i] = Fingerprint(&ins[i].Assessment)
	}
	if len(prints) == 1 {
		return prints[0]
	}
	slices.Sort(prints)
	var form strings.Builder
	for _, print := range prints {
		field(&form, "assessment", print)
	}
	return grouped(form.String())
}

// field writes one record. Quoted values make the form unambiguous: no text
// can look like the end of its field.
func field(form *strings.Builder, name string, values ...any) {
	form.WriteString(name)
	for _, value := range values {
		form.WriteString(" " + strconv.Quote(fmt.Sprint(value)))
	}
	form.WriteByte('\n')
}

func grouped(form string) string {
	sum := sha256.Sum256([]byte(form))
	digits := strings.ToUpper(hex.EncodeToString(sum[:6]))
	return digits[:4] + " " + digits[4:8] + " " + digits[8:]
}
