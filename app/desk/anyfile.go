package desk

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange"
	"reifekompass/assets/translations"
	"reifekompass/reports/pdfcheck"
)

// KindOf tells what a file is by its first bytes.
func KindOf(path string) (exchange.Kind, error) {
	head, err := headOf(path)
	return exchange.Recognize(head), err
}

// headOf returns how a file begins.
func headOf(path string) (head []byte, err error) {
	err = ReadFile(path, func(r io.Reader) (err error) {
		head, err = io.ReadAll(io.LimitReader(r, exchange.Head))
		return err
	})
	return head, err
}

// ImportFile reads an assessment from any file that can hold one, and stores
// it as a new one: an answer file, a share of another assessment, an own
// report as PDF. Another kind of file is an *exchange.WrongKindError, a PDF without
// data exchange.ErrNoData; further errors are those of Import.
func (d *Desk) ImportFile(ctx context.Context, path string) (assessment.ID, error) {
	kind, err := KindOf(path)
	if err != nil {
		return "", err
	}
	var id assessment.ID
	switch kind {
	case exchange.KindPDF:
		answers, err := answersInPDF(path)
		if err != nil {
			return "", err
		}
		id, err = d.Import(ctx, bytes.NewReader(answers))
		return id, named(path, err)
	case exchange.KindSheet:
		return d.ImportSheet(ctx, path)
	case exchange.KindCall, exchange.KindSubmission, exchange.KindJury, exchange.KindBallot, exchange.KindRelease, exchange.KindCompany, exchange.KindForm, exchange.KindCircle:
		return "", fileError("read", path, &exchange.WrongKindError{Kind: kind})
	default: // the reader of answer files says what is wrong with anything else
		err = ReadFile(path, func(r io.Reader) (err error) {
			id, err = d.Import(ctx, r)
			return err
		})
		return id, err
	}
}

// named says of a problem of a file in which file it is.
func named(path string, err error) error {
	if _, broken := errors.AsType[*exchange.ProblemError](err); broken {
		return fileError("read", path, err)
	}
	return err
}

// answersInPDF returns the answer file that an own report carries. Another
// paper of this program is an *exchange.WrongKindError, any other PDF
// exchange.ErrNoData.
func answersInPDF(path string) ([]byte, error) {
	answers, circle, err := inPDF(path)
	if err == nil && circle != nil && answers == nil {
		err = fileError("read", path, &exchange.WrongKindError{Kind: exchange.KindCircle})
	}
	return answers, err
}

// paperKind tells by the names of the tables in it what a PDF of this program
// without answers is.
func paperKind(files []pdfcheck.Attachment) (exchange.Kind, bool) {
	for _, code := range assessment.Languages() {
		words, err := translations.New(string(code))
		if err != nil {
			continue // the language is not spoken
		}
		for kind, key := range map[exchange.Kind]string{
			exchange.KindReceipt: "sheets.receipt.file", exchange.KindProtocol: "sheets.protocol.data", exchange.KindComparison: "report.data.compare.name",
		} {
			if slices.ContainsFunc(files, func(f pdfcheck.Attachment) bool { return f.Name == words.Say(key) }) {
				return kind, true
			}
		}
	}
	return exchange.KindPDF, false
}
