package reports

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"reifekompass/assessment"
	"reifekompass/assessment/team"
	"reifekompass/reports/document"
)

// colleague is what one person answers: a level per question, each with comments
// and a reason that stay in the agency.
type colleague struct {
	role   string
	staff  bool
	levels string // "B2 3 E8 1"; a question without a level is "?"
}

// teamed is an assessment with what others say to it. B4 is settled.
func teamed(in Input, all ...colleague) Input {
	m := team.Material{Catalogue: in.Catalogue, Assessment: &in.Assessment, Settlements: []assessment.Settlement{{Question: "B4", Seen: 99}}}
	for i, one := range all {
		part := assessment.Part{Package: fmt.Sprint("p", i), Filled: fmt.Sprint("f", i), Role: one.role, Staff: one.staff}
		m.Packages = append(m.Packages, assessment.WorkPackage{Part: part})
		answers := map[assessment.QuestionID]assessment.Answer{}
		for pair := range slices.Chunk(strings.Fields(one.levels), 2) {
			answer := assessment.Answer{State: assessment.Unknown, Internal: "VERTRAULICH", ForJury: "VERTRAULICH"}
			if pair[1] != "?" {
				answer.State, answer.Current = assessment.Answered, assessment.Level(pair[1][0]-'0')
			}
			answers[assessment.QuestionID(pair[0])] = answer
		}
		m.Contributions = append(m.Contributions, assessment.Contribution{Part: part, Answers: answers})
	}
	in.Team = team.Compare(m)
	return in
}

// colleagues are three who share the work and n of the staff.
func colleagues(n int) []colleague {
	all := []colleague{
		{role: "Amtsleitung", levels: "A1 2 B2 4 B4 3 C1 2 E8 3 G1 4"},
		{role: "IT-Leitung", levels: "A1 2 B2 0 B4 1 C1 ? D1 2"},
		{role: "IT-Leitung", levels: "A1 2 B2 1 B4 1 C1 3 D1 3"},
	}
	for i := range n {
		all = append(all, colleague{role: "Sachbearbeitung", staff: true, levels: fmt.Sprintf("B2 %d G1 %d", i%3, (i+1)%5)})
	}
	return all
}

// teamSection is the section about the team, with its text.
func teamSection(t *testing.T, in Input, o Options) (document.Section, string) {
	t.Helper()
	d := own(t, in, o)
	for _, s := range d.Sections {
		if s.Anchor == "team" {
			alone := document.Document{Language: "de", Sections: []document.Section{s}}
			return s, everything(alone) + altsOf(s)
		}
	}
	return document.Section{}, ""
}

func altsOf(s document.Section) string {
	var alts strings.Builder
	for _, block := range s.Blocks {
		if figure, ok := block.(document.Figure); ok {
			alts.WriteString(figure.Scene.Alt)
		}
	}
	return alts.String()
}

func TestWithoutAnswersOfOthersThereIsNoPageAboutTheTeam(t *testing.T) {
	d := own(t, input(small(), remarked()), options(t, "de"))
	for _, s := range d.Sections {
		if s.Anchor == "team" {
			t.Error("there is a page")
		}
	}
	if strings.Contains(everything(d), "Sicht des Teams") {
		t.Error("the contents name a page")
	}
}

func TestTeamPageSaysWhereTheTeamAgrees(t *testing.T) {
	in := teamed(input(small(), remarked()), colleagues(0)...)
	section, text := teamSection(t, in, options(t, "de"))
	// A1 three times 2 as it holds; B2 4, 0, 1 of 1; B4 3, 1, 1 of 1; C1 2, 3 of 2; D1 2, 3 of 1; G1 4 of 3. E8 has no level that holds.
	if want := "7 von 14 Antworten aus dem Team nennen die Stufe, die gilt"; section.Title != want {
		t.Errorf("got %q, want %q", section.Title, want)
	}
	for _, want := range []string{
		"50\u00a0%", "Amtsleitung und IT-Leitung (2)", "B2\u00a0Kurz B2: ", "Genannt wurden die Stufen 0 bis 4.", "Noch nicht geklärt; bis dahin gilt Stufe 1.",
		"Geklärt: Es gilt Stufe 1.", "wird mit einer Bewerbung nicht abgegeben", "Team (3): 0, 1 und 4", "Team (1): 4", "Team (3), 1 ohne Stufe: 2 und 3",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in %s", want, text)
		}
	}
	if !strings.Contains(everything(own(t, in, options(t, "de"))), "Sicht des Teams") {
		t.Error("the contents do not name the page")
	}
}

