package course

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assessment/jury"
)

func TestEveryStepSaysWhatItIsAboutAndWhatFollows(t *testing.T) {
	w := newWorld(t, 3, 2).declare()
	for i, state := range assessment.RoundStates() {
		p := w.to(state).presenter()
		s := p.state
		if len(s.Steps) != 7 || !s.Steps[i].Here || i > 0 && !s.Steps[i-1].Past {
			t.Errorf("%s: steps %+v", state, s.Steps)
		}
		if strings.Contains(s.Now+s.Next+s.Forward+s.Back, "«") || s.Now == "" {
			t.Errorf("%s: %q, %q", state, s.Now, s.Next)
		}
		if (s.Forward == "") != (state == assessment.RoundArchive) || (s.Back == "") != (i == 0 || state == assessment.RoundArchive) {
			t.Errorf("%s: on %q, back %q", state, s.Forward, s.Back)
		}
		if seen := s.Papers.NoReport == ""; seen != !state.Before(assessment.RoundViewing) {
			t.Errorf("%s: the report is offered: %v", state, seen)
		}
		if letters := s.Papers.NoLetters == ""; letters != !state.Before(assessment.RoundLetters) {
			t.Errorf("%s: letters are offered: %v", state, letters)
		}
	}
}

func TestRoundSaysWhatItWaitsFor(t *testing.T) {
	w := newWorld(t, 3, 0)
	p := w.presenter()
	if needs := p.state.Needs; len(needs) != 1 || needs[0].Kind != NeedsMember || p.state.Soft {
		t.Errorf("without members: %+v", needs)
	}
	if wrong := p.Forward(""); !strings.Contains(wrong, "noch kein Mitglied") {
		t.Errorf("went on: %q", wrong)
	}
	for _, name := range []string{"Ada", "Bo"} {
		if wrong := p.PutMember(assessment.Juror{Name: name}); wrong != "" {
			t.Fatal(wrong)
		}
	}
	if needs := p.state.Needs; len(needs) != 2 || needs[0].Kind != NeedsDeclare || needs[0].Text != "Ada hat zu 3 Bewerbungen noch nichts erklärt." {
		t.Errorf("undeclared: %+v", needs)
	}
	for j := range 2 {
		if wrong := p.DeclareRest(w.juror(j), ""); wrong != "" {
			t.Fatal(wrong)
		}
	}
	if len(p.state.Needs) != 0 {
		t.Errorf("declared: %+v", p.state.Needs)
	}
	if wrong := p.Forward(""); wrong != "" || w.turned != 1 {
		t.Errorf("%q, turned %d", wrong, w.turned)
	}
	if needs := p.state.Needs; len(needs) != 2 || needs[0].Kind != NeedsFile || !p.state.Soft {
		t.Errorf("review: %+v", needs)
	}
	p.Give(w.juror(0), "ein langes Kennwort", "x.rkjury", func(why string) { t.Error(why) })
	if needs := p.state.Needs; needs[0].Kind != NeedsBallot || needs[1].Kind != NeedsFile {
		t.Errorf("after the first file: %+v", needs)
	}
	if wrong := p.PutMember(assessment.Juror{Name: "Cy"}); wrong != "" || p.state.Needs[2].Kind != NeedsDeclare {
		t.Errorf("who joins later: %q, %+v", wrong, p.state.Needs)
	}
	if wrong := p.Leave(w.juror(2), "doch nicht"); wrong != "" {
		t.Error(wrong)
	}
	if wrong := p.Forward(" "); !strings.Contains(wrong, "Ada, Bo") {
		t.Errorf("went on without a reason: %q", wrong)
	}
	if wrong := p.Forward("Bo ist krank"); wrong != "" {
		t.Error(wrong)
	}
}

