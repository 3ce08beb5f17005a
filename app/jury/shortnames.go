package jury

import (
	"slices"
	"strings"
)

// leastStem is from how many letters on a word that other names have too says
// so little that a name is told apart by what follows: "Wirtschaftsförderung".
const leastStem = 8

// shortNames are names without the long words they share with others at their
// beginning: "… Kreis Auental". What would no longer be told apart stays whole.
func shortNames(names []string) []string {
	words, short, taken := make([][]string, len(names)), make([]string, len(names)), map[string]int{}
	for i, name := range names {
		words[i] = strings.Fields(name)
	}
	common := commonStarts(words)
	for i, name := range names {
		short[i] = name
		if n := common[i]; n > 0 {
			short[i] = "… " + strings.Join(words[i][n:], " ")
		}
		taken[short[i]]++
	}
	for i, name := range names {
		if taken[short[i]] > 1 {
			short[i] = name
		}
	}
	return short
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
