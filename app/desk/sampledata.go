package desk

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"

	"reifekompass/assessment"
)

// sampleRound is the data of the sample round, as its file has it.
type sampleRound struct {
	Title      sampleText        `yaml:"title"`
	Office     sampleText        `yaml:"office"`
	Email      string            `yaml:"email"`
	Text       sampleText        `yaml:"text"`
	Passphrase string            `yaml:"passphrase"`
	Jurors     []sampleJuror     `yaml:"jurors"`
	Conflicts  []sampleConflict  `yaml:"conflicts"`
	Cannot     sampleText        `yaml:"cannot"`
	Changes    []sampleChange    `yaml:"changes"`
	Decision   sampleDecision    `yaml:"decision"`
	Applicants []sampleApplicant `yaml:"applicants"`
}

// sampleText is a text in each language.
type sampleText map[assessment.Language]string

type sampleJuror struct {
	Name   string `yaml:"name"`
	Agency string `yaml:"agency"`
	Email  string `yaml:"email"`
}

type sampleConflict struct {
	Juror     int                     `yaml:"juror"` // from 1
	Applicant string                  `yaml:"applicant"`
	Kind      assessment.ConflictKind `yaml:"kind"`
	Reason    sampleText              `yaml:"reason"`
}

type sampleChange struct {
	Juror     int                    `yaml:"juror"` // from 1
	Applicant string                 `yaml:"applicant"`
	Criterion assessment.CriterionID `yaml:"criterion"`
	Points    float64                `yaml:"points"`
	Reason    sampleText             `yaml:"reason"`
}

type sampleDecision struct {
	Place    sampleText   `yaml:"place"`
	Winners  []string     `yaml:"winners"`
	Reserve  []string     `yaml:"reserve"`
	Votes    []sampleVote `yaml:"votes"`
	Minority sampleText   `yaml:"minority"`
}

type sampleVote struct {
	Applicant string     `yaml:"applicant"`
	Motion    sampleText `yaml:"motion"`
	For       int        `yaml:"for"`
	Against   int        `yaml:"against"`
	Abstain   int        `yaml:"abstain"`
}

type sampleApplicant struct {
	Sample  string `yaml:"sample"` // name of its answer file
	Verdict struct {
		Internal sampleText `yaml:"internal"`
		Minutes  sampleText `yaml:"minutes"`
		Letter   sampleText `yaml:"letter"`
	} `yaml:"verdict"`
	Marks []sampleMark `yaml:"marks"`
}

// sampleMark is what all jurors say in a criterion.
type sampleMark struct {
	Criterion assessment.CriterionID `yaml:"criterion"`
	Points    string                 `yaml:"points"` // of each juror; "-" is a conflict, "?" cannot be judged
	German    [2]string              `yaml:"de"`     // what convinces, what does not
	English   [2]string              `yaml:"en"`
}

// sampleRoundFile is where the sample round is among the embedded files.
const sampleRoundFile = "samples/jury.yaml"

func readSampleRound(files fs.FS) (*sampleRound, error) {
	raw, err := fs.ReadFile(files, sampleRoundFile)
	if err != nil {
		return nil, err
	}
	var data sampleRound
	if err := yaml.UnmarshalWithOptions(raw, &data, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("sample round: %w", err)
	}
	return &data, nil
}

// titled reports whether a title is that of the sample round, in any language.
func (d *sampleRound) titled(title string) bool {
	return title == d.Title[assessment.German] || title == d.Title[assessment.English]
}

// said is the mark of a juror, counted from 0, without applicant and juror;
// false: the juror has a conflict.
func (m *sampleMark) said(juror int, data *sampleRound, language assessment.Language) (assessment.Mark, bool, error) {
	mark := assessment.Mark{Criterion: m.Criterion, State: assessment.MarkGiven}
	fields := strings.Fields(m.Points)
	if len(fields) != len(data.Jurors) {
		return mark, false, fmt.Errorf("sample round: %d points for %d jurors in %s", len(fields), len(data.Jurors), m.Criterion)
	}
	switch fields[juror] {
	case "-":
		return mark, false, nil
	case "?":
		mark.State, mark.Reason = assessment.MarkCannotJudge, data.Cannot[language]
		return mark, true, nil
	}
	points, err := strconv.ParseFloat(fields[juror], 64)
	if err != nil {
		return mark, false, fmt.Errorf("sample round: %w", err)
	}
	mark.Points = assessment.Points(2 * points)
	mark.Reason = m.reasons(language)[0]
	if points < meanOf(fields) {
		mark.Reason = m.reasons(language)[1]
	}
	return mark, true, nil
}

func (m *sampleMark) reasons(language assessment.Language) [2]string {
	if language == assessment.English {
		return m.English
	}
	return m.German
}

// meanOf is the mean of the points among some fields.
func meanOf(fields []string) float64 {
	sum, count := 0.0, 0
	for _, field := range fields {
		if points, err := strconv.ParseFloat(field, 64); err == nil {
			sum += points
			count++
		}
	}
	return sum / float64(max(1, count))
}
