package hyphen

import "strings"

// trie holds patterns by their letters. It is one slice of nodes, because
// many small maps would take longer to make than a report takes to print.
type trie struct {
	text  string // the patterns, one in a line
	nodes []node // the first one is the root
	// first and second are the nodes of the first letter and of the first two
	// letters, by number: there the lists of children are long.
	first   [letters]int32
	second  [letters * letters]int32
	numbers [latin]uint8 // of letters, from 1
}

const (
	letters = 64    // more than a language has
	latin   = 0x180 // the letters of the patterns are below
)

// node is a letter that follows others. Children of a node are a list.
type node struct {
	letter      rune
	child, next int32 // indexes of nodes; 0: none
	pattern     int32 // where the text of the pattern begins, plus 1; 0: no pattern ends here
}

// newTrie reads patterns that are sorted by their letters, so that each one
// shares its nodes with the one before it as far as their letters agree.
func newTrie(text string) trie {
	t := trie{text: text, nodes: make([]node, 1, len(text)/2+1)}
	path, start := []int32{0}, 0
	for line := range strings.Lines(text) {
		path = t.add(path, line, start)
		start += len(line)
	}
	t.number()
	return t
}

// number makes the tables of the first two letters.
func (t *trie) number() {
	count := uint8(0)
	for _, n := range t.nodes[1:] {
		if n.letter < latin && t.numbers[n.letter] == 0 && count < letters-1 {
			count++
			t.numbers[n.letter] = count
		}
	}
	for at := t.nodes[0].child; at > 0; at = t.nodes[at].next {
		one := t.numberOf(t.nodes[at].letter)
		t.first[one] = at
		for below := t.nodes[at].child; below > 0; below = t.nodes[below].next {
			t.second[one*letters+t.numberOf(t.nodes[below].letter)] = below
		}
	}
}

// numberOf returns the number of a letter, 0 if no pattern has it.
func (t *trie) numberOf(letter rune) int {
	if letter >= latin {
		return 0
	}
	return int(t.numbers[letter])
}

// add learns the pattern in a line that begins at a place of the text. The
// path holds the nodes of the pattern before, from the root on.
func (t *trie) add(path []int32, line string, start int) []int32 {
	depth := 0
	for _, r := range line {
		if r < ' ' { // the line ends
			break
		}
		if level(r) {
			continue
		}
		depth++
		if depth < len(path) && t.nodes[path[depth]].letter == r {
			continue
		}
		path = append(path[:depth], t.grow(path[depth-1], r))
	}
	path = path[:depth+1]
	t.nodes[path[depth]].pattern = int32(start) + 1 //nolint:gosec // the files have some 100 KB
	return path
}

// grow makes a child with a letter.
func (t *trie) grow(parent int32, letter rune) int32 {
	made := int32(len(t.nodes)) //nolint:gosec // not more nodes than letters in the files
	t.nodes = append(t.nodes, node{letter: letter, next: t.nodes[parent].child})
	t.nodes[parent].child = made
	return made
}

// find returns the child with a letter, or 0.
func (t *trie) find(parent int32, letter rune) int32 {
	at := t.nodes[parent].child
	for at > 0 && t.nodes[at].letter != letter {
		at = t.nodes[at].next
	}
	return at
}

// raise matches all patterns that begin at a letter of the word, and keeps
// the highest level before each letter.
func (t *trie) raise(word []rune, levels []byte) {
	at := int32(0)
	for i, letter := range word {
		switch i {
		case 0:
			at = t.first[t.numberOf(letter)]
		case 1:
			at = t.second[t.numberOf(word[0])*letters+t.numberOf(letter)]
		default:
			at = t.find(at, letter)
		}
		if at == 0 {
			return
		}
		if start := t.nodes[at].pattern; start > 0 {
			t.apply(int(start-1), levels)
		}
	}
}

// apply raises levels by those of one pattern.
func (t *trie) apply(start int, levels []byte) {
	i := 0
	for _, r := range t.text[start:] {
		switch {
		case r < ' ': // the line ends
			return
		case level(r):
			levels[i] = max(levels[i], byte(r-'0')) //nolint:gosec // a digit
		default:
			i++
		}
	}
}

// level reports whether a character of a pattern is a level.
func level(r rune) bool { return r >= '0' && r <= '9' }