func TestMembersAreCheckedBeforeTheyAreKept(t *testing.T) {
	w := newWorld(t, 2, 1)
	p := w.presenter()
	for _, c := range []struct {
		of  assessment.Juror
		why string
	}{
		{assessment.Juror{Name: "  "}, "einen Namen"},
		{assessment.Juror{Name: "Bo", Recipient: "ssh-rsa AAAA"}, "kein öffentlicher Schlüssel"},
		{assessment.Juror{Name: strings.Repeat("x", assessment.MaxName+1)}, ""},
	} {
		if wrong := p.PutMember(c.of); wrong == "" || !strings.Contains(wrong, c.why) {
			t.Errorf("%.10s: %q", c.of.Name, wrong)
		}
	}
	if len(w.memory.round.Jurors) != 1 {
		t.Errorf("%d members", len(w.memory.round.Jurors))
	}
	of, _ := p.Juror(w.juror(0))
	of.Agency, of.Email = "Stadt Ahlen", "ada@ahlen.example"
	if wrong := p.PutMember(of); wrong != "" || p.state.Jury.Members[0].About != "Stadt Ahlen · ada@ahlen.example" {
		t.Errorf("%q, %+v", wrong, p.state.Jury.Members[0])
	}
	if wrong := p.Leave(w.juror(0), ""); !strings.Contains(wrong, "Begründung") {
		t.Errorf("left without a reason: %q", wrong)
	}
	if wrong := p.Leave(w.juror(0), "zieht weg"); wrong != "" || p.state.Jury.Left != "Hat die Jury verlassen: Ada" {
		t.Errorf("%q, %q", wrong, p.state.Jury.Left)
	}
}

