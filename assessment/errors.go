package assessment

import (
	"errors"
	"fmt"
)

// Classes of errors that callers decide by with errors.Is. The packages that
// own a dependency translate its errors into these.
var (
	ErrNotFound    = errors.New("not found")
	ErrExists      = errors.New("exists already")
	ErrChanged     = errors.New("changed elsewhere meanwhile")
	ErrFormat      = errors.New("not a file of this program")
	ErrNewerFormat = errors.New("written by a newer version")
	ErrDamaged     = errors.New("damaged")
	ErrReadOnly    = errors.New("cannot be written")
	ErrUnreadable  = errors.New("may not be read")
	ErrFolder      = errors.New("a folder, not a file")
	ErrPath        = errors.New("no path for a file")
	ErrNoHome      = errors.New("no home folder")
	ErrDiskFull    = errors.New("no space left")
	ErrInUse       = errors.New("in use by another instance")
	ErrNoViewer    = errors.New("no program opens it")
	ErrLocked      = errors.New("locked, cannot be changed any more")
	ErrSignature   = errors.New("signature does not fit")
	ErrWrongKey    = errors.New("sealed for another key")
	ErrPassphrase  = errors.New("wrong passphrase")
	ErrNoKey       = errors.New("no key")
	ErrTooLarge    = errors.New("too large")
)

// Names of the fields that errors speak of; translations know them.
const (
	FieldLevel        = "level"
	FieldState        = "state"
	FieldEvidence     = "evidence"
	FieldYear         = "year"
	FieldReason       = "reason"
	FieldInternal     = "internal"
	FieldForJury      = "for_jury"
	FieldName         = "name"
	FieldPlace        = "place"
	FieldAGS          = "ags"
	FieldKind         = "kind"
	FieldLegalForm    = "legal_form"
	FieldSize         = "size"
	FieldFTE          = "fte"
	FieldContactRole  = "contact_role"
	FieldContactEmail = "contact_email"
	FieldQuestion     = "question"
	FieldStatus       = "status"
	FieldID           = "id"
	FieldCatalogue    = "catalogue"
	FieldEntryKind    = "entry_kind"
	FieldEntry        = "entry"
	FieldAttribute    = "attribute"
	FieldCall         = "call"
	FieldOffice       = "office"
	FieldTitle        = "title"
	FieldText         = "text"
	FieldCriterion    = "criterion"
	FieldPoints       = "points"
	FieldTie          = "tie"
	FieldWinners      = "winners"
	FieldParameter    = "parameter"
	FieldRequired     = "required"
	FieldRecipient    = "recipient"
	FieldDeadline     = "deadline"
	FieldAttachment   = "attachment"
	FieldRole         = "role"
	FieldJuror        = "juror"
)

// ValueError is a number out of its range. Question is empty where the field
// belongs to no question.
type ValueError struct {
	Question      QuestionID
	Field         string
	Got, Min, Max int
}

// Error describes the value for the log.
func (e *ValueError) Error() string {
	return fmt.Sprintf("%s %s: %d is not in %d..%d", e.Question, e.Field, e.Got, e.Min, e.Max)
}

// TextError is a text that is missing (Length 0), too long (Length above Max),
// or holds what is no text (otherwise): a NUL character or invalid UTF-8.
type TextError struct {
	Field       string
	Length, Max int // characters
}

// Error describes the text for the log.
func (e *TextError) Error() string {
	return fmt.Sprintf("%s: %d characters, at most %d of valid UTF-8 without NUL", e.Field, e.Length, e.Max)
}

// ChoiceError is a value that is none of those offered.
type ChoiceError struct {
	Field, Got string
}

// Error describes the choice for the log.
func (e *ChoiceError) Error() string { return fmt.Sprintf("%s: unknown value %q", e.Field, e.Got) }

// StorageError says which file could not be used, so that a person can be
// told where to look. Err wraps one of the classes above where the failure
// belongs to one; errors.Is sees it.
type StorageError struct {
	Op     string // what was being done, such as "open" or "save answer"
	Path   string // the file or folder that failed
	Backup string // newest good copy of it; empty if there is none or it does not matter
	Err    error
}

// Error describes the failure for the log.
func (e *StorageError) Error() string { return fmt.Sprintf("%s %s: %v", e.Op, e.Path, e.Err) }

// Unwrap returns the failure itself.
func (e *StorageError) Unwrap() error { return e.Err }

// CatalogueError says that answers belong to another catalogue, or speak of a
// question or criterion that the catalogue does not have. If both are empty
// the whole catalogue differs.
type CatalogueError struct {
	Got, Want string // ids of catalogues
	Question  QuestionID
	Criterion CriterionID
}

// Error describes the difference for the log.
func (e *CatalogueError) Error() string {
	return fmt.Sprintf("catalogue %q with %q, want catalogue %q", e.Got, string(e.Question)+string(e.Criterion), e.Want)
}

// OtherAssessmentError says that a file is about another agency or year than
// the assessment that it was to be taken into.
type OtherAssessmentError struct {
	Got, Want         string // names of agencies
	GotYear, WantYear int
}

// Error describes the difference for the log.
func (e *OtherAssessmentError) Error() string {
	return fmt.Sprintf("of another assessment, year %d instead of %d", e.GotYear, e.WantYear)
}
