package hyphen

import (
	"testing"

	"reifekompass/assets"
)

// BenchmarkLoad is what the first report of a run waits for: some 5 ms.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := load(assets.Files, "de"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPoints(b *testing.B) {
	word := []rune("Wirtschaftsförderungsgesellschaft")
	for b.Loop() {
		For("de").Points(word)
	}
}
