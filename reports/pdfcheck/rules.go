package pdfcheck

// Rule names a rule, stable over all versions of the program: scripts and
// people refer to it.
type Rule string

// The rules. What each means stands in the translations.
const (
	HeaderVersion Rule = "header.version"
	HeaderBinary  Rule = "header.binary"

	FileID        Rule = "file.id"
	FileEncrypted Rule = "file.encrypted"
	FileTrailing  Rule = "file.trailing"
	FileGap       Rule = "file.gap"
	FileLimit     Rule = "file.limit"

	XrefOffset  Rule = "xref.offset"
	XrefClassic Rule = "xref.classic"
	XrefUpdate  Rule = "xref.update"
	XrefLoop    Rule = "xref.loop"
	XrefSize    Rule = "xref.size"

	ObjectSyntax   Rule = "object.syntax"
	ObjectLimit    Rule = "object.limit"
	ObjectKeyTwice Rule = "object.key_twice"
	ObjectUnused   Rule = "object.unused"

	ReferenceDangling Rule = "reference.dangling"

	StreamLength   Rule = "stream.length"
	StreamFilter   Rule = "stream.filter"
	StreamData     Rule = "stream.data"
	StreamExternal Rule = "stream.external"

	CatalogLang       Rule = "catalog.lang"
	CatalogMarked     Rule = "catalog.marked"
	CatalogTitleShown Rule = "catalog.title_shown"
	CatalogForeign    Rule = "catalog.foreign"

	MetadataMissing Rule = "metadata.missing"
	MetadataPacked  Rule = "metadata.packed"
	MetadataTwice   Rule = "metadata.twice"

	XMPBroken  Rule = "xmp.broken"
	XMPArchive Rule = "xmp.pdfa"
	XMPAccess  Rule = "xmp.pdfua"
	XMPSchema  Rule = "xmp.schema"
	XMPTitle   Rule = "xmp.title"
	XMPDiffers Rule = "xmp.differs"

	InfoDate Rule = "info.date"

	OutputMissing Rule = "output.missing"
	OutputProfile Rule = "output.profile"

	PageTree      Rule = "page.tree"
	PageBox       Rule = "page.box"
	PageResources Rule = "page.resources"
	PageTabs      Rule = "page.tabs"

	ContentOperator Rule = "content.operator"
	ContentBalance  Rule = "content.balance"
	ContentUnmarked Rule = "content.unmarked"
	ContentNested   Rule = "content.nested"
	ContentTwice    Rule = "content.mcid_twice"
	ContentForm     Rule = "content.form"

	ColorSpace Rule = "color.space"

	TransparencyUsed Rule = "transparency.used"

	ActionForbidden Rule = "action.forbidden"

	ImageInterpolated Rule = "image.interpolated"

	TextEmpty Rule = "text.empty"

	LangInvalid Rule = "lang.invalid"

	StructureMissing    Rule = "structure.missing"
	StructureType       Rule = "structure.type"
	StructureParent     Rule = "structure.parent"
	StructureLoop       Rule = "structure.loop"
	StructureUnreached  Rule = "structure.unreached"
	StructureUntagged   Rule = "structure.untagged"
	StructureTwice      Rule = "structure.twice"
	StructureNoContent  Rule = "structure.no_content"
	StructureParentTree Rule = "structure.parent_tree"

	HeadingFirst   Rule = "heading.first"
	HeadingSkipped Rule = "heading.skipped"
	HeadingMixed   Rule = "heading.mixed"
	HeadingEmpty   Rule = "heading.empty"

	FigureAlt Rule = "figures.alt"
	FigureBox Rule = "figures.box"

	TableParts     Rule = "table.parts"
	TableScope     Rule = "table.scope"
	TableIrregular Rule = "table.irregular"

	ListParts Rule = "list.parts"

	ContentsParts Rule = "contents.parts"

	LinkUntagged Rule = "link.untagged"

	AnnotationWords    Rule = "annotation.words"
	AnnotationHidden   Rule = "annotation.hidden"
	AnnotationOutside  Rule = "annotation.outside"
	AnnotationKind     Rule = "annotation.kind"
	AnnotationUntagged Rule = "annotation.untagged"
	AnnotationTarget   Rule = "annotation.target"

	OutlineTitle  Rule = "outline.title"
	OutlineTarget Rule = "outline.target"
	OutlineChain  Rule = "outline.chain"
	OutlineCount  Rule = "outline.count"

	FontKind     Rule = "font.kind"
	FontEmbedded Rule = "font.embedded"
	FontSubset   Rule = "font.subset"
	FontName     Rule = "font.name"
	FontMetrics  Rule = "font.metrics"
	FontUnicode  Rule = "font.unicode"
	FontGlyphMap Rule = "font.glyph_map"
	FontProgram  Rule = "font.program"
	FontWidth    Rule = "font.width"
	FontNotdef   Rule = "font.notdef"

	AttachmentMissing    Rule = "attachment.missing"
	AttachmentUnexpected Rule = "attachment.unexpected"
	AttachmentUnlisted   Rule = "attachment.unlisted"
	AttachmentFields     Rule = "attachment.fields"
	AttachmentRelation   Rule = "attachment.relation"
	AttachmentKind       Rule = "attachment.kind"
	AttachmentSize       Rule = "attachment.size"
	AttachmentSum        Rule = "attachment.sum"
	AttachmentDate       Rule = "attachment.date"
)

// Rules returns all rules, in the order of a report.
func Rules() []Rule {
	return []Rule{
		HeaderVersion, HeaderBinary,
		FileID, FileEncrypted, FileTrailing, FileGap, FileLimit,
		XrefOffset, XrefClassic, XrefUpdate, XrefLoop, XrefSize,
		ObjectSyntax, ObjectLimit, ObjectKeyTwice, ObjectUnused,
		ReferenceDangling,
		StreamLength, StreamFilter, StreamData, StreamExternal,
		CatalogLang, CatalogMarked, CatalogTitleShown, CatalogForeign,
		MetadataMissing, MetadataPacked, MetadataTwice,
		XMPBroken, XMPArchive, XMPAccess, XMPSchema, XMPTitle, XMPDiffers,
		InfoDate,
		OutputMissing, OutputProfile,
		PageTree, PageBox, PageResources, PageTabs,
		ContentOperator, ContentBalance, ContentUnmarked, ContentNested, ContentTwice, ContentForm,
		ColorSpace,
		TransparencyUsed,
		ActionForbidden,
		ImageInterpolated,
		TextEmpty,
		LangInvalid,
		StructureMissing, StructureType, StructureParent, StructureLoop, StructureUnreached, StructureUntagged, StructureTwice, StructureNoContent, StructureParentTree,
		HeadingFirst, HeadingSkipped, HeadingMixed, HeadingEmpty,
		FigureAlt, FigureBox,
		TableParts, TableScope, TableIrregular,
		ListParts,
		ContentsParts,
		LinkUntagged,
		AnnotationWords, AnnotationHidden, AnnotationOutside, AnnotationKind, AnnotationUntagged, AnnotationTarget,
		OutlineTitle, OutlineTarget, OutlineChain, OutlineCount,
		FontKind, FontEmbedded, FontSubset, FontName, FontMetrics, FontUnicode, FontGlyphMap, FontProgram, FontWidth, FontNotdef,
		AttachmentMissing, AttachmentUnexpected, AttachmentUnlisted, AttachmentFields, AttachmentRelation, AttachmentKind, AttachmentSize, AttachmentSum, AttachmentDate,
	}
}
