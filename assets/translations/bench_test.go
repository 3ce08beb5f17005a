package translations_test

import (
	"testing"

	"reifekompass/assets/translations"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := translations.New("de"); err != nil {
			b.Fatal(err)
		}
	}
}
