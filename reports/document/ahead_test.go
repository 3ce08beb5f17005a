package document

import (
	"runtime"
	"strings"
	"testing"
)

func TestValuesComeInOrderWhoeverIsFirst(t *testing.T) {
	const count = 100
	next := 0
	for i, got := range ahead(count, func(i int) int { return i * i }) {
		if i != next || got != i*i {
			t.Fatalf("got %d at %d, want %d at %d", got, i, next*next, next)
		}
		next++
	}
	if next != count {
		t.Errorf("got %d values", next)
	}
}

func TestAFaultAppearsWhereItsValueWould(t *testing.T) {
	taken := 0
	defer func() {
		if fault := recover(); fault != "broken" || taken != 3 {
			t.Errorf("got fault %v after %d values", fault, taken)
		}
	}()
	for range ahead(9, func(i int) int {
		if i == 3 {
			panic("broken")
		}
		return i
	}) {
		taken++
	}
}

func TestPagesAreTheSameForAnyNumberOfCores(t *testing.T) {
	d := manyPages(held + 20)
	var want string
	for _, cores := range []int{1, 2, 5} {
		got := on(cores, func() string {
			var dump strings.Builder
			for page := range Set(d).Pages() {
				dump.WriteString(Dump([]Page{page}))
			}
			return dump.String()
		})
		if want == "" {
			want = got
		}
		if got != want {
			t.Errorf("%d cores set other pages", cores)
		}
	}
}

// on does something on so many cores.
func on(cores int, do func() string) string {
	before := runtime.GOMAXPROCS(cores)
	defer runtime.GOMAXPROCS(before)
	return do()
}
