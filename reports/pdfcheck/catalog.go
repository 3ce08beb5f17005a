package pdfcheck

import "encoding/binary"

// checkCatalog checks what the file says about itself as a whole.
func (c *checker) checkCatalog() {
	at := spot{object: at(c.trailer["Root"])}
	if c.root["Lang"] == nil {
		c.add(CatalogLang, at)
	}
	if marks := c.dict(c.root["MarkInfo"]); marks["Marked"] != true || marks["Suspects"] == true {
		c.add(CatalogMarked, at)
	}
	if c.dict(c.root["ViewerPreferences"])["DisplayDocTitle"] != true {
		c.add(CatalogTitleShown, at)
	}
	if version := c.root["Version"]; version != nil && version != name("1.7") {
		c.add(HeaderVersion, at, c.show(version))
	}
	for _, key := range []name{"AcroForm", "OCProperties", "Requirements", "Collection", "NeedsRendering"} {
		if c.root[key] != nil {
			c.add(CatalogForeign, at, "/", key)
		}
	}
}

// checkOutput checks the profile that says which colors are meant.
func (c *checker) checkOutput() {
	at := spot{object: at(c.trailer["Root"])}
	found := 0
	for _, item := range c.array(c.root["OutputIntents"]) {
		intent := c.dict(item)
		if c.name(intent["S"]) != "GTS_PDFA1" {
			continue
		}
		found++
		if c.words(intent["OutputConditionIdentifier"]) == "" {
			c.add(OutputProfile, at, "/OutputConditionIdentifier")
		}
		c.checkProfile(intent["DestOutputProfile"])
	}
	if found != 1 {
		c.add(OutputMissing, at, found)
	}
}

// checkProfile checks the header of a profile, ISO 15076-1, section 7.2.
func (c *checker) checkProfile(value any) {
	where := spot{object: at(value)}
	s := c.stream(value)
	if s == nil {
		c.add(OutputProfile, where, "/DestOutputProfile")
		return
	}
	data, err := c.decode(s)
	if err != nil || len(data) < 132 {
		c.add(OutputProfile, where, len(data))
		return
	}
	switch kind := string(data[12:16]); {
	case s.dict["N"] != 3:
		c.add(OutputProfile, where, "/N ", c.show(s.dict["N"]))
	case int(binary.BigEndian.Uint32(data)) != len(data), string(data[36:40]) != "acsp":
		c.add(OutputProfile, where, len(data))
	case kind != "mntr" && kind != "prtr", string(data[16:20]) != "RGB ", data[8] < 2 || data[8] > 4:
		c.add(OutputProfile, where, kind)
	}
}
