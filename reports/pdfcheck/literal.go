package pdfcheck

// literal reads a string in parentheses.
func (p *parser) literal() (any, error) {
	p.at++
	var out []byte
	for depth := 1; p.at < len(p.data); {
		c := p.data[p.at]
		p.at++
		switch c {
		case '\\':
			out = p.escape(out)
			continue
		case '\r': // any end of line counts as one
			if p.peek(0) == '\n' {
				p.at++
			}
			c = '\n'
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text(out), nil
			}
		}
		out = append(out, c)
	}
	return nil, p.fail("string without end")
}

// escape reads what follows a backslash.
func (p *parser) escape(out []byte) []byte {
	c := p.peek(0)
	if c >= '0' && c <= '7' {
		return append(out, p.octal())
	}
	p.at++
	switch c {
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case '\r': // an escaped end of line is none
		if p.peek(0) == '\n' {
			p.at++
		}
		return out
	case '\n':
		return out
	}
	return append(out, c)
}

// octal reads up to three digits; what is too large for a byte loses its
// front, as the format says.
func (p *parser) octal() byte {
	value := 0
	for range 3 {
		c := p.peek(0)
		if c < '0' || c > '7' {
			break
		}
		value = value*8 + int(c-'0')
		p.at++
	}
	return byte(value & 0xFF)
}
