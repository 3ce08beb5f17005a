package intake

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"time"

	"reifekompass/assessment"
)

// round takes several files in. It looks at all of them first and then keeps
// them by their revisions, so that their order in a folder changes nothing. A
// file is opened twice for that: keeping all of them open would need memory
// for each.
type round struct {
	*taking

	files []Source
	items map[int]Item // by place among the files; those that are done
	tell  func(done, total int)
}

func (t *taking) round(files []Source, tell func(done, total int)) *round {
	if tell == nil {
		tell = func(int, int) {}
	}
	return &round{taking: t, files: files, items: map[int]Item{}, tell: tell}
}

// run returns what became of the files that were done, in the order of the
// files. It stops between two files when ctx ends; a file that was begun is
// finished.
func (r *round) run(ctx context.Context) []Item {
	whole := context.WithoutCancel(ctx)
	for _, one := range r.sorted(ctx) {
		if ctx.Err() != nil {
			break
		}
		r.items[one.at] = r.take(whole, r.files[one.at])
		r.tell(len(r.items), len(r.files))
	}
	var done []Item
	for i := range r.files {
		if item, ok := r.items[i]; ok {
			done = append(done, item)
		}
	}
	return done
}

// sight is what a first look at a file tells about its place in line.
type sight struct {
	at       int // among the files
	revision int
	made     time.Time
	print    assessment.Fingerprint
}

// sorted looks at all files and returns those that can be taken in, lowest
// revision first. The others are done.
func (r *round) sorted(ctx context.Context) []sight {
	if len(r.files) == 1 {
		return []sight{{}}
	}
	var seen []sight
	for i, file := range r.files {
		if ctx.Err() != nil {
			break
		}
		if s, _, err := r.open(file); err == nil {
			seen = append(seen, sight{at: i, revision: s.Revision, made: s.Made, print: s.Print})
		} else {
			r.items[i] = refused(file, err)
		}
		r.tell(len(r.items), len(r.files))
	}
	slices.SortFunc(seen, func(a, b sight) int {
		return cmp.Or(
			cmp.Compare(a.revision, b.revision), a.made.Compare(b.made),
			bytes.Compare(a.print[:], b.print[:]), cmp.Compare(a.at, b.at),
		)
	})
	return seen
}
