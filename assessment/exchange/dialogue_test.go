package exchange_test

import (
	"errors"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
)

const companyFile = `{
 "format": "reifekompass-dialogue-answer",
 "version": 1,
 "questionnaire": {"id": "unternehmensdialog", "version": "1.0"},
 "token": "0123456789abcdef",
 "answers": [{"question": "U1", "level": 3}, {"question": "U12", "level": 0}],
 "facts": [{"question": "S", "option": "S2"}],
 "texts": [{"question": "T1", "text": "Kurze Wege: \"ja\" > nein\nund Geduld"}]
}
`

func TestAnswerOfACompanyIsRead(t *testing.T) {
	wrapped := strings.ReplaceAll(companyFile, "Kurze Wege", "Kurze\nWege")
	for name, text := range map[string]string{
		"as saved":         companyFile,
		"in a mail":        "Guten Tag,\r\n\r\n" + strings.ReplaceAll(companyFile, "\n", "\r\n") + "\r\nViele Grüße",
		"quoted":           "Am Montag schrieb A:\n> " + strings.ReplaceAll(wrapped, "\n", "\n> "),
		"wrapped":          wrapped,
		"with hard blanks": strings.ReplaceAll(companyFile, "\n ", "\n\u00a0"),
	} {
		a, of, err := exchange.ReadDialogueAnswer(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if of != "unternehmensdialog" || a.Levels["U1"] != 3 || len(a.Levels) != 2 || a.Facts["S"] != "S2" || a.Token != "0123456789abcdef" {
			t.Errorf("%s: of %q: %+v", name, of, a)
		}
		if a.Texts["T1"] != "Kurze Wege: \"ja\" > nein\nund Geduld" {
			t.Errorf("%s: %q", name, a.Texts["T1"])
		}
	}
}

func TestDamagedAnswersOfCompaniesAreRefused(t *testing.T) {
	for _, c := range []struct{ old, changed string }{
		{`"level": 3`, `"level": 5`},
		{`"level": 3`, `"level": "3"`},
		{`"question": "U12"`, `"question": "U1"`},
		{`"question": "U12"`, `"question": "../x"`},
		{`"token": "0123456789abcdef",`, ``},
		{`"token"`, `"name": "Firma", "token"`},
		{`"version": 1,`, `"version": 2,`},
		{`reifekompass-dialogue-answer`, `reifekompass-answers`},
		{`Kurze Wege`, strings.Repeat("x", assessment.MaxCompanyText)},
		{`Kurze Wege`, strings.Repeat("x", exchange.MaxDialogueSize)},
		{`"facts": [`, `"facts": [{`},
		{`"U1", "level": 3}`, `"U1", "level": 3`},
		{companyFile, `[]`},
		{companyFile, ``},
	} {
		a, _, err := exchange.ReadDialogueAnswer(strings.NewReader(strings.Replace(companyFile, c.old, c.changed, 1)))
		if _, ok := errors.AsType[*exchange.ProblemError](err); !ok || a.Levels != nil {
			t.Errorf("%.60q: %v", c.changed, err)
		}
	}
}
