package pdfcheck

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The names of the schemas that are looked at.
const (
	nsXML    = "http://www.w3.org/XML/1998/namespace"
	nsRDF    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsDC     = "http://purl.org/dc/elements/1.1/"
	nsXMP    = "http://ns.adobe.com/xap/1.0/"
	nsPDF    = "http://ns.adobe.com/pdf/1.3/"
	nsPDFA   = "http://www.aiim.org/pdfa/ns/id/"
	nsPDFUA  = "http://www.aiim.org/pdfua/ns/id/"
	nsExtend = "http://www.aiim.org/pdfa/ns/extension/"
	nsSchema = "http://www.aiim.org/pdfa/ns/schema#"
	nsField  = "http://www.aiim.org/pdfa/ns/property#"
)

// node is an element of XML.
type node struct {
	name xml.Name
	kids []*node
	text strings.Builder
}

// parseXML reads XML as a tree. Comments and instructions are left out.
func parseXML(data []byte) (*node, error) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	top := &node{}
	open := []*node{top}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && len(open) == 1 && len(top.kids) == 1 {
			return top.kids[0], nil
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) > maxDepth {
				return nil, errSyntax
			}
			made := open[len(open)-1].begin(t)
			open = append(open, made)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			open[len(open)-1].text.Write(t)
		}
	}
}

// begin adds an element. Attributes of an element are properties as well as
// the elements inside of it.
func (n *node) begin(start xml.StartElement) *node {
	made := &node{name: start.Name}
	for _, attribute := range start.Attr {
		if space := attribute.Name.Space; space != "" && space != "xmlns" && space != nsXML && space != nsRDF {
			property := &node{name: attribute.Name}
			property.text.WriteString(attribute.Value)
			made.kids = append(made.kids, property)
		}
	}
	n.kids = append(n.kids, made)
	return made
}

// find returns the first element of a name at any depth, nil if there is none.
func (n *node) find(space, local string) *node {
	if n == nil || n.name == (xml.Name{Space: space, Local: local}) {
		return n
	}
	for _, kid := range n.kids {
		if found := kid.find(space, local); found != nil {
			return found
		}
	}
	return nil
}

// value is the text of an element, or of the only item of its list.
func (n *node) value() string {
	for n != nil && len(n.kids) == 1 {
		n = n.kids[0]
	}
	if n == nil || len(n.kids) > 0 {
		return ""
	}
	return n.text.String()
}

// checkMetadata checks the description of the file as XMP, and that the
// older one says the same.
func (c *checker) checkMetadata() {
	where := spot{object: at(c.root["Metadata"])}
	for _, number := range c.sorted() {
		if s, ok := c.objects[number].value.(*stream); ok && s.dict["Type"] == name("Metadata") && number != where.object {
			c.add(MetadataTwice, spot{object: number})
		}
	}
	s := c.stream(c.root["Metadata"])
	if s == nil || s.dict["Type"] != name("Metadata") || s.dict["Subtype"] != name("XML") {
		c.add(MetadataMissing, where)
		return
	}
	if s.dict["Filter"] != nil {
		c.add(MetadataPacked, where)
	}
	data, err := c.decode(s)
	if err == nil && !packet(data) {
		err = fmt.Errorf("%w: <?xpacket?>", errSyntax)
	}
	var tree *node
	if err == nil {
		tree, err = parseXML(data)
	}
	if err != nil {
		c.add(XMPBroken, where, err)
		return
	}
	c.checkClaims(tree, where)
	c.checkInfo(tree, where)
}

// packet reports whether XMP stands between its marks. They may not say how
// long it is or how it is encoded, ISO 19005-3, section 6.6.2.1.
func packet(data []byte) bool {
	head, _, _ := bytes.Cut(data, []byte("?>"))
	return bytes.HasPrefix(head, []byte("<?xpacket begin=")) && bytes.Contains(data, []byte("<?xpacket end=")) &&
		!bytes.Contains(head, []byte("bytes=")) && !bytes.Contains(head, []byte("encoding="))
}

// checkClaims checks which standards the file says it follows.
func (c *checker) checkClaims(packet *node, at spot) {
	part, level := packet.find(nsPDFA, "part").value(), packet.find(nsPDFA, "conformance").value()
	if part != "3" || level != "A" {
		c.add(XMPArchive, at, part, level)
	}
	if got := packet.find(nsPDFUA, "part").value(); got != "1" {
		c.add(XMPAccess, at, got)
	}
	extension := packet.find(nsExtend, "schemas")
	if !describes(extension, nsPDFUA, "pdfuaid", "part") {
		c.add(XMPSchema, at)
	}
	c.textOnly = packet.find(nsDC, "type").value() == "Text"
	title := packet.find(nsDC, "title")
	if strings.TrimSpace(title.value()) == "" {
		c.add(XMPTitle, at)
	}
}

// describes reports whether an extension schema knows a property.
func describes(extension *node, space, prefix, property string) bool {
	bag := extension.find(nsRDF, "Bag")
	if bag == nil {
		return false
	}
	for _, schema := range bag.kids {
		field := schema.find(nsSchema, "property")
		if schema.find(nsSchema, "namespaceURI").value() == space && schema.find(nsSchema, "prefix").value() == prefix &&
			field.find(nsField, "name").value() == property && field.find(nsField, "valueType").value() != "" &&
			field.find(nsField, "category").value() != "" && field.find(nsField, "description").value() != "" {
			return true
		}
	}
	return false
}
