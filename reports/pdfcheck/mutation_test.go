package pdfcheck_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"reifekompass/reports/pdfcheck"
)

// mutation breaks one thing of a good file.
type mutation struct {
	name  string
	apply func(*parts)
	want  []pdfcheck.Rule // all rules it breaks, those that follow included
}

// edit is a mutation of the text of one object.
func edit(words, pattern, to string) func(*parts) {
	return func(p *parts) { p.text(words, pattern, to) }
}

// draw is a mutation of what is drawn on the second page.
func draw(pattern, to string) func(*parts) {
	return func(p *parts) { p.data(p.content("/StructParents 1\n"), pattern, to) }
}

// described is a mutation of the description as XMP.
func described(pattern, to string) func(*parts) {
	return func(p *parts) {
		_, root := p.find("/Type /Catalog")
		p.data(p.referred(root.text, "/Metadata"), pattern, to)
	}
}

// finished is a mutation of the bytes of the whole file.
func finished(from, to string) func(*parts) {
	return func(p *parts) {
		p.done = func(raw []byte) []byte {
			if !bytes.Contains(raw, []byte(from)) {
				p.t.Fatalf("%q is not in the file", from)
			}
			return bytes.Replace(raw, []byte(from), []byte(to), 1)
		}
	}
}

// font is a mutation of the first font, of its parts by key.
func font(change func(p *parts, root, glyphs, metrics *part)) func(*parts) {
	return func(p *parts) {
		_, root := p.find("/Subtype /Type0")
		glyphs := p.referred(root.text, "/DescendantFonts")
		change(p, root, glyphs, p.referred(glyphs.text, "/FontDescriptor"))
	}
}

func rules(list ...pdfcheck.Rule) []pdfcheck.Rule { return list }

func mutations() []mutation {
	return slices.Concat(fileMutations(), catalogMutations(), contentMutations(), structureMutations(), linkMutations(), fontMutations(), attachmentMutations())
}

func fileMutations() []mutation {
	return []mutation{
		{"old version", finished("%PDF-1.7", "%PDF-1.4"), rules(pdfcheck.HeaderVersion)},
		{"version of the catalog", edit("/Type /Catalog", "/Lang", "/Version /1.4 /Lang"), rules(pdfcheck.HeaderVersion)},
		{"plain comment", finished("%\xe2\xe3\xcf\xd3", "%abcd"), rules(pdfcheck.HeaderBinary)},
		{"data after the end", func(p *parts) { p.done = func(b []byte) []byte { return append(b, "more"...) } }, rules(pdfcheck.FileTrailing)},
		{"object twice in the file", func(p *parts) { p.junk = "3 0 obj\nnull\nendobj\n" }, rules(pdfcheck.FileGap)},
		{"wrong place", func(p *parts) { p.shifted, _ = p.find("/Type /Outlines") }, rules(pdfcheck.XrefOffset, pdfcheck.FileGap, pdfcheck.ReferenceDangling, pdfcheck.ObjectUnused)},
		{"table of text", func(p *parts) { p.classic = true }, rules(pdfcheck.XrefClassic)},
		{"table of places leads to itself", func(p *parts) { p.trailer += " /Prev SELF" }, rules(pdfcheck.XrefLoop, pdfcheck.XrefUpdate)},
		{"wrong size", func(p *parts) { p.size = 3 }, rules(pdfcheck.XrefSize)},
		{"no name", func(p *parts) { p.trailer = p.changed(p.trailer, `/ID \[.*\]`, "") }, rules(pdfcheck.FileID)},
		{"half a name", func(p *parts) { p.trailer = p.changed(p.trailer, `/ID \[<\w+>`, "/ID [") }, rules(pdfcheck.FileID)},
		{"encrypted", func(p *parts) { p.trailer += " /Encrypt <</Filter /Standard>>" }, rules(pdfcheck.FileEncrypted)},
		{"key twice", edit("/Type /Catalog", "/Lang", "/Lang (de) /Lang"), rules(pdfcheck.ObjectKeyTwice)},
		{"object behind another", finished("endobj\n2 0 obj\n", "endobj 2 0 obj\n"), rules(pdfcheck.ObjectSyntax)},
		{"numbers apart", finished("\n2 0 obj\n", "\n2 0 obj "), rules(pdfcheck.ObjectSyntax)},
		{"name too long", edit("/Type /Page\n", "/Parent", "/"+strings.Repeat("a", 128)+" 1 /Other /"+strings.Repeat("b", 128)+" /Parent"), rules(pdfcheck.ObjectLimit)},
		{"number too large", edit("/Type /Page\n", "/Parent", "/Other 3000000000 /Parent"), rules(pdfcheck.ObjectLimit)},
		{"text too long", edit("/Type /Page\n", "/Parent", "/Other ("+strings.Repeat("a", 40000)+") /Parent"), rules(pdfcheck.ObjectLimit)},
		{"nobody needs it", func(p *parts) { p.add(&part{text: "(alone)"}) }, rules(pdfcheck.ObjectUnused)},
		{"leads nowhere", edit("/Type /Page\n", "/Parent", "/Thumb 9999 0 R /Parent"), rules(pdfcheck.ReferenceDangling)},
		{"wrong length", attached(func(_ *parts, _, file *part) { file.length = 2 }), rules(pdfcheck.StreamLength, pdfcheck.FileGap, pdfcheck.AttachmentSum)},
		{"end of data in their last line", finished("1, 2]}\nendstream", "1, 2]}endstream "), rules(pdfcheck.StreamLength)},
		{"forbidden filter", attached(func(_ *parts, _, file *part) { file.text += " /Filter /LZWDecode" }), rules(pdfcheck.StreamFilter, pdfcheck.AttachmentSum)},
		{"damaged data", attached(func(_ *parts, _, file *part) { file.text += " /Filter /FlateDecode" }), rules(pdfcheck.StreamData, pdfcheck.AttachmentSum)},
		{"data elsewhere", attached(func(_ *parts, _, file *part) { file.text += " /F (elsewhere)" }), rules(pdfcheck.StreamExternal)},
	}
}

