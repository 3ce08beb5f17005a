package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// leastStem is from how many letters on a word that other names have too says
// so little that a name is told apart by what follows: "Wirtschaftsförderung".
const leastStem = 8

// ShortNames are names without the long words they share with others at their
// beginning: of "Wirtschaftsförderung Kreis Auental" it is "Kreis Auental",
// because charts would show the same beginning only. A name that would no
// longer be told apart, or begin with a small letter, stays whole.
func ShortNames(names []string) []string {
	words, short, taken := make([][]string, len(names)), make([]string, len(names)), map[string]int{}
	for i, name := range names {
		words[i] = strings.Fields(name)
		taken[name]++
	}
	common := commonStarts(words)
	for i, name := range names {
		short[i] = name
		if rest := strings.Join(words[i][common[i]:], " "); common[i] > 0 && !startsSmall(rest) {
			short[i] = rest
			taken[rest]++
		}
	}
	for i, name := range names {
		if taken[short[i]] > 1 {
			short[i] = name
		}
	}
	return short
}

func startsSmall(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(first)
}

// commonStarts counts for each name its words up to the first long one, if
// other names have that too. A word is always left.
func commonStarts(names [][]string) []int {
	known := map[string]int{} // long words, and in how many names they stand
	for _, words := range names {
		seen := map[string]bool{}
		for _, word := range words {
			if of := stem(word); of != "" && !seen[of] {
				seen[of] = true
				known[of]++
			}
		}
	}
	common := make([]int, len(names))
	for i, words := range names {
		first := slices.IndexFunc(words, func(word string) bool { return stem(word) != "" })
		if first >= 0 && first < len(words)-1 && known[stem(words[first])] > 1 {
			common[i] = first + 1
		}
	}
	return common
}

// stem is the beginning of a long word, empty of a short one:
// "Wirtschaftsförderungsgesellschaft" is "Wirtschaftsförderung".
func stem(word string) string {
	letters := []rune(strings.ToLower(word))
	if len(letters) < leastStem {
		return ""
	}
	return string(letters[:leastStem])
}
