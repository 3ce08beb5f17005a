package kit

import (
	"bytes"
	"strings"

	"reifekompass/app/explain"
	"reifekompass/reports/scene"
	"reifekompass/reports/svg"
)

// way is one way to take a figure along.
type way struct {
	key string // of its words
	do  func()
}

// offer opens the list of ways.
func (f *Figure) offer() {
	ways := f.ways()
	options := make([]string, len(ways))
	for i, w := range ways {
		options[i] = f.kit.Words.Say(w.key)
	}
	f.kit.openMenu(menu{owner: f.copy, options: options, selected: -1, pick: func(i int) { ways[i].do() }})
}

// ways are those there are: pictures and files need a system that takes them,
// the table needs rows, the description words.
func (f *Figure) ways() []way {
	cells, words := f.cells(), f.words()
	var ways []way
	if f.kit.away != nil {
		ways = append(ways, way{"figure.copy_picture", f.copyPicture})
	}
	ways = append(ways, way{"figure.copy_drawing", func() { f.copyText("figure.copied_drawing", f.svg()) }})
	if len(cells.Rows) > 0 {
		text := sheet(cells, f.kit.Words.Language())
		ways = append(ways, way{"figure.copy_table", func() { f.copyText("figure.copied_table", text) }})
	}
	if words != "" {
		ways = append(ways, way{"figure.copy_words", func() { f.copyText("figure.copied_words", words) }})
	}
	if f.kit.away != nil {
		ways = append(ways, way{"figure.save_picture", f.savePicture}, way{"figure.save_drawing", f.saveDrawing})
	}
	return ways
}

func (f *Figure) copyText(told, text string) {
	f.kit.app.Clipboard().SetContent(text)
	f.kit.Toast(ToastSpec{Text: f.kit.Words.Say(told)})
}

func (f *Figure) copyPicture() {
	k := f.kit
	var problem error
	f.busy(func(picture scene.Scene) {
		file, err := k.png(picture)
		if err == nil {
			err = k.away.CopyPicture(file)
		}
		problem = err
	}, func() {
		if problem == nil {
			k.Toast(ToastSpec{Text: k.Words.Say("figure.copied_picture")})
			return
		}
		f.offerFile()
	})
}

// offerFile says that there is no picture on the clipboard, and what to do
// instead.
func (f *Figure) offerFile() {
	k := f.kit
	var dialog *Dialog
	dialog = k.Dialog(DialogSpec{
		Title: k.Words.Say("figure.not_copied"), Content: k.Text(k.Words.Say("figure.not_copied_text"), Body()),
		Main: k.Words.Say("figure.save_picture"), Cancel: k.Words.Say("kit.close"),
		OnMain: func() string {
			dialog.Close()
			f.savePicture()
			return ""
		},
	})
}

func (f *Figure) savePicture() { f.save("figure.save_picture", ".png", f.kit.png) }

func (f *Figure) saveDrawing() { f.save("figure.save_drawing", ".svg", drawingFile) }

// save asks for a place and writes the file there. The words of the dialog
// are those of the way, which ends with dots.
func (f *Figure) save(key, ending string, write func(scene.Scene) ([]byte, error)) {
	k := f.kit
	title, name := strings.TrimRight(k.Words.Say(key), " …"), fileName(f.spec.Title())+ending
	var path string
	var problem error
	f.busy(func(picture scene.Scene) {
		content, err := write(picture)
		if err == nil {
			path, err = k.away.Save(title, name, content)
		}
		problem = err
	}, func() {
		switch {
		case problem != nil:
			k.Tell(k.Words.Say("figure.not_saved"), explain.Sentence(k.Words, problem))
		case path != "":
			k.Toast(ToastSpec{Text: k.Words.Say("figure.saved", "Path", path)})
		}
	})
}

// busy does what takes a moment elsewhere, with the picture as it is now.
func (f *Figure) busy(work func(scene.Scene), done func()) {
	picture := f.picture()
	f.copy.SetBusy(true)
	f.kit.Executor.Go(func() { work(picture) }, func() {
		f.copy.SetBusy(false)
		done()
	})
}

func (f *Figure) svg() string {
	file, err := drawingFile(f.picture())
	if err != nil {
		return "" // memory takes everything
	}
	return string(file)
}

func drawingFile(picture scene.Scene) ([]byte, error) {
	var file bytes.Buffer
	err := svg.Write(&file, picture, scene.LightPalette())
	return file.Bytes(), err
}

// fileName makes a name of a title that every system takes.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, title)
	const longest = 80
	if runes := []rune(name); len(runes) > longest {
		name = string(runes[:longest])
	}
	return strings.Trim(name, " .")
}