func catalogMutations() []mutation {
	const root = "/Type /Catalog"
	profile := func(pattern, to string) func(*parts) {
		return func(p *parts) {
			_, c := p.find(root)
			o := p.referred(c.text, "/DestOutputProfile")
			o.data = bytes.Replace(o.data, []byte(pattern), []byte(to), 1)
		}
	}
	return []mutation{
		{"no language", edit(root, `/Lang \(de\)`, ""), rules(pdfcheck.CatalogLang)},
		{"no such language", edit(root, `/Lang \(de\)`, "/Lang (de_DE)"), rules(pdfcheck.LangInvalid)},
		{"not marked", edit(root, "/Marked true", "/Marked false"), rules(pdfcheck.CatalogMarked)},
		{"suspect", edit(root, "/Marked true", "/Marked true /Suspects true"), rules(pdfcheck.CatalogMarked)},
		{"name of the file as title", edit(root, "/DisplayDocTitle true", ""), rules(pdfcheck.CatalogTitleShown)},
		{"form", edit(root, "/Lang", "/AcroForm <<>> /Lang"), rules(pdfcheck.CatalogForeign)},
		{"script", edit(root, "/Lang", "/OpenAction <</S /JavaScript /JS (app.alert)>> /Lang"), rules(pdfcheck.ActionForbidden)},
		{"additional action", edit("/Type /Page\n", "/Parent", "/AA <<>> /Parent"), rules(pdfcheck.ActionForbidden)},
		{"no description", edit(root, `/Metadata \d+ 0 R`, ""), rules(pdfcheck.MetadataMissing, pdfcheck.MetadataTwice, pdfcheck.ObjectUnused)},
		{"packed description", edit("/Type /Metadata", "/Subtype", "/Filter [] /Subtype"), rules(pdfcheck.MetadataPacked)},
		{"two descriptions", func(p *parts) {
			n := p.add(&part{stream: true, text: "<</Type /Metadata /Subtype /XML", data: []byte("<x/>")})
			p.text("/Type /Page\n", "/Parent", "/Metadata "+strconv.Itoa(n)+" 0 R /Parent")
		}, rules(pdfcheck.MetadataTwice)},
		{"description with its length", described(`\?>`, ` bytes="7"?>`), rules(pdfcheck.XMPBroken)},
		{"broken description", described("</rdf:RDF>", ""), rules(pdfcheck.XMPBroken)},
		{"another archive", described("<pdfaid:part>3", "<pdfaid:part>2"), rules(pdfcheck.XMPArchive)},
		{"another level", described("conformance>A", "conformance>B"), rules(pdfcheck.XMPArchive)},
		{"not for everybody", described("<pdfuaid:part>1", "<pdfuaid:part>"), rules(pdfcheck.XMPAccess)},
		{"unknown property", described("<pdfaProperty:name>part", "<pdfaProperty:name>port"), rules(pdfcheck.XMPSchema)},
		{"no title", described("Eigenbericht Mühlrode", ""), rules(pdfcheck.XMPDiffers)},
		{"empty title", described(`>Eigenbericht Mühlrode \(2026\)<`, "> <"), rules(pdfcheck.XMPTitle, pdfcheck.XMPDiffers)},
		{"another author", described("<rdf:li>Wirtschaftsförderung", "<rdf:li>Amt"), rules(pdfcheck.XMPDiffers)},
		{"another subject", described("Ein Satz", "Kein Satz"), rules(pdfcheck.XMPDiffers)},
		{"another creator", described("<xmp:CreatorTool>R", "<xmp:CreatorTool>S"), rules(pdfcheck.XMPDiffers)},
		{"another producer", described("<pdf:Producer>R", "<pdf:Producer>S"), rules(pdfcheck.XMPDiffers)},
		{"another date", described("<xmp:CreateDate>2026", "<xmp:CreateDate>2025"), rules(pdfcheck.XMPDiffers)},
		{"date without zone", edit("/CreationDate", `\+00'00'`, ""), rules(pdfcheck.InfoDate)},
		{"no colors", edit(root, "GTS_PDFA1", "GTS_PDFX"), rules(pdfcheck.OutputMissing)},
		{"four colors", edit("/N 3", "/N 3", "/N 4"), rules(pdfcheck.OutputProfile)},
		{"colors of another kind", profile("RGB ", "CMYK"), rules(pdfcheck.OutputProfile)},
		{"no profile", profile("acsp", "xxxx"), rules(pdfcheck.OutputProfile)},
		{"wrong number of pages", edit("/Type /Pages", `/Count \d+`, "/Count 99"), rules(pdfcheck.PageTree)},
		{"another parent of a page", edit("/Type /Page\n", "/Parent 1 0 R", "/Parent 2 0 R"), rules(pdfcheck.PageTree)},
		{"page without size", edit("/Type /Pages", `/MediaBox \[[^\]]*\]`, ""), rules(pdfcheck.PageBox, pdfcheck.AnnotationOutside, pdfcheck.FigureBox)},
		{"page without fonts of its own", func(p *parts) {
			p.text("/Type /Page\n", `/Resources 2 0 R`, "")
			p.text("/Type /Pages", "/Kids", "/Resources 2 0 R /Kids")
		}, rules(pdfcheck.PageResources)},
		{"tiny page", edit("/MediaBox [0 0 841", `/MediaBox \[.*?\]`, "/MediaBox [0 0 2 2]"), rules(pdfcheck.PageBox, pdfcheck.FigureBox)},
		{"cut larger than the page", edit("/Type /Page\n", "/Parent", "/CropBox [0 0 900 900] /Parent"), rules(pdfcheck.PageBox)},
		{"turned a little", edit("/Type /Page\n", "/Parent", "/Rotate 45 /Parent"), rules(pdfcheck.PageBox)},
		{"order of tabs", edit("/Annots", "/Tabs /S", "/Tabs /R"), rules(pdfcheck.PageTabs)},
		{"no bookmark text", edit("/Prev", `(?s)/Title \(.*\)\n`, "/Title ()\n"), rules(pdfcheck.OutlineTitle)},
		{"bookmark to nowhere", edit("/Title (", `/Dest \[\d+`, "/Dest [2"), rules(pdfcheck.OutlineTarget)},
		{"bookmarks miscounted", edit("/Type /Outlines", `/Count \d+`, "/Count 7"), rules(pdfcheck.OutlineCount)},
		{"last bookmark lost", edit("/Type /Outlines", `/Last \d+`, "/Last 1"), rules(pdfcheck.OutlineChain)},
		{"bookmarks in a circle", func(p *parts) {
			n, last := p.find("/Prev")
			last.text = p.changed(last.text, `>>$`, fmt.Sprintf("/Next %d 0 R>>", n))
		}, rules(pdfcheck.OutlineChain)},
	}
}

