package explain

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/handover"
	"reifekompass/assessment/intake"
	"reifekompass/assessment/programme"
	"reifekompass/assessment/team"
	"reifekompass/assets/translations"
	"reifekompass/reports/wording"
)

// travelFile explains what is wrong with a file that has a manifest.
func travelFile(words *translations.Translator, err error) (string, bool) {
	wrong, ok := errors.AsType[*exchange.ProblemError](err)
	kinds := []exchange.Kind{exchange.KindCall, exchange.KindSubmission, exchange.KindJury, exchange.KindBallot, exchange.KindRelease, exchange.KindCircle}
	if !ok || !slices.Contains(kinds, wrong.Kind) {
		return "", false
	}
	reason, key := words.Say(wrong.Key, wrong.Values...), "error.file."+string(wrong.Kind)
	if place, named := errors.AsType[*assessment.StorageError](err); named {
		return words.Say(key+"_named", "File", place.Path, "Problem", reason), true
	}
	return words.Say(key, "Problem", reason), true
}

// otherKind explains that a file cannot be taken in where it was chosen.
func otherKind(words *translations.Translator, err error) (string, bool) {
	place := assessment.StorageError{Path: "?"}
	if found, named := errors.AsType[*assessment.StorageError](err); named {
		place = *found
	}
	if wrong, ok := errors.AsType[*exchange.WrongKindError](err); ok {
		return words.Say("error.kind."+cmp.Or(string(wrong.Kind), "other"), "File", place.Path), true
	}
	return words.Say("error.pdf_without_data", "File", place.Path), errors.Is(err, exchange.ErrNoData)
}

// key explains what is wrong with a key, a passphrase or a lock.
func key(words *translations.Translator, err error) (string, bool) {
	for _, known := range []struct {
		class error
		key   string
	}{
		{assessment.ErrPassphrase, "error.wrong_passphrase"},
		{assessment.ErrNoKey, "error.no_key"},
		{assessment.ErrLocked, "error.locked"},
		{handover.ErrNoCall, "error.no_call"},
		{handover.ErrOtherSeries, "error.other_series"},
		{handover.ErrNoLetter, "error.no_letter"},
		{handover.ErrUnreadableLetter, "error.unreadable_letter"},
		{intake.ErrDraft, "error.call_draft"},
	} {
		if errors.Is(err, known.class) {
			return words.Say(known.key), true
		}
	}
	return "", false
}

// foreignPart explains why a file does not belong to an assessment.
func foreignPart(words *translations.Translator, err error) (string, bool) {
	foreign, ok := errors.AsType[*team.BelongError](err)
	if !ok {
		return "", false
	}
	keys := map[team.Belong]string{
		team.NoPart: "error.part.none", team.AlreadyFilled: "error.part.filled", team.Unfilled: "error.part.unfilled",
		team.OtherPackage: "error.part.package", team.OtherQuestions: "error.part.questions",
		team.UnknownPackage: "error.part.unknown",
	}
	return words.Say(keys[foreign.Why], "Got", foreign.Got, "Want", foreign.Want), true
}

// office explains what keeps a call, a key or a submission from being made.
func office(words *translations.Translator, err error) (string, bool) {
	if trouble, ok := errors.AsType[*programme.TroubleError](err); ok {
		sentences := []string{words.Say("error.call_incomplete")}
		for _, one := range trouble.Troubles {
			sentences = append(sentences, wording.Trouble(words, one))
		}
		return strings.Join(sentences, "\n"), true
	}
	if missing, ok := errors.AsType[*handover.IncompleteError](err); ok {
		sentences := []string{words.Say("error.submission_incomplete")}
		for _, one := range missing.Missing {
			title, text := wording.Point(words, one)
			sentences = append(sentences, title+". "+text)
		}
		return strings.Join(sentences, "\n"), true
	}
	if other, ok := errors.AsType[*handover.OtherCallError](err); ok {
		return words.Say("error.other_call", "Title", other.Title, "Got", other.Got.String(), "Want", other.Want.String()), true
	}
	return typed(words, err)
}

// typed explains a passphrase or a text of a call that cannot be used.
func typed(words *translations.Translator, err error) (string, bool) {
	if short, ok := errors.AsType[*programme.ShortError](err); ok {
		return words.Say("error.short_passphrase", "Length", short.Length, "Min", programme.MinPassphrase), true
	}
	slip, ok := errors.AsType[*programme.FormError](err)
	switch {
	case !ok:
		return "", false
	case slip.Field != "":
		return words.Say("error.call_text_field", "Field", slip.Field, "Got", Shorten(slip.Got)), true
	case slip.Line > 0:
		return words.Say("error.call_text_line", "Line", slip.Line), true
	default:
		return words.Say("error.call_text"), true
	}
}