func TestMemberShowsWhatIsThereAndWhatIsMissing(t *testing.T) {
	w := newWorld(t, 3, 1)
	p := w.presenter()
	marks := func() string {
		m := p.state.Jury.Members[0]
		return m.Declared.Text + " | " + m.File.Text + " | " + m.Ballot.Text
	}
	expect := func(want string) {
		t.Helper()
		if got := marks(); got != want {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
	expect("noch nichts zur Befangenheit erklärt | Jurydatei noch nicht geschrieben | Juryabgabe noch nicht eingelesen")
	p.Give(w.juror(0), "ein langes Kennwort", "x.rkjury", nil)
	if wrong := p.Declare(Declared{Juror: w.juror(0), Series: seriesOf(0), Kind: assessment.ConflictEmployer, Reason: "arbeitet dort"}, ""); wrong != "" {
		t.Fatal(wrong)
	}
	expect("zu 1 von 3 Bewerbungen erklärt | Jurydatei mit den Namen der Bewerbungen vom 20.11.2026, 12:30 Uhr | Juryabgabe noch nicht eingelesen")
	p.DeclareRest(w.juror(0), "")
	p.Forward("")
	expect("bei einer Bewerbung befangen | Jurydatei mit den Unterlagen noch nicht geschrieben | Juryabgabe noch nicht eingelesen")
	p.Give(w.juror(0), "ein langes Kennwort", "x.rkjury", nil)
	expect("bei einer Bewerbung befangen | Jurydatei vom 20.11.2026, 12:30 Uhr | Juryabgabe noch nicht eingelesen")
	for a := 1; a < 3; a++ {
		p.Declare(Declared{Juror: w.juror(0), Series: seriesOf(a), Kind: assessment.ConflictRival, Reason: "Nachbar"}, "Nachbar")
	}
	if m := p.state.Jury.Members[0]; !m.Ballot.Done || len(p.state.Needs) != 0 {
		t.Errorf("a juror with a conflict with all: %+v, %+v", m, p.state.Needs)
	}
}

func TestDeclarationsNeedAKindAndAReason(t *testing.T) {
	w := newWorld(t, 2, 1)
	p := w.presenter()
	d := Declared{Juror: w.juror(0), Series: seriesOf(0)}
	if wrong := p.Declare(d, ""); !strings.Contains(wrong, "wählen") {
		t.Errorf("without a kind: %q", wrong)
	}
	d.Kind = assessment.ConflictFamily
	if wrong := p.Declare(d, ""); !strings.Contains(wrong, "Begründung") {
		t.Errorf("without a reason: %q", wrong)
	}
	for range 2 { // the second time nothing is left
		if wrong := p.DeclareRest(w.juror(0), ""); wrong != "" {
			t.Error(wrong)
		}
	}
	p.Forward("")
	if wrong := p.Declare(Declared{Juror: w.juror(0), Series: seriesOf(0), Kind: assessment.NoConflict}, ""); !strings.Contains(wrong, "Begründung") {
		t.Errorf("later without a reason: %q", wrong)
	}
	if got := p.Declared(w.juror(0), seriesOf(0)); !got.Late || got.Kind != assessment.NoConflict || got.Applicant != "Stadt 001" {
		t.Errorf("got %+v", got)
	}
}

func TestApplicantsAndCriteriaComeAndGo(t *testing.T) {
	w := newWorld(t, 2, 1)
	p := w.presenter()
	if wrong := p.Withdraw(seriesOf(1), " "); wrong == "" {
		t.Error("withdrew without a reason")
	}
	if wrong := p.Withdraw(seriesOf(1), "kein Geld"); wrong != "" || p.state.Applicants.Rows[1].Cells[0].Note != "zurückgezogen" {
		t.Errorf("%q, %+v", wrong, p.state.Applicants.Rows[1])
	}
	if wrong := p.Return(seriesOf(1)); wrong != "" || p.state.Applicants.Rows[1].Cells[0].Note != "" {
		t.Errorf("%q, %+v", wrong, p.state.Applicants.Rows[1])
	}
	if wrong := p.Exclude("J1", true, ""); !strings.Contains(wrong, "Begründung") {
		t.Errorf("left out without a reason: %q", wrong)
	}
	if wrong := p.Exclude("J1", true, "gibt es hier nicht"); wrong != "" || !p.state.Applicants.Criteria[0].Out {
		t.Errorf("%q, %+v", wrong, p.state.Applicants.Criteria)
	}
	if wrong := p.Exclude("J2", true, "auch nicht"); !strings.Contains(wrong, "Mindestens ein Kriterium") {
		t.Errorf("the last one: %q", wrong)
	}
	if wrong := p.Exclude("J1", false, "doch"); wrong != "" || p.state.Applicants.Criteria[0].Out {
		t.Errorf("%q, %+v", wrong, p.state.Applicants.Criteria)
	}
}

func TestEveryRefusalOfABallotIsASentence(t *testing.T) {
	w := newWorld(t, 2, 2)
	p := w.presenter()
	reasons := []jury.Why{
		jury.WhyState, jury.WhyReason, jury.WhyOtherCall, jury.WhyOtherRound, jury.WhyNoMember, jury.WhyOtherSigner, jury.WhyOlder, jury.WhyKnown,
		jury.WhyTwice, jury.WhyLate, jury.WhyConflict, jury.WhyPoints, jury.WhyApplicant, jury.WhyUndeclared,
	}
	var paths []string
	for _, why := range reasons {
		w.post.items = append(w.post.items, jury.TakenBallot{File: string(why) + ".rkballot", Juror: w.juror(0), Err: &jury.Error{Why: why}})
		paths = append(paths, "/x/"+string(why)+".rkballot")
	}
	w.post.items = append(w.post.items,
		jury.TakenBallot{File: "b.rkballot", Juror: w.juror(1), Revision: 2},
		jury.TakenBallot{File: "c.txt", Err: assessment.ErrFormat})
	p.Take(append(paths, "/x/b.rkballot", "/x/c.txt"), "richtig", "", func(why string) { t.Error(why) })
	taken := p.state.Jury.Taken
	if len(taken) != len(reasons)+2 || taken[len(taken)-1].Text != "Juryabgabe von Bo, Fassung 2, übernommen." {
		t.Fatalf("got %+v", taken)
	}
	for _, row := range taken {
		if row.Text == "" || strings.ContainsAny(row.Text, "«»") || row.Tone != kit.Good && row.Text == p.words.Say("error.unknown") {
			t.Errorf("%s: %q", row.File, row.Text)
		}
		if row.Late != strings.HasPrefix(row.File, "late") || !strings.HasSuffix(row.Path, row.File) {
			t.Errorf("%s: late %v, at %s", row.File, row.Late, row.Path)
		}
	}
	p.ForgetTaken()
	if len(p.state.Jury.Taken) != 0 {
		t.Error("still shown")
	}
}

func TestFilesThatCannotBeWrittenAreNamedAndTheOthersGoOn(t *testing.T) {
	w := newWorld(t, 2, 3)
	p := w.presenter()
	w.post.allErr[1] = assessment.ErrDiskFull
	p.GiveAll("ein langes Kennwort", "/jury", func(why string) { t.Error(why) })
	n := p.state.Notice
	if n.Tone != kit.Danger || !strings.HasPrefix(n.Title, "2 Jurydateien") || !strings.HasPrefix(n.Text, "Bo: ") || len(w.post.given) != 2 {
		t.Errorf("%+v, given %v", n, w.post.given)
	}
	failed := ""
	w.post.allErr = map[int]error{0: assessment.ErrDiskFull, 1: assessment.ErrDiskFull, 2: assessment.ErrDiskFull}
	p.GiveAll("ein langes Kennwort", "/jury", func(why string) { failed = why })
	if !strings.Contains(failed, "Ada: ") || !strings.Contains(failed, "Cy: ") || p.state.Notice.Path != "" {
		t.Errorf("failed with %q, %+v", failed, p.state.Notice)
	}
}

func TestFilesOfTheJuryCanBeStopped(t *testing.T) {
	w := newWorld(t, 2, 3)
	s := w.show(kittestSetting())
	w.post.between = func() {
		s.Press("Anhalten")
		s.Press("Juryabgaben einlesen") // one thing after the other
		s.MustSee("Es wird noch geschrieben oder eingelesen. Warten Sie bitte einen Moment.")
		s.Key(fyne.KeyEscape)
	}
	s.view.presenter.GiveAll("ein langes Kennwort", "/jury", func(why string) { t.Error(why) })
	if n := s.view.state.Notice; n.Title != "Angehalten bei 1 von 3 Jurydateien." || n.Tone != kit.Warn || len(w.post.given) != 1 {
		t.Errorf("%+v, given %v", n, w.post.given)
	}
}

func TestLettersTellHowFarTheyAreAndStop(t *testing.T) {
	w := newWorld(t, 4, 1).declare().to(assessment.RoundLetters)
	s := w.show(kittestSetting())
	p := s.view.presenter
	w.letters = func(ctx context.Context, dir string, wrote func(done, total int)) error {
		wrote(1, 4)
		s.Clock.Rest()
		s.MustSee("Die Rückmeldebriefe werden geschrieben", "1 von 4")
		if !p.Stop() || p.Stop() {
			t.Error("it cannot be stopped once")
		}
		return ctx.Err()
	}
	p.WriteLetters("/briefe")
	if n := p.state.Notice; n.Title != "Angehalten bei 1 von 4 Briefen." || n.Tone != kit.Warn || p.Busy() {
		t.Errorf("got %+v", n)
	}
	w.letters = func(context.Context, string, func(int, int)) error { return assessment.ErrDiskFull }
	p.WriteLetters("/briefe")
	if n := p.state.Notice; n.Tone != kit.Danger {
		t.Errorf("got %+v", n)
	}
	w.letters = func(_ context.Context, _ string, wrote func(done, total int)) error {
		wrote(4, 4)
		return nil
	}
	p.WriteLetters("/briefe")
	if n := p.state.Notice; n.Title != "4 Rückmeldebriefe sind geschrieben." || n.Text != "/briefe" || n.Path != "/briefe/" {
		t.Errorf("got %+v", n)
	}
}

func TestWorkbookIsWrittenOrTheReasonIsSaid(t *testing.T) {
	w := newWorld(t, 4, 1).declare().to(assessment.RoundViewing)
	s := w.show(kittestSetting())
	w.files.target = "/akte"
	s.view.writeSheet()
	if n := s.view.state.Notice; n.Tone != kit.Good || n.Path != "/akte/juryrunde.xlsx" || len(w.sheets) != 1 {
		t.Errorf("got %+v, written %v", n, w.sheets)
	}
	w.full = assessment.ErrDiskFull
	s.view.writeSheet()
	if n := s.view.state.Notice; n.Tone != kit.Danger || s.view.presenter.Busy() {
		t.Errorf("got %+v", n)
	}
}

func TestLogIsReadAndChecked(t *testing.T) {
	w := newWorld(t, 2, 1)
	p := w.presenter()
	if l := p.state.Log; l.Broken || len(l.Lines) != 2 || !strings.HasPrefix(l.Lines[1].Text, "Die Runde wurde eröffnet.") || l.Lines[0].Text != "Ada ist als Mitglied der Jury eingetragen." {
		t.Errorf("got %+v", l)
	}
	w.memory.round.Log[1].Fields["name"] = "Eva"
	p.Refresh()
	if l := p.state.Log; !l.Broken || l.Summary != "Das Protokoll wurde ab Zeile 2 verändert." {
		t.Errorf("got %+v", l)
	}
}

func TestTroubleOfTheStoreIsSaidAndTheRoundStays(t *testing.T) {
	w := newWorld(t, 2, 1)
	p := w.presenter()
	w.memory.err = assessment.ErrDiskFull
	for name, wrong := range map[string]string{
		"member": p.PutMember(assessment.Juror{Name: "Bo"}), "declare": p.DeclareRest(w.juror(0), ""), "withdraw": p.Withdraw(seriesOf(0), "x"),
		"exclude": p.Exclude("J1", true, "x"), "leave": p.Leave(w.juror(0), "x"),
	} {
		if !strings.Contains(wrong, "voll") {
			t.Errorf("%s: %q", name, wrong)
		}
	}
	if len(p.state.Jury.Members) != 1 || p.state.Applicants.Criteria[0].Out {
		t.Errorf("changed: %+v", p.state.Jury)
	}
	w.memory.round = nil
	p.Refresh()
	if p.state.Trouble == "" {
		t.Error("no word about a round that is gone")
	}
}