func contentMutations() []mutation {
	resources := func(key, value string) func(*parts) {
		return func(p *parts) {
			o := p.objects[2]
			o.text = p.changed(o.text, `^<<`, "<</"+key+" <</X "+value+">>\n")
		}
	}
	return []mutation{
		{"drawn outside of marks", draw("/H1 <<", "0 0 m 9 9 l S\n/H1 <<"), rules(pdfcheck.ContentUnmarked)},
		{"text outside of marks", draw(`/Artifact BMC\nq (.*\n)EMC`, "q $1"), rules(pdfcheck.ContentUnmarked)},
		{"artifact in content", draw(`(/P <</MCID \d+>> BDC)`, "$1\n/Artifact BMC 0 0 9 9 re f EMC"), rules(pdfcheck.ContentNested)},
		{"mark without end", draw(`EMC\s*$`, ""), rules(pdfcheck.ContentBalance)},
		{"end without mark", draw(`EMC\s*$`, "EMC EMC"), rules(pdfcheck.ContentBalance)},
		{"state never restored", draw("EMC", "q EMC"), rules(pdfcheck.ContentBalance)},
		{"state restored twice", draw("EMC", "Q EMC"), rules(pdfcheck.ContentBalance)},
		{"mark across a text", draw(`Tj ET`, "Tj /Span BMC ET EMC"), rules(pdfcheck.ContentBalance)},
		{"states too deep", draw("EMC", strings.Repeat("q ", 29)+strings.Repeat("Q ", 29)+"EMC"), rules(pdfcheck.ContentBalance)},
		{"same number twice", draw("/MCID 1>>", "/MCID 0>>"), rules(pdfcheck.ContentTwice, pdfcheck.StructureNoContent, pdfcheck.StructureParentTree)},
		{"no operator", draw("EMC", "EMX"), rules(pdfcheck.ContentOperator, pdfcheck.ContentBalance, pdfcheck.ContentNested)},
		{"operand is missing", draw(`0\.57 w`, "w"), rules(pdfcheck.ContentOperator)},
		{"font that is not there", draw(`BT /F\w+`, "BT /Fx"), rules(pdfcheck.ContentOperator, pdfcheck.HeadingEmpty)},
		{"text without begin", draw(`BT ([\d. ]+ Td)`, "$1"), rules(pdfcheck.ContentOperator, pdfcheck.ContentBalance)},
		{"colors of a press", draw("EMC", "0 0 0 1 k EMC"), rules(pdfcheck.ColorSpace)},
		{"colors of a pattern", draw("EMC", "/Pattern cs EMC"), rules(pdfcheck.ColorSpace)},
		{"empty text", draw(`\([^)]*\)Tj`, "()Tj"), rules(pdfcheck.TextEmpty, pdfcheck.HeadingEmpty)},
		{"nothing said", draw("<FEFF2605>", "<FEFF>"), rules(pdfcheck.TextEmpty)},
		{"language of a passage", draw(" /ActualText", " /Lang (deutsch, streng) /ActualText"), rules(pdfcheck.LangInvalid)},
		{"half a code", draw(`\)Tj`, "x)Tj"), rules(pdfcheck.ContentOperator)},
		{"image in a line", draw("EMC", "BI /W 1 /H 1 ID x EI EMC"), rules(pdfcheck.ContentForm, pdfcheck.ContentBalance, pdfcheck.StructureNoContent, pdfcheck.StructureParentTree)},
		{"transparent", resources("ExtGState", "<</ca 0.5>>"), rules(pdfcheck.TransparencyUsed)},
		{"multiplied", resources("ExtGState", "<</BM /Multiply>>"), rules(pdfcheck.TransparencyUsed)},
		{"mask", resources("ExtGState", "<</SMask <<>>>>"), rules(pdfcheck.TransparencyUsed)},
		{"group of transparency", edit("/Type /Page\n", "/Parent", "/Group <</S /Transparency>> /Parent"), rules(pdfcheck.TransparencyUsed)},
		{"smoothed image", image("/Interpolate true", "/DeviceRGB"), rules(pdfcheck.ImageInterpolated)},
		{"image in other colors", image("", "/DeviceCMYK"), rules(pdfcheck.ColorSpace)},
		{"drawing of its own", func(p *parts) {
			n := p.add(&part{stream: true, text: "<</Subtype /Form"})
			p.objects[2].text = p.changed(p.objects[2].text, `/XObject <<`, fmt.Sprintf("/XObject <</X %d 0 R", n))
		}, rules(pdfcheck.ContentForm)},
	}
}

