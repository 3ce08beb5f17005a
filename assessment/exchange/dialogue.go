package exchange

import (
	"bytes"
	"fmt"
	"io"

	"reifekompass/assessment"
)

// DialogueFormat is what the key "format" of a company's answer says.
const DialogueFormat = "reifekompass-dialogue-answer"

// DialogueVersion is the newest version of a company's answer that this
// program knows.
const DialogueVersion = 1

// MaxDialogueSize is the largest answer of a company in bytes.
const MaxDialogueSize = 64 << 10

// IsDialogueAnswer reports whether a file looks like the answer of a company.
func IsDialogueAnswer(raw []byte) bool { return bytes.Contains(raw, []byte(DialogueFormat)) }

// ReadDialogueAnswer reads what a company said, from the file of the web form
// or from a mail that the text was copied into: what stands around the braces
// is passed over, and so are the signs by which mail programs quote and break
// lines. The answer has no time. Which questionnaire was answered is returned
// as well. Errors are those of ReadAnswers.
func ReadDialogueAnswer(r io.Reader) (answer assessment.CompanyAnswer, questionnaire string, err error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxDialogueSize+1))
	if err != nil {
		return answer, "", fmt.Errorf("read answer of a company: %w", err)
	}
	if len(raw) > MaxDialogueSize {
		return answer, "", problem(0, "", "exchange.size", "MaxMiB", 1)
	}
	root, err := parse(unmailed(raw))
	if err != nil {
		return answer, "", err
	}
	return dialogueAnswer(root)
}

func dialogueAnswer(root *node) (answer assessment.CompanyAnswer, questionnaire string, err error) {
	f := &file{}
	o := &object{file: f, node: root}
	if format := o.take("format"); root.kind != members || format == nil || format.kind != text || format.text != DialogueFormat {
		return answer, "", problem(root.line, "format", "exchange.format", "Format", DialogueFormat)
	}
	if version := o.whole("version", 1, 1<<30); version > DialogueVersion {
		return answer, "", problem(root.line, "version", newerKey, "Version", version, "Known", DialogueVersion)
	}
	c := o.inner("questionnaire")
	questionnaire = c.requiredText("id", maxCatalogueID)
	c.requiredText("version", maxVersion)
	c.finish()
	answer = assessment.CompanyAnswer{
		Token: o.requiredText("token", assessment.MaxToken), Levels: o.levels("answers"),
		Facts: o.facts("facts"), Texts: o.ownWords("texts"),
	}
	o.finish()
	if f.problem != nil {
		return assessment.CompanyAnswer{}, "", f.problem
	}
	return answer, questionnaire, nil
}

// each calls read for every object of a list, and refuses an id that comes
// twice.
func (o *object) each(name string, read func(item *object) (id string)) {
	known := map[string]bool{}
	for i, n := range o.list(name) {
		path := fmt.Sprintf("%s[%d]", name, i)
		if n.kind != members {
			o.file.report(problem(n.line, path, "exchange.want_object"))
			return
		}
		item := &object{file: o.file, node: n, path: path}
		id := read(item)
		if known[id] {
			item.fail("question", "exchange.question_twice", "Question", id)
		}
		known[id] = true
		item.finish()
	}
}

func (o *object) levels(name string) map[assessment.QuestionID]assessment.Level {
	found := map[assessment.QuestionID]assessment.Level{}
	o.each(name, func(item *object) string {
		id := item.question("question")
		found[id] = assessment.Level(item.whole("level", 0, int(assessment.MaxLevel)))
		return string(id)
	})
	return found
}

func (o *object) facts(name string) map[assessment.FactID]assessment.OptionID {
	found := map[assessment.FactID]assessment.OptionID{}
	o.each(name, func(item *object) string {
		id := item.question("question")
		found[assessment.FactID(id)] = assessment.OptionID(item.requiredText("option", maxQuestion))
		return string(id)
	})
	return found
}

func (o *object) ownWords(name string) map[assessment.TextID]string {
	found := map[assessment.TextID]string{}
	o.each(name, func(item *object) string {
		id := item.question("question")
		found[assessment.TextID(id)] = item.requiredText("text", assessment.MaxCompanyText)
		return string(id)
	})
	return found
}

// unmailed cuts out what stands between the outer braces, without the signs of
// a quoted mail at the beginning of lines and with the line breaks that a mail
// program made within a text.
func unmailed(raw []byte) []byte {
	from, to := bytes.IndexByte(raw, '{'), bytes.LastIndexByte(raw, '}')
	if from < 0 || to < from {
		return raw
	}
	var b bytes.Buffer
	var quoted, escaped bool
	for line := range bytes.Lines(raw[from : to+1]) {
		line = bytes.TrimLeft(bytes.TrimRight(line, "\r\n"), "> ")
		for _, c := range line {
			switch {
			case escaped:
				escaped = false
			case c == '\\' && quoted:
				escaped = true
			case c == '"':
				quoted = !quoted
			}
		}
		b.Write(line)
		b.WriteByte(map[bool]byte{true: ' ', false: '\n'}[quoted])
	}
	return bytes.ReplaceAll(b.Bytes(), []byte("\u00a0"), []byte(" "))
}
