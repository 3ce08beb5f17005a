package pdf

import (
	"bytes"
	"encoding/xml"
	"strings"
	"text/template"
	"time"

	"reifekompass/reports/document"
	"reifekompass/reports/scene"
)

// program is the creator and producer of all files.
const program = "Reifekompass"

// about is what a file says about itself, twice: in the words of PDF and as
// XMP. Both must be the same.
type about struct {
	title, author, subject string
	language               string
	date                   time.Time // in UTC
	textOnly               bool
}

// aboutOf fills in what a file must say although its document does not. A
// document without a date is dated to the beginning of time, not to now, so
// that its bytes stay the same.
func aboutOf(d document.Document) about {
	fonts := scene.Embedded()
	a := about{
		title: line(fonts, d.Title), author: line(fonts, d.Author), subject: line(fonts, d.Subject),
		language: d.Language, date: d.Date.UTC().Truncate(time.Second), textOnly: d.TextOnly,
	}
	if a.title == "" {
		a.title = program
	}
	if !plainTag(a.language) {
		a.language = "und" // undetermined
	}
	if year := a.date.Year(); d.Date.IsZero() || year < 1 || year > 9999 {
		a.date = time.Unix(0, 0).UTC()
	}
	return a
}

// line is a text that is safe to write, on one line of a length that programs
// show.
func line(fonts *scene.Fonts, text string) string {
	const most = 1000
	return short(strings.TrimSpace(strings.ReplaceAll(fonts.Clean(text), "\n", " ")), most)
}

// plainTag reports whether a language tag can stand in the file as it is.
func plainTag(tag string) bool {
	for _, r := range tag {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && r != '-' {
			return false
		}
	}
	return tag != ""
}

// xmp is the description of the file as XMP. The extension schema describes
// the property of PDF/UA to readers of PDF/A. The type "Text" of Dublin Core
// says that a file without data lacks none.
func (a about) xmp() ([]byte, error) {
	var out bytes.Buffer
	err := xmpTemplate().Execute(&out, map[string]any{
		"Title": escape(a.title), "Author": escape(a.author), "Subject": escape(a.subject),
		"Language": a.language, "Date": a.date.Format("2006-01-02T15:04:05+00:00"), "Program": program, "TextOnly": a.textOnly,
	})
	return out.Bytes(), err
}

func escape(text string) string {
	var out bytes.Buffer
	_ = xml.EscapeText(&out, []byte(text)) // a buffer takes everything
	return out.String()
}

func xmpTemplate() *template.Template { return template.Must(template.New("xmp").Parse(xmpText)) }

const xmpText = `<?xpacket begin="` + "\ufeff" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{{.Title}}</rdf:li></rdf:Alt></dc:title>
{{if .Author}}<dc:creator><rdf:Seq><rdf:li>{{.Author}}</rdf:li></rdf:Seq></dc:creator>
{{end}}{{if .Subject}}<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{{.Subject}}</rdf:li></rdf:Alt></dc:description>
{{end}}{{if .TextOnly}}<dc:type><rdf:Bag><rdf:li>Text</rdf:li></rdf:Bag></dc:type>
{{end}}<dc:language><rdf:Bag><rdf:li>{{.Language}}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>{{.Program}}</xmp:CreatorTool><xmp:CreateDate>{{.Date}}</xmp:CreateDate><xmp:ModifyDate>{{.Date}}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{{.Program}}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates which part of ISO 14289 the file claims to follow</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
`
