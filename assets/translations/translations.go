// Package translations says things to people: it holds every sentence of the
// program in German and English and knows how both write numbers and dates.
// It decides nothing; callers hand it keys and values.
package translations

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"
)

//go:embed de/*.yaml en/*.yaml
var files embed.FS

// Translator speaks one language. It is immutable and may be used by any
// goroutine.
type Translator struct {
	code      string
	localizer *i18n.Localizer
}

// New returns the translator for a language code, "de" or "en".
// It fails for any other code and for a damaged file.
func New(code string) (*Translator, error) {
	if code != "de" && code != "en" {
		return nil, fmt.Errorf("no translations for language %q", code)
	}
	tag := language.Make(code)
	bundle := i18n.NewBundle(tag)
	messages, err := Messages(code)
	if err != nil {
		return nil, err
	}
	if err := bundle.AddMessages(tag, messages...); err != nil {
		return nil, fmt.Errorf("translations %s: %w", code, err)
	}
	return &Translator{code: code, localizer: i18n.NewLocalizer(bundle, code)}, nil
}

// Language returns the code of the language, "de" or "en".
func (t *Translator) Language() string { return t.code }

// Say returns the sentence of the key with its placeholders filled from
// name-value pairs: Say("guide.progress", "Done", 38, "All", 56).
// An unknown key comes back in angle quotes, so that it is seen and found.
func (t *Translator) Say(key string, pairs ...any) string {
	return t.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: data(pairs)}, key)
}

// Count is Say with the plural form that n asks for; {{.Count}} is n.
func (t *Translator) Count(key string, n int, pairs ...any) string {
	values := data(pairs)
	values["Count"] = t.Integer(n)
	return t.localize(&i18n.LocalizeConfig{MessageID: key, TemplateData: values, PluralCount: n}, key)
}

func (t *Translator) localize(config *i18n.LocalizeConfig, key string) string {
	text, err := t.localizer.Localize(config)
	if err != nil {
		return "«" + key + "»"
	}
	return text
}

func data(pairs []any) map[string]any {
	values := make(map[string]any, len(pairs)/2+1)
	for i := 0; i+1 < len(pairs); i += 2 {
		values[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return values
}

// Messages reads all messages of a language. Each file maps keys to a
// sentence or, where the number matters, to its plural forms.
func Messages(code string) ([]*i18n.Message, error) {
	names, err := fs.Glob(files, path.Join(code, "*.yaml"))
	if err != nil {
		return nil, err
	}
	var messages []*i18n.Message
	for _, name := range names {
		found, err := read(name)
		if err != nil {
			return nil, fmt.Errorf("translations %s: %w", name, err)
		}
		messages = append(messages, found...)
	}
	return messages, nil
}

func read(name string) ([]*i18n.Message, error) {
	raw, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var entries map[string]any
	if err := yaml.Unmarshal(raw, &entries); err != nil {
		return nil, err
	}
	messages := make([]*i18n.Message, 0, len(entries))
	for key, value := range entries {
		message, err := i18n.NewMessage(value)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", key, err)
		}
		message.ID = key
		messages = append(messages, message)
	}
	return messages, nil
}

// Decimal writes a plain number such as "-1234.5" as the language does:
// "−1.234,5" in German, "−1,234.5" in English, with a true minus.
func (t *Translator) Decimal(plain string) string {
	group, point := ".", ","
	if t.code == "en" {
		group, point = ",", "."
	}
	sign := ""
	if rest, negative := strings.CutPrefix(plain, "-"); negative {
		sign, plain = "−", rest
	}
	whole, fraction, hasFraction := strings.Cut(plain, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + group + whole[i:]
	}
	if hasFraction {
		return sign + whole + point + fraction
	}
	return sign + whole
}

// Integer writes a whole number as the language does.
func (t *Translator) Integer(n int) string { return t.Decimal(strconv.Itoa(n)) }

// Percent writes a plain number as a percentage, with a no-break space.
func (t *Translator) Percent(plain string) string {
	if t.code == "en" {
		return t.Decimal(plain) + "%"
	}
	return t.Decimal(plain) + "\u00a0%"
}

// Date writes a day in short form: "20.11.2026", in English "20 Nov 2026".
func (t *Translator) Date(day time.Time) string {
	if t.code == "en" {
		return day.Format("2 Jan 2006")
	}
	return day.Format("02.01.2006")
}

// LongDate writes a day with the month as a word.
func (t *Translator) LongDate(day time.Time) string {
	month := t.Say(fmt.Sprintf("month.%d", int(day.Month())))
	if t.code == "en" {
		return fmt.Sprintf("%d %s %d", day.Day(), month, day.Year())
	}
	return fmt.Sprintf("%d. %s %d", day.Day(), month, day.Year())
}

// Clock writes the time of day, "14:03".
func (t *Translator) Clock(at time.Time) string { return at.Format("15:04") }
