package record

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"reifekompass/assessment"
)

// Store knows the other assessments, for what can be taken over from them.
type Store interface {
	List(ctx context.Context) ([]assessment.Summary, error)
	Load(ctx context.Context, id assessment.ID) (assessment.Assessment, error)
}

// Earlier lists the other assessments of the same agency that are not newer
// than mine, the newest first. Errors are those of the store.
func Earlier(ctx context.Context, store Store, mine *assessment.Assessment) ([]assessment.Summary, error) {
	all, err := store.List(ctx)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(s assessment.Summary) bool {
		return s.ID == mine.ID || !strings.EqualFold(s.Agency, mine.Agency.Name) || s.Year > mine.Year
	})
	slices.SortStableFunc(all, func(a, b assessment.Summary) int { return cmp.Compare(b.Year, a.Year) })
	return all, nil
}
