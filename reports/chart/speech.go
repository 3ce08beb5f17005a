package chart

import (
	"math"
	"strings"
)

// Speech holds the words with which a chart says what it shows. They come
// written in the language of the reader; what is highest and lowest the chart
// finds out itself.
type Speech struct {
	Kind    string // "Balken, 0 bis 5 Punkte, n = 13"
	Finding string // a sentence; empty: none
	Highest string // before the highest value: "Höchster Wert"; empty: not said
	Lowest  string // before the lowest value
	All     string // before all values: "Alle Werte"
}

// reading is one value of a chart in words. An unknown one has a label too:
// the word for what is missing.
type reading struct {
	name, label string
	at          float64
	known       bool
}

// newReading names a value, or says what is missing in its place.
func newReading(name string, v Value, missing string) reading {
	v = v.sound()
	if !v.Known {
		return reading{name: name, label: orDash(missing)}
	}
	return reading{name: name, label: v.Label, at: v.At, known: true}
}

// text is the reading as it stands among all values.
func (r reading) text() string { return phrase(r.name, r.label) }

// say is the text alternative of readings in the order of the chart. Highest
// and lowest are said from two known values on, if they differ.
func (s Speech) say(readings []reading) Spoken {
	spoken := Spoken{Kind: s.Kind, Finding: s.Finding, All: s.All}
	known := 0
	low, high := math.Inf(1), math.Inf(-1)
	for _, r := range readings {
		spoken.Values = append(spoken.Values, r.text())
		if r.known {
			known++
			low, high = min(low, r.at), max(high, r.at)
		}
	}
	if known >= 2 && low < high {
		spoken.Highest, spoken.Lowest = extreme(s.Highest, readings, high), extreme(s.Lowest, readings, low)
	}
	return spoken
}

// extreme names who has an extreme value. Values that are printed alike share
// it: the first three are named in their order, an ellipsis stands for more.
func extreme(word string, readings []reading, at float64) string {
	const most = 3
	if word == "" {
		return ""
	}
	label := ""
	for _, r := range readings {
		if r.known && r.at == at {
			label = r.label
			break
		}
	}
	var names []string
	for _, r := range readings {
		if r.known && (r.at == at || r.label == label && label != "") {
			names = append(names, r.name)
		}
	}
	if len(names) > most {
		names = append(names[:most:most], "…")
	}
	return word + ": " + phrase(strings.Join(names, ", "), label)
}

// phrase joins words by a space and leaves out the empty ones.
func phrase(words ...string) string {
	kept := make([]string, 0, len(words))
	for _, word := range words {
		if word != "" {
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// sound is the value, or the unknown one if it has no number.
func (v Value) sound() Value {
	if !finite(v.At) {
		return Value{}
	}
	return v
}

// finite reports whether a number can have a place.
func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// orDash is the word, or a dash for something missing that has no word.
func orDash(word string) string {
	if word == "" {
		return "–"
	}
	return word
}

// shown is how a value is written: its label, or the word for what is missing.
func (v Value) shown(missing string) string {
	if v = v.sound(); !v.Known {
		return orDash(missing)
	}
	return v.Label
}
