package pdfcheck

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
)

// Limits for packed data made to do harm, in bytes.
const (
	maxStream   = 64 << 20
	maxInflated = 256 << 20
)

// errStream marks data that cannot be unpacked.
var errStream = errors.New("data of a stream")

// decode unpacks a stream.
func (f *file) decode(s *stream) ([]byte, error) {
	if s.raw == nil {
		return nil, fmt.Errorf("%w: wrong length", errStream)
	}
	filters, ok := f.filters(s.dict["Filter"])
	if !ok || len(filters) > 2 {
		return nil, fmt.Errorf("%w: filters", errStream)
	}
	data := s.raw
	for i, filter := range filters {
		if filter != "FlateDecode" {
			return nil, fmt.Errorf("%w: /%s", errStream, filter)
		}
		var err error
		if data, err = f.inflate(data); err != nil {
			return nil, err
		}
		if data, err = f.predict(data, f.parameters(s.dict, i)); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// filters are the names of the filters of a stream, in order.
func (f *file) filters(value any) ([]name, bool) {
	switch v := f.resolve(value).(type) {
	case nil:
		return nil, true
	case name:
		return []name{v}, true
	case array:
		var list []name
		for _, item := range v {
			one, ok := f.resolve(item).(name)
			if !ok {
				return nil, false
			}
			list = append(list, one)
		}
		return list, true
	}
	return nil, false
}

func (f *file) parameters(d dict, i int) dict {
	if list := f.array(d["DecodeParms"]); i < len(list) {
		return f.dict(list[i])
	}
	return f.dict(d["DecodeParms"])
}

func (f *file) inflate(data []byte) ([]byte, error) {
	if f.inflated > maxInflated { // a page may name one large stream thousands of times
		return nil, fmt.Errorf("%w: too large", errStream)
	}
	source := bytes.NewReader(data)
	z, err := zlib.NewReader(source)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errStream, err)
	}
	plain, err := io.ReadAll(io.LimitReader(z, maxStream+1))
	f.inflated += len(plain) + 1<<12 // beginning costs as well
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", errStream, err)
	case len(plain) > maxStream, f.inflated > maxInflated:
		return nil, fmt.Errorf("%w: too large", errStream)
	case source.Len() > 0:
		return nil, fmt.Errorf("%w: %d bytes too many", errStream, source.Len())
	}
	return plain, nil
}

// predict undoes the prediction of PNG, row by row.
func (f *file) predict(data []byte, d dict) ([]byte, error) {
	predictor, ok := f.integer(d["Predictor"])
	if !ok || predictor == 1 {
		return data, nil
	}
	count := func(key name, usual int) int {
		if n, ok := f.integer(d[key]); ok {
			return n
		}
		return usual
	}
	colors, bits, columns := count("Colors", 1), count("BitsPerComponent", 8), count("Columns", 1)
	if predictor < 10 || colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<20 {
		return nil, fmt.Errorf("%w: /Predictor %d", errStream, predictor)
	}
	pixel, width := (colors*bits+7)/8, (colors*bits*columns+7)/8
	if len(data)%(width+1) != 0 {
		return nil, fmt.Errorf("%w: rows of %d bytes", errStream, width)
	}
	out := make([]byte, 0, len(data))
	above := make([]byte, width)
	for ; len(data) > 0; data = data[width+1:] {
		row := bytes.Clone(data[1 : width+1])
		if data[0] > 4 {
			return nil, fmt.Errorf("%w: prediction %d", errStream, data[0])
		}
		for i := range row {
			row[i] += guess(data[0], row, above, i, pixel)
		}
		out, above = append(out, row...), row
	}
	return out, nil
}

// guess is what the prediction of a row says about a byte.
func guess(kind byte, row, above []byte, i, pixel int) byte {
	var left, corner byte
	if i >= pixel {
		left, corner = row[i-pixel], above[i-pixel]
	}
	up := above[i]
	switch kind {
	case 1:
		return left
	case 2:
		return up
	case 3:
		return left/2 + up/2 + left&up&1
	case 4:
		return paeth(left, up, corner)
	}
	return 0
}

// paeth is the neighbor nearest to left + up - corner.
func paeth(left, up, corner byte) byte {
	distance := func(n int) int { return max(n, -n) }
	a := distance(int(up) - int(corner))
	b := distance(int(left) - int(corner))
	c := distance(int(left) + int(up) - 2*int(corner))
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return up
	}
	return corner
}
