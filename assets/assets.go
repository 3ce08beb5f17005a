// Package assets holds the data that travels inside the program: catalogues, criteria,
// fonts, patterns of hyphenation, a colour profile, translations, icons,
// sample agencies and the tables of NRW. It holds data only; what it means is
// decided by the packages that read it.
package assets

import "embed"

// Files is the embedded data, read-only, with paths such as
// "catalogues/wirtschaftsfoerderung-digital.yaml".
//
//go:embed calls catalogues colour/*.icc fonts/*.ttf hyphenation/*.txt icons samples regions
var Files embed.FS

// CriteriaFile is the path of the criteria that a new call begins with.
const CriteriaFile = "calls/kriterien.yaml"

// CatalogueFile is the path of the catalogue the program is shipped with.
const CatalogueFile = "catalogues/wirtschaftsfoerderung-digital.yaml"

// DialogueFile is the path of what companies are asked.
const DialogueFile = "catalogues/unternehmensdialog.yaml"