// image adds an image that no page shows.
func image(extra, space string) func(*parts) {
	return func(p *parts) {
		n := p.add(&part{stream: true, data: []byte("abc"), text: "<</Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 " + extra + " /ColorSpace " + space})
		p.objects[2].text = p.changed(p.objects[2].text, `/XObject <<`, fmt.Sprintf("/XObject <</X %d 0 R", n))
	}
}

func structureMutations() []mutation {
	return []mutation{
		{"no structure", edit("/Type /Catalog", `/StructTreeRoot \d+ 0 R`, ""), rules(pdfcheck.StructureMissing, pdfcheck.StructureUnreached, pdfcheck.StructureUntagged, pdfcheck.StructureParentTree, pdfcheck.AnnotationUntagged, pdfcheck.ObjectUnused)},
		{"unknown type", edit("/S /Table", "/S /Table", "/S /Tabelle"), rules(pdfcheck.StructureType, pdfcheck.TableParts)},
		{"caption between rows", edit("/S /Table", `/K \[(\d+ 0 R) (\d+ 0 R)`, "/K [$2 $1"), rules(pdfcheck.TableParts)},
		{"another parent", edit("/S /Table", `/P \d+`, "/P 1"), rules(pdfcheck.StructureParent)},
		{"element in itself", func(p *parts) {
			n, l := p.find("/S /L /")
			l.text = p.changed(l.text, `/K \[`, fmt.Sprintf("/K [%d 0 R ", n))
		}, rules(pdfcheck.StructureLoop)},
		{"lost element", edit("/S /L /", `/K \[\d+ 0 R `, "/K ["), rules(pdfcheck.StructureUnreached, pdfcheck.StructureUntagged)},
		{"lost content", edit("/S /H1", `/K \[1\]`, ""), rules(pdfcheck.StructureUntagged, pdfcheck.HeadingEmpty)},
		{"content twice", edit("/S /H1", `/K \[1\]`, "/K [1 1]"), rules(pdfcheck.StructureTwice)},
		{"content that is not there", edit("/S /H1", `/K \[1\]`, "/K [1 99]"), rules(pdfcheck.StructureNoContent)},
		{"way back to another element", func(p *parts) {
			_, ways := p.find("/Nums")
			other, _ := p.find("/S /Table")
			list := p.referred(ways.text, " 1")
			list.text = p.changed(list.text, `^\[\d+ 0 R`, fmt.Sprintf("[%d 0 R", other))
		}, rules(pdfcheck.StructureParentTree)},
		{"no way back", edit("/Nums", ` 1 \d+ 0 R`, ""), rules(pdfcheck.StructureParentTree, pdfcheck.ObjectUnused)},
		{"no key of a page", edit("/StructParents 1\n", "/StructParents 1\n", ""), rules(pdfcheck.StructureParentTree)},
		{"keys run out", edit("/Type /StructTreeRoot", `/ParentTreeNextKey \d+`, "/ParentTreeNextKey 2"), rules(pdfcheck.StructureParentTree)},
		{"first heading is small", edit("/S /H1", "/S /H1", "/S /H2"), rules(pdfcheck.HeadingFirst)},
		{"level left out", edit("/S /H2", "/S /H2", "/S /H4"), rules(pdfcheck.HeadingSkipped)},
		{"heading without level", edit("/S /H2", "/S /H2", "/S /H"), rules(pdfcheck.HeadingMixed, pdfcheck.HeadingSkipped)},
		{"figure without words", edit("/S /Figure", `/Alt <[0-9A-F]+>`, ""), rules(pdfcheck.FigureAlt)},
		{"figure with empty words", edit("/S /Figure", `/Alt <[0-9A-F]+>`, "/Alt <FEFF0020>"), rules(pdfcheck.FigureAlt)},
		{"figure without place", edit("/S /Figure", `/BBox \[.*?\]`, ""), rules(pdfcheck.FigureBox)},
		{"figure beside the page", edit("/S /Figure", `/BBox \[`, "/BBox [9000 0 9100 50] /Old ["), rules(pdfcheck.FigureBox)},
		{"row outside of a table", edit("/S /Table", "/S /Table", "/S /Div"), rules(pdfcheck.TableParts)},
		{"cell that is a paragraph", edit("/S /TD", "/S /TD", "/S /P"), rules(pdfcheck.TableParts)},
		{"head for nothing", edit("/S /TH", `/Scope /\w+`, ""), rules(pdfcheck.TableScope)},
		{"cell too wide", edit("/S /TD", "/P ", "/A <</O /Table /ColSpan 2>> /P "), rules(pdfcheck.TableIrregular)},
		{"cell too high", edit("/S /TD", "/P ", "/A <</O /Table /RowSpan 9>> /P "), rules(pdfcheck.TableIrregular)},
		{"item outside of a list", edit("/S /L /", "/S /L ", "/S /Sect "), rules(pdfcheck.ListParts)},
		{"body that is a paragraph", edit("/S /LBody", "/S /LBody", "/S /P"), rules(pdfcheck.ListParts)},
		{"entry outside of contents", edit("/S /TOC ", "/S /TOC ", "/S /Sect "), rules(pdfcheck.ContentsParts)},
		{"contents of paragraphs", edit("/S /TOCI", "/S /TOCI", "/S /P"), rules(pdfcheck.ContentsParts)},
		{"language of an element", edit("/S /P ", " /P 4", " /Lang (x) /P 4"), rules(pdfcheck.LangInvalid)},
	}
}

