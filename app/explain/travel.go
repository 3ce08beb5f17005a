package explain

import (
	"errors"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assessment/team"
	"reifekompass/assets/translations"
)

// travelFile explains what is wrong with a call or a submission.
func travelFile(words *translations.Translator, err error) (string, bool) {
	wrong, ok := errors.AsType[*exchange.ProblemError](err)
	if !ok || wrong.Kind != exchange.KindCall && wrong.Kind != exchange.KindSubmission {
		return "", false
	}
	reason, key := words.Say(wrong.Key, wrong.Values...), "error.file."+string(wrong.Kind)
	if place, named := errors.AsType[*assessment.StorageError](err); named {
		return words.Say(key+"_named", "File", place.Path, "Problem", reason), true
	}
	return words.Say(key, "Problem", reason), true
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
	}
	return words.Say(keys[foreign.Why], "Got", foreign.Got, "Want", foreign.Want), true
}
