package scene

// Moved returns the shapes further right and down by so many points. The
// shapes handed in stay as they are.
func Moved(shapes []Shape, dx, dy float64) []Shape {
	to := func(p Point) Point { return Point{X: p.X + dx, Y: p.Y + dy} }
	list := make([]Shape, 0, len(shapes))
	for _, shape := range shapes {
		switch s := shape.(type) {
		case Rect:
			s.X, s.Y = s.X+dx, s.Y+dy
			list = append(list, s)
		case Line:
			s.From, s.To = to(s.From), to(s.To)
			list = append(list, s)
		case Circle:
			s.Center = to(s.Center)
			list = append(list, s)
		case Path:
			points := make([]Point, len(s.Points))
			for i, p := range s.Points {
				points[i] = to(p)
			}
			s.Points = points
			list = append(list, s)
		case Image:
			s.X, s.Y = s.X+dx, s.Y+dy
			list = append(list, s)
		case Text:
			s.At = to(s.At)
			list = append(list, s)
		}
	}
	return list
}
