package app

import (
	"context"
	"io"
)

// takeaway takes pictures out of the program.
type takeaway struct {
	ctx  context.Context //nolint:containedctx // ends with the window
	deps Deps
}

// CopyPicture implements kit.Takeaway.
func (t *takeaway) CopyPicture(file []byte) error {
	err := t.deps.CopyPicture(t.ctx, file)
	if err != nil {
		t.deps.Log.WarnContext(t.ctx, "picture not copied", "error", err)
	}
	return err
}

// Save implements kit.Takeaway.
func (t *takeaway) Save(title, name string, content []byte) (string, error) {
	path, err := t.deps.Files.ChooseTarget(t.ctx, title, name)
	if err == nil && path != "" {
		err = t.deps.WriteFile(path, func(file io.Writer) error {
			_, err := file.Write(content)
			return err
		})
	}
	if err != nil {
		t.deps.Log.ErrorContext(t.ctx, "picture not saved", "error", err)
	}
	return path, err
}
