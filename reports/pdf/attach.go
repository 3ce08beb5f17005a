package pdf

import (
	"crypto/md5" //nolint:gosec // the format names files by it, nobody trusts it
	"fmt"
	"slices"
	"strings"

	"reifekompass/reports/document"
)

// attachments writes the files that travel along and returns what the
// catalogue says of them, empty if there are none.
func (f *finisher) attachments() string {
	if len(f.files) == 0 {
		return ""
	}
	files := slices.Clone(f.files)
	slices.SortStableFunc(files, func(a, b document.Attachment) int { return strings.Compare(a.Name, b.Name) })
	var all, names strings.Builder
	for _, file := range files {
		number := f.attach(file)
		fmt.Fprintf(&all, "%d 0 R ", number)
		fmt.Fprintf(&names, "%s %d 0 R ", hexText(f.named(file)), number)
	}
	return fmt.Sprintf("/AF [%s]\n/Names <</EmbeddedFiles <</Names [%s]>>>>\n", all.String(), names.String())
}

// named is the name of a file on one line.
func (f *finisher) named(file document.Attachment) string { return line(f.fonts, file.Name) }

// attach writes a file and returns the number of what describes it.
func (f *finisher) attach(file document.Attachment) int {
	data, number := f.target.reserve(), f.target.reserve()
	f.target.stream(data, fmt.Sprintf("<</Type /EmbeddedFile /Subtype /%s /Params <</Size %d /ModDate (D:%s+00'00') /CheckSum <%X>>>",
		nameOf(file.Type), len(file.Data), f.about.date.Format("20060102150405"), md5.Sum(file.Data)), file.Data) //nolint:gosec // as above
	relation := "Data"
	if file.Source {
		relation = "Source"
	}
	name := f.named(file)
	f.target.object(number, fmt.Appendf(nil, "<</Type /Filespec /F (%s) /UF %s /Desc %s /AFRelationship /%s /EF <</F %d 0 R /UF %d 0 R>>>>",
		plainName(name), hexText(name), hexText(line(f.fonts, file.Description)), relation, data, data))
	return number
}

// plainName is a name for programs that know no Unicode.
func plainName(name string) string {
	return strings.Map(func(r rune) rune {
		if plain(r) {
			return r
		}
		return '_'
	}, name)
}

// plain reports whether a character stands for itself everywhere in a file.
func plain(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-.+_", r)
}

// nameOf writes a text as a name of the file, without its slash. Whatever is
// not a plain letter, digit or sign is written as a number.
func nameOf(text string) string {
	var s strings.Builder
	for _, b := range []byte(text) {
		if plain(rune(b)) {
			s.WriteByte(b)
			continue
		}
		fmt.Fprintf(&s, "#%02X", b)
	}
	return s.String()
}
