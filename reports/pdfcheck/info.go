package pdfcheck

import (
	"strings"
	"time"
)

// checkInfo compares the two descriptions of the file.
func (c *checker) checkInfo(packet *node, where spot) {
	info := c.dict(c.trailer["Info"])
	for _, pair := range []struct {
		key          name
		space, local string
	}{
		{"Title", nsDC, "title"},
		{"Author", nsDC, "creator"},
		{"Subject", nsDC, "description"},
		{"Creator", nsXMP, "CreatorTool"},
		{"Producer", nsPDF, "Producer"},
		{"Keywords", nsPDF, "Keywords"},
	} {
		old, described := c.words(info[pair.key]), packet.find(pair.space, pair.local).value()
		if old != described {
			c.add(XMPDiffers, where, "/", pair.key, ": ", shorten(old), " ≠ ", shorten(described))
		}
	}
	c.checkDate(info, "CreationDate", packet.find(nsXMP, "CreateDate"))
	c.checkDate(info, "ModDate", packet.find(nsXMP, "ModifyDate"))
}

func (c *checker) checkDate(info dict, key name, described *node) {
	where := spot{object: at(c.trailer["Info"])}
	old, zoned := dateOf(c.words(info[key]))
	if !zoned {
		c.add(InfoDate, where, "/", key, " ", c.show(info[key]))
		return
	}
	if same, err := time.Parse(time.RFC3339, described.value()); err != nil || !same.Equal(old) {
		c.add(XMPDiffers, where, "/", key, ": ", described.value())
	}
}

// dateOf reads a date with seconds and zone: D:20261120073000+01'00'.
func dateOf(words string) (time.Time, bool) {
	plain, ok := strings.CutPrefix(words, "D:")
	if !ok {
		return time.Time{}, false
	}
	plain = strings.ReplaceAll(plain, "'", "")
	read, err := time.Parse("20060102150405Z0700", plain)
	return read, err == nil
}
