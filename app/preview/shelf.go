package preview

import "image"

// shelf keeps pictures up to a number of bytes, those used last; the last one
// in any case.
type shelf struct {
	most, bytes int
	used        int // counts uses
	pictures    map[wish]*kept
}

type kept struct {
	picture *image.RGBA
	used    int
}

func newShelf(most int) *shelf { return &shelf{most: most, pictures: map[wish]*kept{}} }

func (s *shelf) holds(w wish) bool { return s.pictures[w] != nil }

func (s *shelf) put(w wish, picture *image.RGBA) {
	s.used++
	s.pictures[w] = &kept{picture: picture, used: s.used}
	s.bytes += w.bytes()
	for s.bytes > s.most && len(s.pictures) > 1 {
		s.drop()
	}
}

// drop forgets the picture that was not used for longest.
func (s *shelf) drop() {
	var oldest wish
	first := s.used + 1
	for w, k := range s.pictures {
		if k.used < first {
			oldest, first = w, k.used
		}
	}
	s.bytes -= oldest.bytes()
	delete(s.pictures, oldest)
}

// nearest returns the picture, or the one of the same page that was used last
// in another size; nil if there is none.
func (s *shelf) nearest(w wish) *image.RGBA {
	best := s.pictures[w]
	if best == nil {
		best = s.lastOf(w)
	}
	if best == nil {
		return nil
	}
	s.used++
	best.used = s.used
	return best.picture
}

func (s *shelf) lastOf(w wish) *kept {
	var best *kept
	for other, k := range s.pictures {
		if other.of == w.of && (best == nil || k.used > best.used) {
			best = k
		}
	}
	return best
}