func linkMutations() []mutation {
	return []mutation{
		{"link without area", edit("/S /Link", `<</Type /OBJR .*?>>`, ""), rules(pdfcheck.LinkUntagged, pdfcheck.AnnotationUntagged)},
		{"link without words", edit("/Type /Annot", `/Contents <\w+>`, ""), rules(pdfcheck.AnnotationWords)},
		{"link that does not print", edit("/Type /Annot", "/F 4", "/F 0"), rules(pdfcheck.AnnotationHidden)},
		{"hidden link", edit("/Type /Annot", "/F 4", "/F 6"), rules(pdfcheck.AnnotationHidden)},
		{"link beside the page", edit("/Type /Annot", `/Rect \[`, "/Rect [0 0 9000 10] /Old ["), rules(pdfcheck.AnnotationOutside)},
		{"note", edit("/Type /Annot", "/Subtype /Link", "/Subtype /Text"), rules(pdfcheck.AnnotationKind)},
		{"link without way back", edit("/Type /Annot", `/StructParent \d+`, ""), rules(pdfcheck.AnnotationUntagged)},
		{"link with another way back", edit("/Type /Annot", `/StructParent \d+`, "/StructParent 77"), rules(pdfcheck.AnnotationUntagged)},
		{"link to no page", edit("/Type /Annot", `/Dest \[\d+`, "/Dest [2"), rules(pdfcheck.AnnotationTarget)},
		{"link to a program", edit("/Type /Annot", `/Dest \[.*?\]`, "/A <</S /Launch /F (x.exe)>>"), rules(pdfcheck.ActionForbidden)},
	}
}

