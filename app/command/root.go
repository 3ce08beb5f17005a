package command

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"reifekompass/app/explain"
)

// root builds the tree of commands with all texts in the call's language.
func (c *call) root() *cobra.Command {
	root := c.command("reifekompass", "command.root", nil)
	root.Args = func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return misuse("command.unknown", "Word", explain.Shorten(args[0]))
		}
		return nil
	}
	root.RunE = func(*cobra.Command, []string) error {
		c.code = c.Window(c.dir, c.words)
		return nil
	}
	flags := root.PersistentFlags()
	flags.StringVar(&c.dir, "data", "", c.words.Say("command.flag.data"))
	flags.BoolVar(&c.json, "json", false, c.words.Say("command.flag.json"))
	flags.String("lang", "", c.words.Say("command.flag.lang"))
	root.AddCommand(
		c.openFile(), c.assess(), c.inventory(), c.report(), c.followUp(), c.merge(), c.dialogue(), c.sheet(), c.form(), c.calls(), c.key(), c.submit(), c.imports(), c.jury(),
		c.releases(), c.compare(), c.partners(), c.solutions(), c.region(), c.pdf(), c.catalogue(), c.demo(), c.backup(), c.version(),
	)
	c.dress(root)
	return root
}

// command makes a command whose short help is the translation of key.
func (c *call) command(use, key string, run func(*cobra.Command, []string) error) *cobra.Command {
	return &cobra.Command{
		Use:           use,
		Short:         c.words.Say(key),
		RunE:          run,
		SilenceErrors: true,
		SilenceUsage:  true,

		DisableFlagsInUseLine: true,
	}
}

// group makes a command that only holds others and says so when called alone.
func (c *call) group(use, key string, children ...*cobra.Command) *cobra.Command {
	group := c.command(use, key, nil)
	group.Args = cobra.ArbitraryArgs
	group.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return misuse("command.unknown", "Word", cmd.Name()+" "+explain.Shorten(args[0]))
		}
		return cmd.Help()
	}
	group.AddCommand(children...)
	return group
}

// dress gives cobra's own texts the call's language.
func (c *call) dress(root *cobra.Command) {
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetOut(c.Out)
	root.SetErr(c.Err)
	root.SetUsageTemplate(c.template())
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{.}}\n\n{{end}}{{.UsageString}}")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return flagMisuse(err) })
	help := c.command("help", "command.help", func(cmd *cobra.Command, args []string) error {
		target, unknown, err := cmd.Root().Find(args)
		if err != nil || len(unknown) > 0 {
			return misuse("command.unknown", "Word", explain.Shorten(strings.Join(args, " ")))
		}
		return target.Help()
	})
	root.SetHelpCommand(help)
	nameHelpFlags(root, c.words.Say("command.flag.help"))
}

// flagMisuse says in the call's language what the parser found wrong.
func flagMisuse(err error) error {
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		name := "-" + unknown.GetSpecifiedShortnames()
		if name == "-" {
			name = "--" + unknown.GetSpecifiedName()
		}
		return misuse("command.flag_unknown", "Flag", explain.Shorten(name))
	}
	if bare, ok := errors.AsType[*pflag.ValueRequiredError](err); ok {
		return misuse("command.flag_bare", "Flag", "--"+bare.GetSpecifiedName())
	}
	if wrong, ok := errors.AsType[*pflag.InvalidValueError](err); ok {
		return misuse("command.flag_value", "Flag", "--"+wrong.GetFlag().Name, "Got", explain.Shorten(wrong.GetValue()))
	}
	return misuse("command.not_understood")
}

func nameHelpFlags(cmd *cobra.Command, text string) {
	cmd.Flags().BoolP("help", "h", false, text)
	for _, child := range cmd.Commands() {
		nameHelpFlags(child, text)
	}
}

func (c *call) template() string {
	say := func(key string) string { return c.words.Say("command.help." + key) }
	return say("usage") + "\n  {{if .Runnable}}{{.UseLine}}{{else}}{{.CommandPath}} …{{end}}\n" +
		"{{if .HasAvailableSubCommands}}\n" + say("commands") +
		"{{range .Commands}}{{if .IsAvailableCommand}}\n  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}\n{{end}}" +
		"{{if .HasAvailableLocalFlags}}\n" + say("flags") + "\n{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}\n{{end}}" +
		"{{if .HasAvailableInheritedFlags}}\n" + say("global") + "\n{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}\n{{end}}"
}

// exactly checks the number of words after the command's name.
func exactly(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return misuse("command.words_wrong", "Use", cmd.UseLine())
		}
		return nil
	}
}
