package exchange

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"hash/crc32"
	"io"

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

// write writes the file. The same container gives the same bytes.
func (c *container) write(w io.Writer) error {
	archive := zip.NewWriter(w)
	for _, e := range c.all() {
		size := uint64(len(e.content))
		file, err := archive.CreateRaw(&zip.FileHeader{
			Name: e.name, Method: zip.Store, ModifiedDate: fixedDay, //nolint:staticcheck // Modified would add an extra field
			CRC32: crc32.ChecksumIEEE(e.content), CompressedSize64: size, UncompressedSize64: size,
		})
		if err != nil {
			return err
		}
		if _, err := file.Write(e.content); err != nil {
			return err
		}
	}
	return archive.Close()
}

// bytes returns the file.
func (c *container) bytes() ([]byte, error) {
	var file bytes.Buffer
	err := c.write(&file)
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

// check compares the entries with what the manifest says of them, and the
// signature with both.
func (c *container) check(m *manifest) error {
	signer, _ := hex.DecodeString(m.Signer)
	if !sealed.Signed(assessment.SignerID(signer), c.manifest, c.signature) {
		return problem(0, "", signatureKey)
	}
	if len(m.Entries) != len(c.entries) {
		return damaged(changedKey)
	}
	for i, said := range m.Entries {
		sum := sha256.Sum256(c.entries[i].content)
		if said.Name != c.entries[i].name || said.Size != len(c.entries[i].content) || said.SHA256 != hex.EncodeToString(sum[:]) {
			return damaged(changedKey)
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