func fontMutations() []mutation {
	return []mutation{
		{"font of another kind", font(func(p *parts, root, _, _ *part) { root.text = p.changed(root.text, "Identity-H", "Identity-V") }), rules(pdfcheck.FontKind)},
		{"font not embedded", font(func(p *parts, _, _, m *part) { m.text = p.changed(m.text, `/FontFile2 \d+ 0 R`, "") }), rules(pdfcheck.FontEmbedded, pdfcheck.ObjectUnused)},
		{"whole font", font(func(p *parts, root, glyphs, m *part) {
			for _, o := range []*part{root, glyphs, m} {
				o.text = p.changed(o.text, `/[A-Z]{6}\+`, "/ABC+")
			}
		}), rules(pdfcheck.FontSubset)},
		{"two names", font(func(p *parts, _, _, m *part) { m.text = p.changed(m.text, `/[A-Z]{6}\+`, "/AAAAAA+") }), rules(pdfcheck.FontName)},
		{"another font inside", font(func(p *parts, root, glyphs, m *part) {
			for _, o := range []*part{root, glyphs, m} {
				o.text = p.changed(o.text, `\+\w+`, "+Arial")
			}
		}), rules(pdfcheck.FontName)},
		{"no height", font(func(p *parts, _, _, m *part) { m.text = p.changed(m.text, `/Ascent \d+`, "") }), rules(pdfcheck.FontMetrics)},
		{"no meaning", font(func(p *parts, root, _, _ *part) { root.text = p.changed(root.text, `/ToUnicode \d+ 0 R`, "") }), rules(pdfcheck.FontUnicode, pdfcheck.HeadingEmpty, pdfcheck.ObjectUnused)},
		{"code without meaning", font(func(p *parts, root, _, _ *part) { p.data(p.referred(root.text, "/ToUnicode"), `<0065> <0065>\n`, "") }), rules(pdfcheck.FontUnicode)},
		{"code that means nothing", font(func(p *parts, root, _, _ *part) {
			p.data(p.referred(root.text, "/ToUnicode"), `<0065> <0065>`, "<0065> <FEFF>")
		}), rules(pdfcheck.FontUnicode)},
		{"code for private use", font(func(p *parts, root, _, _ *part) {
			p.data(p.referred(root.text, "/ToUnicode"), `<0065> <0065>`, "<0065> <E000>")
		}), rules(pdfcheck.FontUnicode)},
		{"no map of glyphs", font(func(p *parts, _, glyphs, _ *part) { glyphs.text = p.changed(glyphs.text, `/CIDToGIDMap \d+ 0 R`, "") }), rules(pdfcheck.FontGlyphMap, pdfcheck.ObjectUnused)},
		{"glyph that is not there", font(func(p *parts, _, glyphs, _ *part) {
			o := p.referred(glyphs.text, "/CIDToGIDMap")
			o.data = bytes.Clone(o.data)
			o.data[2*'e'], o.data[2*'e'+1] = 0, 0
		}), rules(pdfcheck.FontNotdef)},
		{"wrong width", font(func(p *parts, _, glyphs, _ *part) { glyphs.text = p.changed(glyphs.text, `(/W \[32 \[)\d+`, "${1}999") }), rules(pdfcheck.FontWidth)},
		{"usual widths", font(func(p *parts, _, glyphs, _ *part) { glyphs.text = p.changed(glyphs.text, `/W \[.*\]`, "") }), rules(pdfcheck.FontWidth)},
		{"wrong length of a font", font(func(p *parts, _, _, m *part) {
			o := p.referred(m.text, "/FontFile2")
			o.text = p.changed(o.text, `/Length1 \d+`, "/Length1 5")
		}), rules(pdfcheck.FontProgram)},
		{"bit of a font", font(func(p *parts, _, _, m *part) {
			o := p.referred(m.text, "/FontFile2")
			o.data = bytes.Clone(o.data)
			o.data[len(o.data)-9] ^= 4
		}), rules(pdfcheck.FontProgram)},
		{"font cut off", font(func(p *parts, _, _, m *part) {
			o := p.referred(m.text, "/FontFile2")
			o.data = o.data[:200]
		}), rules(pdfcheck.FontProgram)},
	}
}

