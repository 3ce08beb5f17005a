package exchange

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash/crc32"
	"io"
	"strings"

	"reifekompass/assessment"
	"reifekompass/assessment/exchange/sealed"
)

// MaxFile is the largest call or submission file in bytes: attachments,
// answers and what is around them; mail systems of town halls take no more.
const MaxFile = 16 << 20

// The limits of a container.
const (
	maxEntries   = 32
	maxCatalogue = 2 << 20  // bytes; the shipped one has 200 KB
	maxManifest  = 64 << 10 // bytes
	fixedDay     = 0x21     // 1 January 1980, the first day ZIP knows
)

// The entries that every container begins with, in their order.
const (
	entryType      = "mimetype"
	entryManifest  = "manifest.json"
	entrySignature = "manifest.sig"
)

// entry is one file in a container.
type entry struct {
	name    string
	title   string // what people call it; empty: nothing else than the name
	media   string // its type; empty: told by the name
	content []byte
}

// container is a call or what is sealed in a submission: a ZIP file that
// nothing in is compressed, so that the same content has the same bytes and no
// small file becomes a large one.
type container struct {
	mime      string
	manifest  []byte
	signature []byte
	entries   []entry
}

func (c *container) print() assessment.Fingerprint { return sha256.Sum256(c.manifest) }

// all lists the entries as they lie in the file.
func (c *container) all() []entry {
	return append([]entry{
		{name: entryType, content: []byte(c.mime)},
		{name: entryManifest, content: c.manifest},
		{name: entrySignature, content: c.signature},
	}, c.entries...)
}

// bytes returns the file. The same container gives the same bytes.
func (c *container) bytes() ([]byte, error) {
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, e := range c.all() {
		size := uint64(len(e.content))
		w, err := archive.CreateRaw(&zip.FileHeader{
			Name: e.name, Method: zip.Store, ModifiedDate: fixedDay, //nolint:staticcheck // Modified would add an extra field
			CRC32: crc32.ChecksumIEEE(e.content), CompressedSize64: size, UncompressedSize64: size,
		})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(e.content); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return file.Bytes(), err
}

// sign makes the manifest of the entries and signs it.
func (c *container) sign(m *manifest, signer sealed.Signer) error {
	m.Signer = hex.EncodeToString(signerBytes(signer))
	m.Entries = nil
	for _, e := range c.entries {
		sum := sha256.Sum256(e.content)
		m.Entries = append(m.Entries, manifestEntry{
			Name: e.name, Title: clean(e.title), Type: e.media, Size: len(e.content), SHA256: hex.EncodeToString(sum[:]),
		})
	}
	var err error
	if c.manifest, err = marshal(m); err != nil {
		return err
	}
	c.signature = signer.Sign(c.manifest)
	return nil
}

func signerBytes(signer sealed.Signer) []byte {
	id := signer.ID()
	return id[:]
}

// openContainer reads a container. It must be exactly as this package writes
// one: made again from its entries, it must have the same bytes. So there is
// nothing in it that is not looked at.
func openContainer(raw []byte, mime string) (*container, error) {
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, damaged("exchange.file.incomplete")
	}
	if len(archive.File) > maxEntries || len(archive.File) < 3 {
		return nil, damaged("exchange.file.other")
	}
	c := &container{}
	for _, f := range archive.File {
		content, err := contentOf(f)
		if err != nil {
			return nil, err
		}
		c.entries = append(c.entries, entry{name: f.Name, content: content})
	}
	if c.entries[0].name != entryType || c.entries[1].name != entryManifest || c.entries[2].name != entrySignature {
		return nil, damaged("exchange.file.other")
	}
	c.mime, c.manifest, c.signature = string(c.entries[0].content), c.entries[1].content, c.entries[2].content
	c.entries = c.entries[3:]
	if c.mime != mime {
		return nil, problem(0, "", "exchange.file.kind")
	}
	if again, err := c.bytes(); err != nil || !bytes.Equal(again, raw) {
		return nil, damaged("exchange.file.changed")
	}
	return c, nil
}

// contentOf returns the bytes of an entry that is stored as it is.
func contentOf(f *zip.File) ([]byte, error) {
	if f.Method != zip.Store || f.UncompressedSize64 != f.CompressedSize64 || f.UncompressedSize64 > MaxFile {
		return nil, damaged("exchange.file.changed")
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged("exchange.file.incomplete")
	}
	content, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, damaged("exchange.file.incomplete")
	}
	return content, nil
}

// check compares the entries with what the manifest says of them, and the
// signature with both.
func (c *container) check(m *manifest) error {
	signer, _ := hex.DecodeString(m.Signer)
	if !sealed.Signed(assessment.SignerID(signer), c.manifest, c.signature) {
		return problem(0, "", signatureKey)
	}
	if len(m.Entries) != len(c.entries) {
		return damaged("exchange.file.changed")
	}
	for i, said := range m.Entries {
		sum := sha256.Sum256(c.entries[i].content)
		if said.Name != c.entries[i].name || said.Size != len(c.entries[i].content) || said.SHA256 != hex.EncodeToString(sum[:]) {
			return damaged("exchange.file.changed")
		}
		c.entries[i].title, c.entries[i].media = said.Title, said.Type
	}
	return nil
}

// readFile reads a whole file, at most one byte more than it may have.
func readFile(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return nil, err
	}
	if len(raw) > MaxFile {
		return nil, problem(0, "", sizeKey, "MaxMiB", MaxFile>>20)
	}
	return raw, nil
}

func damaged(key string) *ProblemError { return problem(0, "", key) }

// isZIP reports whether the bytes begin as a ZIP file does.
func isZIP(head []byte) bool { return strings.HasPrefix(string(head), "PK\x03\x04") }
