// Package hyphen says where the words of a language may be divided at the end
// of a line, by the patterns that TeX divides them with. It knows nothing of
// fonts and lines, and it does not decide whether a word should be divided.
package hyphen

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"reifekompass/assets"
)

// Patterns divides the words of one language. It is immutable and may be used
// by any goroutine. Nil divides nothing.
type Patterns struct {
	trie       trie
	exceptions map[string][]int // lower-case words, and before which runes they are divided
}

// For returns the patterns of a language, "de" or "en"; nil for any other
// one. They are read once, when they are first asked for.
func For(language string) *Patterns {
	switch language {
	case "de":
		return german()
	case "en":
		return english()
	}
	return nil
}

//nolint:gochecknoglobals // embedded data, read once like a compiled constant
var (
	german  = sync.OnceValue(func() *Patterns { return embedded("de") })
	english = sync.OnceValue(func() *Patterns { return embedded("en") })
)

func embedded(language string) *Patterns {
	p, err := load(assets.Files, language)
	if err != nil {
		panic(err) // the binary itself is broken
	}
	return p
}

// load reads the patterns of a language, one in a line ("a1b2c"), and the
// words they get wrong, one in a line with its hyphens ("Ur-instinkt").
func load(files fs.FS, language string) (*Patterns, error) {
	patterns, err := fs.ReadFile(files, "hyphenation/"+language+".txt")
	if err != nil {
		return nil, fmt.Errorf("read patterns: %w", err)
	}
	words, err := fs.ReadFile(files, "hyphenation/"+language+"-exceptions.txt")
	if err != nil {
		return nil, fmt.Errorf("read exceptions: %w", err)
	}
	p := &Patterns{trie: newTrie(string(patterns)), exceptions: map[string][]int{}}
	for word := range strings.FieldsSeq(string(words)) {
		p.except(word)
	}
	return p, nil
}

// except learns a word with its hyphens.
func (p *Patterns) except(hyphenated string) {
	at, points := 0, []int{}
	for _, r := range hyphenated {
		if r == '-' {
			points = append(points, at)
		} else {
			at++
		}
	}
	p.exceptions[strings.ToLower(strings.ReplaceAll(hyphenated, "-", ""))] = points
}