// attached is a mutation of the attached file and its description.
func attached(change func(p *parts, spec, file *part)) func(*parts) {
	return func(p *parts) {
		_, spec := p.find("/Type /Filespec")
		change(p, spec, p.referred(spec.text, "/F"))
	}
}

func attachmentMutations() []mutation {
	spec := func(pattern, to string) func(*parts) {
		return attached(func(p *parts, spec, _ *part) { spec.text = p.changed(spec.text, pattern, to) })
	}
	file := func(pattern, to string) func(*parts) {
		return attached(func(p *parts, _, file *part) { file.text = p.changed(file.text, pattern, to) })
	}
	return []mutation{
		{"nothing attached", edit("/Type /Catalog", `/Names <<.*>>>>\n`, ""), rules(pdfcheck.AttachmentMissing, pdfcheck.AttachmentUnlisted)},
		{"attached to text only", described("<dc:language>", "<dc:type>Text</dc:type><dc:language>"), rules(pdfcheck.AttachmentUnexpected)},
		{"unknown to the file", edit("/Type /Catalog", `/AF \[.*?\]`, ""), rules(pdfcheck.AttachmentUnlisted)},
		{"no description of a file", spec(`/Desc (\(.*?\)|<\w*>)`, ""), rules(pdfcheck.AttachmentFields)},
		{"no name for people", spec(`/UF (\(.*?\)|<\w*>)`, ""), rules(pdfcheck.AttachmentFields)},
		{"no relation", spec(`/AFRelationship /\w+`, ""), rules(pdfcheck.AttachmentRelation)},
		{"unknown relation", spec(`/AFRelationship /\w+`, "/AFRelationship /Friend"), rules(pdfcheck.AttachmentRelation)},
		{"no kind", file(`/Subtype /[\w#]+`, ""), rules(pdfcheck.AttachmentKind)},
		{"wrong size of a file", file(`/Size \d+`, "/Size 5"), rules(pdfcheck.AttachmentSize)},
		{"changed file", attached(func(p *parts, _, file *part) {
			file.data = bytes.Clone(file.data)
			file.data[3] ^= 1
		}), rules(pdfcheck.AttachmentSum)},
		{"file without date", file(`/ModDate \(.*?\)`, ""), rules(pdfcheck.AttachmentDate)},
	}
}

