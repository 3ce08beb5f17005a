package scene_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"reifekompass/reports/scene"
)

// normativeLetters are the letters of DIN 91379:2022-08, "Characters and
// defined character sequences in Unicode for the electronic processing of
// names", group bll, beyond ASCII and Latin-1.
const normativeLetters = "ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœ" +
	"ŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƏƗƠơƯưƷǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǢǣǤǥǦǧǨǩǪǫǬǭǮǯǰǴǵǸǹǺǻǼǽǾǿȒȓȘșȚțȞȟȧȨȩȪȫȬȭ" +
	"ȮȯȰȱȲȳəɨʒḂḃḆḇḊḋḌḍḎḏḐḑḗḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḯḰḱḲḳḴḵḶḷḺḻṀṁṂṃṄṅṆṇṈṉṒṓṔṕṖṗṘṙṚṛṞṟṠṡṢṣṪṫṬṭṮṯẀẁẂẃẄẅẆẇẌẍẎẏẐẑẒẓẔẕẖẗẞ" +
	"ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ" +
	"ʹʺʾʿˈˌ’‡"

// normativeSequences are its sequences without a composed form: letters by
// the marks on them.
func normativeSequences() []string {
	var sequences []string
	for marks, letters := range map[string]string{
		"\u0300": "CcFfGgKkMmPpSsTtZz", "\u0301": "JjÿĪī", "\u0302": "DdKkLlMmNn", "\u0304": "CcFfHhKkNnPpSsTtZzÛûḲḳṢṣṬṭỤụ",
		"\u0306": "CcMmNnRrZzÇç", "\u0307": "KkUu", "\u0308": "CcTZzẠạỌọỤụ", "\u030b": "Aa", "\u030c": "J", "\u030d": "ēō",
		"\u0310": "Mm", "\u0315": "CcKkPpTtČč", "\u031b": "KkTt", "\u0323": "CcPpČč", "\u0325": "LlRr", "\u0326": "CcHhKkLlNnŽž",
		"\u0327": "ZzŽž", "\u0331": "HSs", "\u0325\u0304": "LlRr", "\u0328\u0306": "Cc", "\u031b\u0304": "Ss",
	} {
		for _, letter := range letters {
			sequences = append(sequences, norm.NFC.String(string(letter)+marks))
		}
	}
	sequences = append(sequences, "K\u035fH", "K\u035fh", "k\u035fh")
	slices.Sort(sequences)
	return sequences
}

func TestAllLettersOfNamesAreDrawn(t *testing.T) {
	fonts := scene.Embedded()
	const lacking = "Ƈƈ" // of the standard, but not of the type face
	if got := fonts.Clean(normativeLetters + lacking); got != normativeLetters+"□□" {
		t.Errorf("got %s, want all but %s", got, lacking)
	}
	for _, letter := range normativeLetters {
		checkDrawn(t, string(letter))
	}
	sequences := normativeSequences()
	if want := 149; len(sequences) != want {
		t.Errorf("got %d sequences, want %d", len(sequences), want)
	}
	for _, sequence := range sequences {
		if got := fonts.Clean(sequence); got != sequence {
			t.Errorf("got %+q, want %+q", got, sequence)
		}
		checkDrawn(t, sequence)
	}
}

// checkDrawn sets a letter in all weights: it has contours, says what it is,
// and is as wide as its letter.
func checkDrawn(t *testing.T, letter string) {
	t.Helper()
	fonts := scene.Embedded()
	for _, weight := range []scene.Weight{scene.Regular, scene.Semibold, scene.Bold} {
		font := scene.Font{Weight: weight, Size: 100}
		set := fonts.Set(scene.Text{Text: letter, Font: font})
		var said strings.Builder
		for _, run := range set.Runs {
			drawn := []rune(run.Text)
			for _, mark := range run.Marks {
				drawn = append(drawn, []rune(mark.Text)...)
			}
			for _, r := range drawn {
				if segments, _ := fonts.Outline(weight, r); len(segments) == 0 {
					t.Errorf("%s (%+q): %U has no contours", letter, letter, r)
				}
			}
			said.WriteString(cmp.Or(run.Means, run.Text))
		}
		if got := said.String(); got != letter {
			t.Errorf("got %+q, want %+q", got, letter)
		}
		last := set.Runs[len(set.Runs)-1]
		if width := fonts.Width("x"+letter+"x", font); width <= fonts.Width("xx", font) || last.X < 0 {
			t.Errorf("%s (%+q) is %.1f wide", letter, letter, width)
		}
	}
}

func TestMarksStandOnTheirLetters(t *testing.T) {
	const small, capital = "c\u0304", "C\u0304"
	font := scene.Font{Size: 100}
	marks := func(text string) []scene.Mark {
		return scene.Embedded().Set(scene.Text{Text: text, Font: font}).Runs[0].Marks
	}
	if low, high := marks(small)[0].Rise, marks(capital)[0].Rise; low > 2 || high < 12 {
		t.Errorf("macron rises by %.1f on c and %.1f on C", low, high)
	}
	two := marks("m\u0302\u0302")
	if two[1].Rise < two[0].Rise+10 || two[0].X != two[1].X {
		t.Errorf("got %+v, want one mark above the other", two)
	}
	if below := marks("p\u0323")[0]; below.Rise > -15 {
		t.Errorf("dot below p sinks by %.1f, want below the descender", -below.Rise)
	}
	if apart := marks("x\u0326\u0304"); apart[0].Rise != 0 || apart[1].Rise > 2 {
		t.Errorf("got %+v, want one mark below and one above", apart)
	}
	pile := marks("m" + strings.Repeat("\u0302", 1000))
	if last := pile[len(pile)-1]; len(pile) != 8 || last.Rise > 100 {
		t.Errorf("%d marks reach %.1f", len(pile), last.Rise)
	}
}

func TestDotsGoBelowMarks(t *testing.T) {
	got := scene.Embedded().Set(scene.Text{Text: "j\u0301", Font: scene.Font{Size: 10}}).Runs
	if got[0].Text != "ȷ" || got[0].Means != "j\u0301" || got[0].Marks[0].Text != "\u0301" {
		t.Errorf("got %+v, want a dotless j that means j with a mark", got)
	}
}

func TestLostSaysWhatCannotBeDrawn(t *testing.T) {
	var lost []rune
	scene.Embedded().Lost("gut 😀 gr\xfcn \u200b□ שלום a\u0301 😀 ⚙\ufe0f", func(r rune) { lost = append(lost, r) })
	if got, want := string(lost), "😀\ufffdשלום😀⚙"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
