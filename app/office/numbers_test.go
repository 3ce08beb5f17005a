package office

import (
	"fmt"
	"testing"
)

func TestEveryNumberWithThreeDecimalsIsKeptExactly(t *testing.T) {
	for n := range int64(20_000) {
		if got, ok := scaled(fmt.Sprintf("%d,%03d", n/1000, n%1000), 1000); !ok || got != n {
			t.Fatalf("%d,%03d: %d, %v", n/1000, n%1000, got, ok)
		}
	}
}

func TestNumberThatWouldBeRoundedIsRefused(t *testing.T) {
	for _, text := range []string{"", "x", "-1", "0,0001", "1.0005", "NaN", "Inf", "1e300", "1,5,5"} {
		if got, ok := scaled(text, 1000); ok {
			t.Errorf("%q is read as %d", text, got)
		}
	}
	if got, ok := scaled(" 2,5 ", 2); !ok || got != 5 {
		t.Errorf("2,5 is read as %d, %v", got, ok)
	}
}
