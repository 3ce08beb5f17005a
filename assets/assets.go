// Package assets holds the data that travels inside the program: catalogues,
// fonts, patterns of hyphenation, a colour profile, translations, icons,
// sample agencies and the tables of NRW. It holds data only; what it means is
// decided by the packages that read it.
package assets

import "embed"

// Files is the embedded data, read-only, with paths such as
// "catalogues/wirtschaftsfoerderung-digital.yaml".
//
//go:embed catalogues colour/*.icc fonts/*.ttf hyphenation/*.txt icons samples regions
var Files embed.FS

// CatalogueFile is the path of the catalogue the program is shipped with.
const CatalogueFile = "catalogues/wirtschaftsfoerderung-digital.yaml"
