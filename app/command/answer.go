package command

import (
	"context"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
	"reifekompass/assessment"
	"reifekompass/assessment/session"
)

// answerFlags are the parts of an answer that the command line sets. Only
// what the call names is changed.
type answerFlags struct {
	target, evidence, reason, internal, jury string
	year                                     int
	unknown, open, discuss                   bool
}

func (c *call) assessAnswer() *cobra.Command {
	var f answerFlags
	cmd := c.command("answer ID QUESTION [LEVEL]", "command.assess.answer", nil)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if err := f.check(cmd, args[2:]); err != nil {
			return err
		}
		return c.work(cmd, func(ctx context.Context, store Store, d *desk.Desk) error {
			s, err := d.Open(ctx, store, assessment.ID(args[0]))
			if err != nil {
				return err
			}
			return c.answer(ctx, s, assessment.QuestionID(args[1]), f.edit(cmd, args[2:]))
		})
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) != 2 && len(args) != 3 {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
	flags := cmd.Flags()
	flags.StringVar(&f.target, "target", "", c.words.Say("command.flag.target"))
	flags.IntVar(&f.year, "year", 0, c.words.Say("command.flag.target_year"))
	flags.StringVar(&f.evidence, "evidence", "", c.words.Say("command.flag.evidence"))
	flags.StringVar(&f.reason, "not-applicable", "", c.words.Say("command.flag.not_applicable"))
	flags.StringVar(&f.internal, "internal", "", c.words.Say("command.flag.internal"))
	flags.StringVar(&f.jury, "jury", "", c.words.Say("command.flag.jury"))
	flags.BoolVar(&f.unknown, "unknown", false, c.words.Say("command.flag.unknown"))
	flags.BoolVar(&f.open, "open", false, c.words.Say("command.flag.open"))
	flags.BoolVar(&f.discuss, "discuss", false, c.words.Say("command.flag.discuss"))
	return cmd
}

// check finds a call that says nothing, or two things at once of which one
// would be lost.
func (f answerFlags) check(cmd *cobra.Command, level []string) error {
	states := len(level)
	for _, said := range []bool{cmd.Flags().Changed("not-applicable"), f.unknown, f.open} {
		if said {
			states++
		}
	}
	if states > 1 {
		return misuse("command.answer_twice")
	}
	said := states == 1
	for _, name := range []string{"target", "year", "evidence", "internal", "jury", "discuss"} {
		said = said || cmd.Flags().Changed(name)
	}
	if !said {
		return misuse("command.answer_missing")
	}
	return oneOf("evidence", f.evidence, evidenceNames())
}

// edit changes an answer as a call asks for.
type edit func(*assessment.Answer) error

func (f answerFlags) edit(cmd *cobra.Command, level []string) edit {
	changed := cmd.Flags().Changed
	return func(a *assessment.Answer) error {
		if err := f.setState(a, level, changed); err != nil {
			return err
		}
		if err := f.setTarget(a, changed); err != nil {
			return err
		}
		f.setMarks(a, changed)
		return nil
	}
}

func (f answerFlags) setState(a *assessment.Answer, level []string, changed func(string) bool) error {
	switch {
	case len(level) == 1:
		parsed, err := parseLevel(a.Question, level[0])
		a.State, a.Current = assessment.Answered, parsed
		return err
	case changed("not-applicable"):
		a.State, a.Reason = assessment.NotApplicable, f.reason
	case f.unknown:
		a.State = assessment.Unknown
	case f.open:
		a.State = assessment.Open
	}
	return nil
}

func (f answerFlags) setTarget(a *assessment.Answer, changed func(string) bool) error {
	if changed("target") {
		level, err := parseLevel(a.Question, f.target)
		if err != nil {
			return err
		}
		a.Target.Set, a.Target.Level = true, level
	}
	if changed("year") {
		a.Target.Year = f.year
	}
	return nil
}

func (f answerFlags) setMarks(a *assessment.Answer, changed func(string) bool) {
	if changed("internal") {
		a.Internal = f.internal
	}
	if changed("jury") {
		a.ForJury = f.jury
	}
	if changed("discuss") {
		a.Discussion = f.discuss
	}
	if f.evidence != "" {
		a.Evidence = assessment.Evidence(slices.Index(evidenceNames(), f.evidence))
	}
}

// evidenceNames are the words of the command line for the classes of
// evidence, in their order.
func evidenceNames() []string { return []string{"none", "statement", "document", "third-party"} }

func parseLevel(question assessment.QuestionID, text string) (assessment.Level, error) {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0, misuse("command.level_wrong", "Got", explain.Shorten(text))
	}
	return assessment.Level(n), assessment.Level(n).Check(question)
}

func (c *call) answer(ctx context.Context, s *session.Session, question assessment.QuestionID, change edit) error {
	state := s.State()
	if _, known := state.Catalogue.Question(question); !known {
		return &assessment.ChoiceError{Field: assessment.FieldQuestion, Got: string(question)}
	}
	answer := state.Assessment.Answer(question)
	if err := change(&answer); err != nil {
		return err
	}
	state, err := s.Answer(ctx, answer)
	if err != nil {
		return err
	}
	return c.answered(state, answer)
}

func (c *call) answered(state session.State, answer assessment.Answer) error {
	if c.json {
		c.printJSON(c.Out, resultOf(state.Assessment, state.Result))
		return nil
	}
	c.say("command.saved", "Question", answer.Question, "Time", c.words.Clock(c.local(state.SavedAt)))
	for _, hint := range answer.Hints(c.Now().Year()) {
		c.say(hintKey(hint))
	}
	return nil
}

func hintKey(hint assessment.Hint) string {
	switch hint {
	case assessment.HintTargetBelowCurrent:
		return "command.hint.target_below"
	case assessment.HintYearPast:
		return "command.hint.year_past"
	default:
		return "command.hint.reason_missing"
	}
}
