// Package hyphen says where the words of a language may be divided at the end
// of a line, by the patterns that TeX divides them with. It knows nothing of
// fonts and lines, and it does not decide whether a word should be divided.
package hyphen

import (
	"errors"
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
	exceptions map[string][]int  // lower-case words, and before which runes they are divided
	parts      map[rune][][]rune // how second parts of compounds begin, by their first letter
}

// Point says how well a word is divided before a character.
type Point uint8

// The points of a word.
const (
	None     Point = iota // never
	Syllable              // between syllables
	Joint                 // between the parts of a compound: the reader sees two words
)

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

// load reads the patterns of a language, one in a line ("a1b2c"), the words
// they get wrong, one in a line with its hyphens ("Ur-instinkt"), and how the
// second parts of compounds begin, one in a line ("management"). A language
// that writes no compounds has no file of parts.
func load(files fs.FS, language string) (*Patterns, error) {
	patterns, err := fs.ReadFile(files, "hyphenation/"+language+".txt")
	if err != nil {
		return nil, fmt.Errorf("read patterns: %w", err)
	}
	words, err := fs.ReadFile(files, "hyphenation/"+language+"-exceptions.txt")
	if err != nil {
		return nil, fmt.Errorf("read exceptions: %w", err)
	}
	parts, err := fs.ReadFile(files, "hyphenation/"+language+"-parts.txt")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("read parts: %w", err)
	}
	p := &Patterns{trie: newTrie(string(patterns)), exceptions: map[string][]int{}, parts: map[rune][][]rune{}}
	for word := range strings.FieldsSeq(string(words)) {
		p.except(word)
	}
	for part := range strings.FieldsSeq(string(parts)) {
		letters := []rune(part)
		p.parts[letters[0]] = append(p.parts[letters[0]], letters)
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