func TestRolesStandByTheirAnswersOnlyWithInternalComments(t *testing.T) {
	in := teamed(input(small(), lindenrade()), colleagues(0)...)
	o := options(t, "de")
	if _, text := teamSection(t, in, o); strings.Contains(text, "IT-Leitung (2): ") || !strings.Contains(text, "Welche Rolle was gesagt hat") {
		t.Errorf("a role stands by its answer: %s", text)
	}
	o.Internal = true
	if _, text := teamSection(t, in, o); !strings.Contains(text, "IT-Leitung (2): 0 und 1") || strings.Contains(text, "Welche Rolle was gesagt hat") {
		t.Errorf("no role stands by its answer: %s", text)
	}
	if d := own(t, in, o); d.Frame.Mark == "" || !strings.Contains(d.Frame.Mark, "INTERN") {
		t.Errorf("the pages are marked %q", d.Frame.Mark)
	}
}

func TestFewOfTheStaffAreNotShown(t *testing.T) {
	for _, internal := range []bool{false, true} {
		o := options(t, "de")
		o.Internal = internal
		_, text := teamSection(t, teamed(input(small(), lindenrade()), colleagues(4)...), o)
		if strings.Contains(text, "Mitarbeitende (") || !strings.Contains(text, "Die Einschätzungen von 4 Mitarbeitenden sind nicht gezeigt") {
			t.Errorf("four are shown: %s", text)
		}
		_, text = teamSection(t, teamed(input(small(), lindenrade()), colleagues(7)...), o)
		if !strings.Contains(text, "Mitarbeitende (7): ") || !strings.Contains(text, "Zeichen für Akzeptanz") || strings.Contains(text, "Sachbearbeitung") {
			t.Errorf("seven are not shown together: %s", text)
		}
	}
}

func TestCommentsOfTheTeamAreNeverPrinted(t *testing.T) {
	in := teamed(input(small(), lindenrade()), colleagues(7)...)
	for _, internal := range []bool{false, true} {
		o := options(t, "de")
		o.Internal = internal
		if strings.Contains(fmt.Sprintf("%+v", own(t, in, o)), "VERTRAULICH") {
			t.Errorf("internal %v: a comment is printed", internal)
		}
	}
}

func TestTeamPageHoldsForTeamsOfAllSizes(t *testing.T) {
	for _, code := range []string{"de", "en"} {
		for name, all := range map[string][]colleague{
			"one who agrees": {{role: "IT", levels: "A1 2"}}, "one who does not": {{role: "IT", levels: "A1 4"}},
			"no level": {{role: "IT", levels: "A1 ?"}}, "nothing said": {{role: "IT"}}, "staff alone": colleagues(6)[3:], "few of the staff alone": colleagues(1)[3:],
			"many": many(60),
		} {
			for _, internal := range []bool{false, true} {
				o := options(t, code)
				o.Internal = internal
				_, text := teamSection(t, teamed(input(small(), lindenrade()), all...), o)
				if text == "" {
					t.Errorf("%s %s: no page", code, name)
				}
				for _, wrong := range []string{"report.", "<no value>", "{{"} {
					if strings.Contains(text, wrong) {
						t.Errorf("%s %s: %q in %s", code, name, wrong, text)
					}
				}
			}
		}
	}
}

// many people with different roles say something to all of a dimension.
func many(n int) []colleague {
	var all []colleague
	for i := range n {
		all = append(all, colleague{
			role:   fmt.Sprintf("Sachgebietsleitung Wirtschaftsförderung und Standortmarketing %d", i),
			levels: fmt.Sprintf("B1 %d B2 %d B3 %d B4 %d", i%5, (i+1)%5, (i+2)%5, i%3),
		})
	}
	return all
}
