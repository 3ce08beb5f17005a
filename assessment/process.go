package assessment

// ProcessID is the stable name of a process: that of its template in the
// catalogue such as "P04", or an own one such as "X01".
type ProcessID string

// Process is one work process of the agency, as DOMAIN section 3 describes
// it. The zero Process with an ID says nothing yet.
type Process struct {
	ID   ProcessID
	Name string // empty: that of the template in the catalogue
	Volume
	Maturity
	Appraisal
	Systems     Refs // the systems it uses
	OZG         OZG
	WrittenForm YesNo  // whether the law asks for the written form
	Responsible string // a role, never a person
	Remark      string
}

// Volume is what a process takes. Every number has its origin.
type Volume struct {
	Cases       Figure // F: cases per year
	Minutes     Figure // t: active working time per case, minutes
	LeadDays    Figure // median time from beginning to end, calendar days
	MediaBreaks Figure // M: media breaks per case
	Units       Figure // K: units involved, internal and external, at least 1
}

// Maturity is where a process stands and what it aims at.
type Maturity struct{ Current, Target Rating }

// Appraisal is how people judge a process, each from 0 to MaxLevel.
type Appraisal struct {
	Benefit         Rating // N: benefit for companies
	Effort          Rating // U: effort to implement; 4 is the most
	Transferability Rating // Ü: how well others could take it over
}

// Ref names the entry.
func (p Process) Ref() EntryRef { return EntryRef{Kind: EntryProcess, ID: string(p.ID)} }

// OZGModel is a version of the maturity model of the Onlinezugangsgesetz.
type OZGModel string

// The versions of the model. They do not measure the same.
const (
	OZG11 OZGModel = "1.1" // levels 0 to 4
	OZG20 OZGModel = "2.0" // of July 2025, levels 0 to 7
)

// OZGModels lists the versions, oldest first.
func OZGModels() []OZGModel { return []OZGModel{OZG11, OZG20} }

// MaxLevel returns the highest level of the model, that of the newest for an
// empty one.
func (m OZGModel) MaxLevel() int {
	if m == OZG11 {
		return 4
	}
	return 7
}

// OZG is how far a service can be used online. A level says nothing without
// the version of the model.
type OZG struct {
	Model OZGModel
	Level Quantity // whole, 0 to Model.MaxLevel
}

// Known reports whether both model and level are given.
func (o OZG) Known() bool { return o.Model != "" && o.Level.Set }