func TestUnbrokenFileHasNoFindings(t *testing.T) {
	report, err := check(good(t).assemble())
	if err != nil || len(report.Findings) > 0 {
		t.Fatalf("got %v: %v", report.Findings, err)
	}
	if report.Pages != 5 || report.Elements < 40 || report.Fonts != 3 || report.Attachments != 1 {
		t.Errorf("got %+v", report)
	}
}

func TestEveryFaultIsFoundByItsRule(t *testing.T) {
	broken := map[pdfcheck.Rule]bool{}
	raw := written(t, sample())
	for _, m := range mutations() {
		t.Run(m.name, func(t *testing.T) {
			p := takeApart(t, raw)
			m.apply(p)
			report, err := check(p.assemble())
			if err != nil {
				t.Fatal(err)
			}
			found := map[pdfcheck.Rule]bool{}
			for _, f := range report.Findings {
				found[f.Rule] = true
			}
			slices.Sort(m.want)
			if got := slices.Sorted(maps.Keys(found)); !slices.Equal(got, m.want) {
				t.Errorf("got %v, want %v\n%v", got, m.want, report.Findings[:min(len(report.Findings), 8)])
			}
			maps.Copy(broken, found)
		})
	}
	others := rules(pdfcheck.FileLimit) // has a test of its own
	for _, rule := range pdfcheck.Rules() {
		if !broken[rule] && !slices.Contains(others, rule) {
			t.Errorf("no file breaks %s", rule)
		}
	}
}

func TestMarksOnLettersAreNoFinding(t *testing.T) {
	d := sample()
	d.Sections[2].Title = "K\u0304" // all there is to say stands in the place of its text
	report, err := check(written(t, d))
	if err != nil || len(report.Findings) > 0 {
		t.Errorf("got %v: %v", report.Findings, err)
	}
}
