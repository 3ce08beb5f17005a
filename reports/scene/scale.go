package scene

// Scaled returns a drawing so many times as large, text and lines included. A
// drawing that was set for paper is read on a screen from further away. The
// drawing handed in stays as it is.
func Scaled(s Scene, factor float64) Scene {
	scaled := Scene{Width: s.Width * factor, Height: s.Height * factor, Alt: s.Alt, Shapes: make([]Shape, 0, len(s.Shapes))}
	for _, shape := range s.Shapes {
		scaled.Shapes = append(scaled.Shapes, scaledShape(shape, factor))
	}
	return scaled
}

func scaledShape(shape Shape, f float64) Shape {
	switch s := shape.(type) {
	case Rect:
		s.X, s.Y, s.W, s.H, s.Radius, s.Style = s.X*f, s.Y*f, s.W*f, s.H*f, s.Radius*f, s.scaled(f)
		return s
	case Line:
		s.From, s.To, s.Style = s.From.times(f), s.To.times(f), s.scaled(f)
		return s
	case Circle:
		s.Center, s.R, s.Style = s.Center.times(f), s.R*f, s.scaled(f)
		return s
	case Path:
		points := make([]Point, len(s.Points))
		for i, p := range s.Points {
			points[i] = p.times(f)
		}
		s.Points, s.Style = points, s.scaled(f)
		return s
	case Image:
		s.X, s.Y, s.W, s.H = s.X*f, s.Y*f, s.W*f, s.H*f
		return s
	case Text:
		s.At, s.Font.Size = s.At.times(f), s.Font.Size*f
		return s
	default:
		return shape
	}
}

func (p Point) times(f float64) Point { return Point{X: p.X * f, Y: p.Y * f} }

func (s Style) scaled(f float64) Style {
	s.Width *= f
	dash := make([]float64, len(s.Dash))
	for i, length := range s.Dash {
		dash[i] = length * f
	}
	if s.Dash != nil {
		s.Dash = dash
	}
	return s
}
