package theme

import (
	"math"
	"strconv"
	"strings"
)

// numbers reads the lists of numbers in attributes, which are parted by
// spaces, commas or nothing but a sign.
type numbers struct {
	rest string
	bad  bool // something that is no number was met
}

func (n *numbers) skip() { n.rest = strings.TrimLeft(n.rest, " \t\r\n,") }

// next returns the next number; false at the end and at what is none.
func (n *numbers) next() (float64, bool) {
	n.skip()
	end := numberEnd(n.rest)
	if end == 0 {
		n.bad = n.bad || n.rest != ""
		return 0, false
	}
	v, err := strconv.ParseFloat(n.rest[:end], 64)
	n.rest = n.rest[end:]
	if err != nil || math.Abs(v) > largest {
		n.bad = true
		return 0, false
	}
	return v, true
}

// largest is the largest number that a drawing needs.
const largest = 1e7

// flag returns the next flag of an arc: one digit, that may touch what
// follows.
func (n *numbers) flag() (float64, bool) {
	n.skip()
	if n.rest == "" || n.rest[0] != '0' && n.rest[0] != '1' {
		n.bad = true
		return 0, false
	}
	v := float64(n.rest[0] - '0')
	n.rest = n.rest[1:]
	return v, true
}

// numberEnd is the length of the number a text begins with; 0: none.
func numberEnd(s string) int {
	at := 0
	if at < len(s) && (s[at] == '+' || s[at] == '-') {
		at++
	}
	whole := digits(s[at:])
	at += whole
	part := 0
	if at < len(s) && s[at] == '.' {
		part = digits(s[at+1:])
		at += 1 + part
	}
	if whole+part == 0 {
		return 0
	}
	if at < len(s) && (s[at] == 'e' || s[at] == 'E') {
		sign := at + 1
		if sign < len(s) && (s[sign] == '+' || s[sign] == '-') {
			sign++
		}
		if power := digits(s[sign:]); power > 0 {
			at = sign + power
		}
	}
	return at
}

func digits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// list returns all numbers of an attribute; false if it has anything else.
func list(text string) ([]float64, bool) {
	n := numbers{rest: text}
	var all []float64
	for v, ok := n.next(); ok; v, ok = n.next() {
		all = append(all, v)
	}
	return all, !n.bad
}

// length returns a length in units of the drawing; the empty text is 0.
func length(text string) (float64, bool) {
	if text == "" {
		return 0, true
	}
	end := numberEnd(text)
	v, err := strconv.ParseFloat(text[:end], 64)
	units := map[string]float64{"": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
	unit, known := units[strings.TrimSpace(text[end:])]
	return v * unit, err == nil && known && math.Abs(v*unit) <= largest
}

// pathData writes path data so that every command has its own letter and its
// numbers are parted by spaces, because the library takes only that for what
// it is. Coordinates are multiplied by a factor.
func pathData(d string, factor float64) (string, bool) {
	n := numbers{rest: d}
	var out strings.Builder
	for command := byte(0); ; {
		n.skip()
		if n.rest == "" {
			return out.String(), true
		}
		letter := n.rest[0]|0x20 >= 'a' && n.rest[0]|0x20 <= 'z'
		switch {
		case letter && command == 0 && n.rest[0]|0x20 != 'm':
			return "", false // a path begins somewhere
		case letter:
			command, n.rest = n.rest[0], n.rest[1:]
		case command == 'm' || command == 'M':
			command-- // what follows a move are lines
		case command == 0 || command|0x20 == 'z':
			return "", false
		}
		if !n.command(&out, command, factor) {
			return "", false
		}
	}
}

// command writes one command with its numbers.
func (n *numbers) command(out *strings.Builder, command byte, factor float64) bool {
	count, known := map[byte]int{'m': 2, 'l': 2, 'h': 1, 'v': 1, 'c': 6, 's': 4, 'q': 4, 't': 2, 'a': 7, 'z': 0}[command|0x20]
	if !known {
		return false
	}
	arc := command|0x20 == 'a'
	values := make([]float64, count)
	for i := range values {
		read, scale := n.next, factor
		if arc && (i == 3 || i == 4) {
			read, scale = n.flag, 1
		}
		if arc && i == 2 {
			scale = 1
		}
		v, ok := read()
		if !ok {
			return false
		}
		values[i] = v * scale
	}
	if arc && (values[0] == 0 || values[1] == 0) { // a straight line (SVG 1.1, F.6.2)
		command, values = command-'a'+'l', values[5:]
	}
	out.WriteByte(command)
	for _, v := range values {
		out.WriteByte(' ')
		out.WriteString(strconv.FormatFloat(v, 'f', 4, 64))
	}
	return true
}
