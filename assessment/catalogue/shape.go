package catalogue

import "github.com/goccy/go-yaml/token"

// What a catalogue never needs is turned away before the tokens are parsed:
// parsing recurses with the depth and slows down with the square of the keys
// in one mapping. A catalogue nests 6 levels deep with 14 keys in each.
const (
	maxFlowDepth = 12
	maxIndent    = 120
	maxKeys      = 100
)

// checkTokens reports constructs that a catalogue does without. Most often
// they are texts that begin with a sign that YAML reads as its own.
func (r *reader) checkTokens(tokens token.Tokens) bool {
	var s shape
	before := len(r.problems)
	for _, t := range tokens {
		switch t.Type {
		case token.AnchorType, token.AliasType, token.TagType, token.MergeKeyType, token.DirectiveType:
			r.report(placeOf(t), "catalogue.sign", "Sign", t.Value)
		default:
			if problem := s.add(t); problem != "" {
				r.report(placeOf(t), problem, "Max", maxKeys)
				return false
			}
		}
	}
	return len(r.problems) == before
}

// shape follows the nesting of a file from token to token.
type shape struct {
	flow, flowKeys int
	open           []column // mappings begun and not left, outermost first
}

type column struct{ at, keys int }

// add takes the next token and returns the key of a problem, or "".
func (s *shape) add(t *token.Token) string {
	switch t.Type {
	case token.MappingStartType, token.SequenceStartType:
		if s.flow++; s.flow == 1 {
			s.flowKeys = 0
		}
		if s.flow > maxFlowDepth {
			return "catalogue.depth"
		}
	case token.MappingEndType, token.SequenceEndType:
		s.flow--
	case token.SequenceEntryType:
		return s.entry(t.Position.Column)
	case token.MappingKeyType, token.MappingValueType:
		if t.Prev == nil || t.Type == token.MappingKeyType {
			return s.key(t.Position.Column)
		}
		return s.key(t.Prev.Position.Column)
	default:
	}
	return ""
}

func (s *shape) entry(at int) string {
	if at > maxIndent {
		return "catalogue.depth"
	}
	s.leave(at)
	return ""
}

// key counts a key in the mapping that begins in the column.
func (s *shape) key(at int) string {
	if s.flow > 0 {
		if s.flowKeys++; s.flowKeys > maxKeys {
			return "catalogue.keys"
		}
		return ""
	}
	if at > maxIndent {
		return "catalogue.depth"
	}
	s.leave(at)
	if last := len(s.open) - 1; last < 0 || s.open[last].at < at {
		s.open = append(s.open, column{at: at})
	}
	current := &s.open[len(s.open)-1]
	if current.keys++; current.keys > maxKeys {
		return "catalogue.keys"
	}
	return ""
}

// leave closes the mappings that lie further to the right.
func (s *shape) leave(at int) {
	for len(s.open) > 0 && s.open[len(s.open)-1].at > at {
		s.open = s.open[:len(s.open)-1]
	}
}
