package command

import (
	"bufio"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"reifekompass/app/desk"
	"reifekompass/app/explain"
)

// PassphraseVariable is the environment variable that can hold a passphrase.
// An argument cannot: everybody on the machine could read it.
const PassphraseVariable = "REIFEKOMPASS_PASSPHRASE" //nolint:gosec // the name, not the secret

// secretFlags say where a passphrase comes from.
type secretFlags struct{ file, newFile string }

func (f *secretFlags) add(c *call, cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.file, "passphrase-file", "", c.words.Say("command.flag.passphrase_file"))
}

// secret reads a passphrase: from the named file, from the environment, or
// from the first line of standard input.
func (c *call) secret(file string) (string, error) {
	if file != "" {
		return firstLine(file)
	}
	if c.Secret != "" {
		return c.Secret, nil
	}
	if c.In == nil {
		return "", misuse("command.passphrase_missing", "Variable", PassphraseVariable)
	}
	line, err := bufio.NewReader(io.LimitReader(c.In, maxSecret)).ReadString('\n')
	line = strings.TrimRight(line, "\r\n")
	if line == "" || err != nil && line == "" {
		return "", misuse("command.passphrase_missing", "Variable", PassphraseVariable)
	}
	return line, nil
}

// maxSecret is the longest passphrase or key that is read, in bytes.
const maxSecret = 4096

func firstLine(path string) (string, error) {
	raw, err := readAll(path)
	line, _, _ := strings.Cut(raw, "\n")
	return strings.TrimRight(line, "\r"), err
}

func readAll(path string) (text string, err error) {
	err = desk.ReadFile(path, func(r io.Reader) error {
		raw, err := io.ReadAll(io.LimitReader(r, maxSecret))
		text = string(raw)
		return err
	})
	return text, err
}

// readText reads a text file of a moderate size.
func readText(path string, limit int64) (raw []byte, err error) {
	err = desk.ReadFile(path, func(r io.Reader) error {
		raw, err = io.ReadAll(io.LimitReader(r, limit))
		return err
	})
	return raw, err
}

// exists reports whether a word names a file rather than something kept.
func exists(word string) bool {
	info, err := os.Stat(word)
	return err == nil && !info.IsDir()
}

func unknownWord(word string) error { return misuse("command.unknown", "Word", explain.Shorten(word)) }
