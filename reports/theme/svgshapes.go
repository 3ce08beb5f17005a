package theme

import (
	"fmt"
	"math"
	"strings"
)

// polygonData is the path of a polygon or an open line.
func polygonData(e *element) (string, bool) {
	points, ok := list(e.attrs["points"])
	if !ok || len(points)%2 != 0 {
		return "", false
	}
	var d strings.Builder
	for i, v := range points {
		if i == 0 {
			d.WriteString("M")
		}
		fmt.Fprintf(&d, " %f", v)
	}
	if e.name == "polygon" && len(points) > 0 {
		d.WriteString(" Z")
	}
	return d.String(), true
}

// basicShape is the path of a line, a rectangle or an ellipse. Without a size
// nothing is drawn.
func basicShape(e *element) (string, bool) {
	v := map[string]float64{}
	for _, name := range []string{"x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2"} {
		value, ok := length(e.attrs[name])
		if !ok && e.attrs[name] != "auto" {
			return "", false
		}
		v[name] = value
	}
	switch e.name {
	case "line":
		return fmt.Sprintf("M %f %f L %f %f", v["x1"], v["y1"], v["x2"], v["y2"]), true
	case "circle":
		return ellipse(v["cx"], v["cy"], v["r"], v["r"]), true
	case "ellipse":
		return ellipse(v["cx"], v["cy"], v["rx"], v["ry"]), true
	default:
		rx, ry := corner(e, v["rx"], v["ry"])
		return roundedRect(rectangle{v["x"], v["y"], v["width"], v["height"]}, rx, ry), true
	}
}

// corner is the radius of corners: one that is missing is like the other.
func corner(e *element, rx, ry float64) (x, y float64) {
	if e.attrs["rx"] == "" || e.attrs["rx"] == "auto" {
		rx = ry
	}
	if e.attrs["ry"] == "" || e.attrs["ry"] == "auto" {
		ry = rx
	}
	return rx, ry
}

func ellipse(cx, cy, rx, ry float64) string {
	if !(rx > 0) || !(ry > 0) {
		return ""
	}
	return fmt.Sprintf("M %f %f a %f %f 0 1 1 %f 0 a %f %f 0 1 1 %f 0 Z", cx-rx, cy, rx, ry, 2*rx, rx, ry, -2*rx)
}

func roundedRect(r rectangle, rx, ry float64) string {
	if !(r.w > 0) || !(r.h > 0) {
		return ""
	}
	rx, ry = math.Min(rx, r.w/2), math.Min(ry, r.h/2)
	if !(rx > 0) || !(ry > 0) {
		return fmt.Sprintf("M %f %f h %f v %f h %f Z", r.x, r.y, r.w, r.h, -r.w)
	}
	arc := func(dx, dy float64) string { return fmt.Sprintf("a %f %f 0 0 1 %f %f ", rx, ry, dx, dy) }
	return fmt.Sprintf("M %f %f h %f ", r.x+rx, r.y, r.w-2*rx) + arc(rx, ry) + fmt.Sprintf("v %f ", r.h-2*ry) + arc(-rx, ry) +
		fmt.Sprintf("h %f ", 2*rx-r.w) + arc(-rx, -ry) + fmt.Sprintf("v %f ", 2*ry-r.h) + arc(rx, -ry) + "Z"
}
