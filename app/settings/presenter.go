package settings

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"reifekompass/app/explain"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/assets/translations"
	"reifekompass/reports/theme"
)

// backupAge is how old the last backup may be before the line warns.
const backupAge = 7 * 24 * time.Hour

// Backups makes backup copies of everything.
type Backups interface {
	Backup(ctx context.Context) (path string, err error)
	LastBackup(ctx context.Context) (at time.Time, path string, err error)
}

// Values is what a person may choose.
type Values struct {
	Language string // "de" or "en"
	Look     kit.Look
}

// Deps is what the settings are handed. All fields are required.
type Deps struct {
	Context context.Context // ends with the window
	Kit     *kit.Kit
	Current Values
	// Apply keeps the values and builds the window anew with them.
	Apply      func(Values) error
	Backups    Backups
	Folder     string // where the data lies
	OpenFolder func(path string) error
	Looks      Looks
	Pictures   Pictures
	Regions    Regions
	Files      Files
	// RegionsChanged hears that another table of regions holds.
	RegionsChanged func()

	Version   string // of the program
	Catalogue *assessment.Catalogue
	Log       *slog.Logger
}

// Presenter decides what the settings show. It belongs to the goroutine of
// the window.
type Presenter struct {
	deps   Deps
	words  *translations.Translator
	runner *kit.Runner
	show   func(State)
	state  State

	look       theme.Theme // of the programme office, as it is kept
	officeRead bool
	lostLogo   bool // there is one that cannot be read

	tables *kit.Runner // works on the table of regions
	former string      // the table of regions that held before the last change
}

// NewPresenter returns a presenter that hands its states to show. Nothing is
// shown before Refresh.
func NewPresenter(deps Deps, show func(State)) *Presenter {
	return &Presenter{
		deps: deps, words: deps.Kit.Words, show: show,
		runner: kit.NewRunner(deps.Context, deps.Kit.Executor), tables: kit.NewRunner(deps.Context, deps.Kit.Executor),
	}
}

// sizes are the text sizes that are offered, in percent.
func sizes() []int { return []int{100, 125, 150, 175, 200} }

// variants are the appearances in the order they are offered.
func variants() []kit.Variant {
	return []kit.Variant{kit.AlwaysLight, kit.AlwaysDark, kit.FollowSystem}
}

// Refresh shows the settings as they are.
func (p *Presenter) Refresh() {
	p.fill()
	p.show(p.state)
}

func (p *Presenter) fill() {
	words, now := p.words, p.deps.Current
	p.state.Languages = nil
	for _, language := range assessment.Languages() {
		p.state.Languages = append(p.state.Languages, words.Say("settings.language."+string(language)))
	}
	p.state.Language = slices.Index(assessment.Languages(), assessment.Language(now.Language))
	p.state.Sizes = nil
	for _, size := range sizes() {
		p.state.Sizes = append(p.state.Sizes, words.Percent(words.Integer(size)))
	}
	p.state.Size = slices.Index(sizes(), max(now.Look.Scale, kit.MinScale))
	p.state.Variants = []string{words.Say("settings.light"), words.Say("settings.dark"), words.Say("settings.system")}
	p.state.Variant = slices.Index(variants(), now.Look.Variant)
	p.state.Folder = p.deps.Folder
	p.state.Backup = p.backup()
	p.state.About = p.about()
	p.readOffice()
	p.readRegions()
}

func (p *Presenter) about() []Fact {
	title := p.deps.Catalogue.Title.In(assessment.Language(p.words.Language()))
	return []Fact{
		{p.words.Say("settings.version"), p.deps.Version},
		{p.words.Say("settings.catalogue"), p.words.Say("settings.catalogue_text", "Title", title, "Version", p.deps.Catalogue.Version)},
		{p.words.Say("settings.license"), p.words.Say("settings.license_text")},
		{p.words.Say("settings.font"), p.words.Say("settings.font_text")},
	}
}

func (p *Presenter) backup() Line {
	at, path, err := p.deps.Backups.LastBackup(p.deps.Context)
	now := p.deps.Kit.Clock()
	at = at.In(now.Location())
	switch {
	case err != nil:
		return Line{Old: true, Text: explain.Sentence(p.words, err)}
	case path == "":
		return Line{Old: true, Text: p.words.Say("settings.backup_none")}
	default:
		return Line{
			Old:  now.Sub(at) > backupAge,
			Text: p.words.Say("settings.backup_last", "Date", p.words.Date(at), "Clock", p.words.Clock(at)),
		}
	}
}

// PickLanguage changes the language.
func (p *Presenter) PickLanguage(i int) {
	p.apply(func(v *Values) { v.Language = string(assessment.Languages()[i]) })
}

// PickSize changes the text size.
func (p *Presenter) PickSize(i int) { p.apply(func(v *Values) { v.Look.Scale = sizes()[i] }) }

// PickVariant changes the appearance.
func (p *Presenter) PickVariant(i int) { p.apply(func(v *Values) { v.Look.Variant = variants()[i] }) }

func (p *Presenter) apply(set func(*Values)) {
	values := p.deps.Current
	set(&values)
	if values == p.deps.Current {
		return
	}
	p.state.Trouble = ""
	if err := p.deps.Apply(values); err != nil {
		p.fail(err)
	} else {
		p.deps.Current = values
	}
	p.Refresh()
}

// OpenFolder shows the folder of the data.
func (p *Presenter) OpenFolder() {
	p.state.Trouble = ""
	if err := p.deps.OpenFolder(p.deps.Folder); err != nil {
		p.fail(err)
	}
	p.Refresh()
}

// MakeBackup writes a backup copy of everything now.
func (p *Presenter) MakeBackup() {
	if p.state.Busy != "" {
		return
	}
	p.state.Busy, p.state.Trouble, p.state.BackupDone = p.words.Say("settings.backing_up"), "", ""
	p.Refresh()
	kit.Run(p.runner, p.deps.Backups.Backup, func(path string, err error) {
		p.state.Busy = ""
		if err != nil {
			p.fail(err)
		} else {
			p.state.BackupDone = p.words.Say("settings.backup_done", "Path", path)
		}
		p.Refresh()
	})
}

func (p *Presenter) fail(err error) {
	p.deps.Log.Error("settings", "error", err)
	p.state.Trouble = explain.Sentence(p.words, err)
}
