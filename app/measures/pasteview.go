package measures

import (
	"strings"

	"reifekompass/app/kit"
)

// paste shows what a table from elsewhere would change, and takes it.
func (v *View) paste(row, column, text string) {
	k, say := v.kit, v.kit.Words.Say
	read := v.presenter.Read(row, column, text)
	grid := k.Grid(kit.GridSpec{Name: say("measures.paste_title"), Columns: read.Columns, Fixed: 2})
	grid.Set(read.Rows, kit.GridSort{})
	words := k.Column(8, k.Text(read.Count, kit.Body().Strong()))
	if len(read.Notes) > 0 {
		words.Objects = append(words.Objects, k.Hint(kit.HintSpec{Tone: kit.Warn, Title: strings.Join(read.Notes, "\n")}))
	}
	main := say("measures.take")
	if !read.Possible {
		main = ""
	}
	k.Dialog(kit.DialogSpec{
		Title: say("measures.paste_title"), Main: main, Width: 900, Scrolls: true,
		Content: k.Frame(k.Inset(kit.Sides(0, 0, 12, 0), words), nil, nil, nil, grid),
		OnMain:  func() string { v.presenter.Paste(read); return "" },
	})
}
