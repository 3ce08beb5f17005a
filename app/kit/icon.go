package kit

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"reifekompass/assets"
	"reifekompass/reports/scene"
)

// IconName names a drawing in assets/icons.
type IconName string

// The icons. IconNone draws nothing.
const (
	IconNone         IconName = ""
	IconCompass      IconName = "compass"
	IconCheck        IconName = "check"
	IconChevronRight IconName = "chevron-right"
	IconChevronLeft  IconName = "chevron-left"
	IconChevronDown  IconName = "chevron-down"
	IconUndo         IconName = "undo"
	IconRedo         IconName = "redo"
	IconHelp         IconName = "help"
	IconSettings     IconName = "settings"
	IconFlag         IconName = "flag"
	IconUnknown               = IconHelp
	IconInfo         IconName = "info"
	IconWarn         IconName = "warn"
	IconError        IconName = "error"
	IconFile         IconName = "file"
	IconClose        IconName = "close"
	IconSearch       IconName = "search"
	IconClipboard    IconName = "clipboard"
	IconEye          IconName = "eye"
	IconCopy         IconName = "copy"
	IconLock         IconName = "lock"
	IconTrash        IconName = "trash"
	IconFolder       IconName = "folder"
	IconList         IconName = "list"
	IconArrowUp      IconName = "arrow-up"
	IconArrowDown    IconName = "arrow-down"
	IconArrowLeft    IconName = "arrow-left"
	IconArrowRight   IconName = "arrow-right"
	IconSave         IconName = "save"
	IconStar         IconName = "star"
	IconScales       IconName = "scales"
	IconDot          IconName = "dot"
	IconRing         IconName = "ring"
	IconDash         IconName = "dash"
	IconPlus         IconName = "plus"
	IconMinus        IconName = "minus"

	iconCircle        IconName = "circle"
	iconCircleStrong  IconName = "circle-strong"
	iconCircleFilled  IconName = "circle-filled"
	IconDiamond       IconName = "diamond"
	iconDiamondStrong IconName = "diamond-strong"
	iconDiamondFilled IconName = "diamond-filled"
)

// Icon draws an icon in a color, size design pixels wide and high.
func (k *Kit) Icon(name IconName, c scene.Colour, size float32) *canvas.Image {
	image := &canvas.Image{FillMode: canvas.ImageFillContain}
	image.SetMinSize(fyne.NewSquareSize(k.Px(size)))
	if name != IconNone {
		image.Resource = k.iconResource(k.iconLook(image, name, c))
	}
	return image
}

// setIcon changes the drawing or the color of an icon.
func (k *Kit) setIcon(image *canvas.Image, name IconName, c scene.Colour) {
	if name == IconNone {
		image.Resource = nil
		return
	}
	look := k.iconLook(image, name, c)
	if image.Resource == nil || image.Resource.Name() != look.String() {
		image.Resource = k.iconResource(look)
		image.Refresh()
	}
}

// iconLook is a drawing in the colors of the screen and in a size.
type iconLook struct {
	name   IconName
	color  string
	dark   bool
	pixels float64
}

func (k *Kit) iconLook(image *canvas.Image, name IconName, c scene.Colour) iconLook {
	return iconLook{name: name, color: k.hex(c), dark: k.dark, pixels: float64(image.MinSize().Width * k.window.Canvas().Scale())}
}

// String names the look: Fyne keeps rasterized drawings by name.
func (l iconLook) String() string {
	return fmt.Sprintf("%s-%s-%t-%.0f.svg", l.name, l.color, l.dark, l.pixels)
}

// iconResource returns the drawing of a look; each is colored once only.
func (k *Kit) iconResource(l iconLook) fyne.Resource {
	made, known := k.icons[l]
	if !known {
		made = k.drawIcon(l)
		k.icons[l] = made
	}
	return made
}

func (k *Kit) drawIcon(l iconLook) fyne.Resource {
	raw, err := fs.ReadFile(assets.Files, "icons/"+string(l.name)+".svg")
	if err != nil {
		panic(err) // the binary itself is broken
	}
	svg := strings.NewReplacer(
		"currentColor", l.color, "#FFFFFF", k.hex(scene.Paper), "#0B5C8A", k.hex(scene.Primary), "#A84A06", k.hex(scene.Target),
	).Replace(string(raw))
	return fyne.NewStaticResource(l.String(), []byte(widen(svg, l.pixels)))
}

// widen makes the lines of a drawing as wide as its size in pixels asks for:
// Fyne scales the shapes of a drawing, but not the width of their lines.
func widen(svg string, pixels float64) string {
	var side float64
	if _, box, found := strings.Cut(svg, `viewBox="0 0 `); found {
		if _, err := fmt.Sscan(box, &side); err != nil {
			return svg
		}
	}
	const attribute = `stroke-width="`
	parts := strings.Split(svg, attribute)
	for i, part := range parts[1:] {
		number, rest, _ := strings.Cut(part, `"`)
		width, err := strconv.ParseFloat(number, 64)
		if err != nil || side == 0 {
			return svg
		}
		parts[i+1] = fmt.Sprintf(`%.2f"`, width*pixels/side) + rest
	}
	return strings.Join(parts, attribute)
}

func (k *Kit) hex(c scene.Colour) string {
	rgb := k.palette[c]
	return fmt.Sprintf("#%02X%02X%02X", rgb.R, rgb.G, rgb.B)
}
