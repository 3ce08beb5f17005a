package sharing

import (
	"strings"

	"fyne.io/fyne/v2"

	"reifekompass/app/form"
	"reifekompass/app/kit"
	"reifekompass/assessment"
	"reifekompass/reports/scene"
)

// solutionView is the chosen solution: its form, and what others see of it.
type solutionView struct {
	kit     *kit.Kit
	form    *form.Form
	preview *fyne.Container
	content *fyne.Container
}

func newSolutionView(k *kit.Kit, p *Presenter, remove func()) *solutionView {
	say := k.Words.Say
	v := &solutionView{kit: k, preview: k.Column(6)}
	v.form = form.New(form.Spec{
		Kit: k, Wording: p.wording, Inventory: func() assessment.Inventory { return p.inventory }, Save: p.Save,
		Groups: []form.Group{
			{Attributes: []string{"title", "process", "question", "system"}},
			{Paired: true, Attributes: []string{
				"text", "release_text", "prerequisites", "release_prerequisites", "effort", "release_effort", "contact_role", "release_contact",
			}},
		},
	})
	gone := k.Button(kit.ButtonSpec{Text: say("sharing.remove"), Icon: kit.IconTrash, Small: true, OnTap: remove})
	v.content = k.Card(k.Column(20, v.form.Content(),
		k.Column(8, k.Text(say("sharing.others_see"), kit.Section()), k.Plate(v.preview)), k.Row(0, k.Spring(), gone)))
	return v
}

func (v *solutionView) show(s State) {
	v.content.Hidden = s.Solution.ID == ""
	if v.content.Hidden {
		v.form.Show(nil)
		return
	}
	v.form.Show(s.Solution)
	v.preview.Objects = v.seen(s.Preview)
}

// seen is what others see of the solution, or why they see nothing.
func (v *solutionView) seen(p Preview) []fyne.CanvasObject {
	k := v.kit
	if p.None != "" {
		return []fyne.CanvasObject{k.Row(8, k.Icon(kit.IconLock, scene.Muted, 16), k.Grow(k.Text(p.None, kit.Body().In(scene.Muted))))}
	}
	about := strings.Join(append([]string{p.Owner}, p.Subjects...), " · ")
	objects := []fyne.CanvasObject{
		k.Text(p.Title, kit.Body().Strong()), k.Text(about, kit.Small().In(scene.Muted)), k.Text(p.Text, kit.Body()),
	}
	for _, said := range p.Further {
		objects = append(objects, k.Column(0, k.Text(said.Label, kit.Small().Strong()), k.Text(said.Text, kit.Body())))
	}
	return objects
}
