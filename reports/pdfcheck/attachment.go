package pdfcheck

import (
	"crypto/md5" //nolint:gosec // the sum the format asks for
	"maps"
	"slices"
	"strings"
)

// checkAttachments checks the files inside of the file: at least one, or none
// where the file says that it is text only; each described, whole, and known to
// the file as a whole.
func (c *checker) checkAttachments() {
	known := map[int]bool{}
	for _, item := range c.array(c.root["AF"]) {
		known[at(item)] = true
	}
	listed := map[int]bool{}
	c.nameTree(c.dict(c.root["Names"])["EmbeddedFiles"], listed)
	c.attachments = len(listed)
	switch {
	case c.attachments == 0 && !c.textOnly:
		c.add(AttachmentMissing, spot{})
	case c.attachments > 0 && c.textOnly:
		c.add(AttachmentUnexpected, spot{})
	}
	for _, number := range c.sorted() {
		d, ok := c.objects[number].value.(dict)
		if !ok || d["EF"] == nil {
			continue
		}
		if !known[number] || !listed[number] {
			c.add(AttachmentUnlisted, spot{object: number}, c.words(d["UF"]))
		}
		c.checkAttachment(d, number)
	}
	for _, number := range slices.Sorted(maps.Keys(listed)) {
		if c.dict(c.dict(ref{number: number})["EF"]) == nil {
			c.add(AttachmentFields, spot{object: number}, "/EF")
		}
	}
}

// nameTree collects the files of the tree of names.
func (c *checker) nameTree(value any, listed map[int]bool) {
	c.depth++
	defer func() { c.depth-- }()
	d := c.dict(value)
	if d == nil || c.depth > maxDepth {
		return
	}
	last := ""
	names := c.array(d["Names"])
	for i := 0; i+1 < len(names); i += 2 {
		called, ok := c.resolve(names[i]).(text)
		if !ok || i > 0 && string(called) <= last {
			c.add(AttachmentUnlisted, spot{object: at(value)}, c.show(names[i]))
		}
		last = string(called)
		listed[at(names[i+1])] = true
	}
	for _, kid := range c.array(d["Kids"]) {
		c.nameTree(kid, listed)
	}
}

func (c *checker) checkAttachment(d dict, number int) {
	where := spot{object: number}
	for _, key := range []name{"F", "UF", "Desc"} {
		if c.words(d[key]) == "" {
			c.add(AttachmentFields, where, "/", key)
		}
	}
	if d["Type"] != name("Filespec") {
		c.add(AttachmentFields, where, "/Type")
	}
	switch c.name(d["AFRelationship"]) {
	case "Source", "Data", "Alternative", "Supplement", "Unspecified":
	default:
		c.add(AttachmentRelation, where, c.show(d["AFRelationship"]))
	}
	files := c.dict(d["EF"])
	s := c.stream(files["F"])
	if s == nil || files["UF"] != nil && files["UF"] != files["F"] {
		c.add(AttachmentFields, where, "/EF")
		return
	}
	c.checkEmbedded(s, spot{object: at(files["F"])})
}

// checkEmbedded checks the file itself.
func (c *checker) checkEmbedded(s *stream, where spot) {
	if kind, sort, found := strings.Cut(string(c.name(s.dict["Subtype"])), "/"); !found || kind == "" || sort == "" {
		c.add(AttachmentKind, where, c.show(s.dict["Subtype"]))
	}
	data, err := c.decode(s)
	if err != nil {
		c.add(AttachmentSum, where, err)
		return
	}
	about := c.dict(s.dict["Params"])
	if about["Size"] != len(data) {
		c.add(AttachmentSize, where, c.show(about["Size"]), " ≠ ", len(data))
	}
	sum := md5.Sum(data) //nolint:gosec // the sum the format asks for
	if given, ok := c.resolve(about["CheckSum"]).(text); !ok || string(given) != string(sum[:]) {
		c.add(AttachmentSum, where, "/CheckSum")
	}
	if _, ok := dateOf(c.words(about["ModDate"])); !ok {
		c.add(AttachmentDate, where, c.show(about["ModDate"]))
	}
}
