package assessment

// MeasureID is the stable name of a measure in one inventory, such as "M01".
type MeasureID string

// Measure (Maßnahme) is something the agency wants to do to get better at a
// question, a process, or both.
type Measure struct {
	ID              MeasureID
	Title           string
	Description     string
	Subject         Subject
	Module          Module
	Phase           Phase
	Responsible     string // a role, never a person
	Period          Period
	Cost            Cost
	Partners        string // partner agencies
	Transferability Rating
	Requires        Refs // measures that have to come first
}

// Subject is what a measure improves, and the level expected after it.
type Subject struct {
	Question QuestionID // empty: none
	Process  ProcessID  // empty: none
	Expected Rating     // of question and process
}

// Period is when a measure runs, from the first to the last month.
type Period struct {
	Start, End Month // 0: not given
}

// Cost is what a measure costs and who pays for it, in euros, without staff.
type Cost struct {
	OneOff    Quantity
	Yearly    Quantity // from the month after the end on
	Programme string   // funding programme
	Voucher   string   // such as "InnoScheck"
	Funding   Quantity // amount of funding and vouchers
}

// Ref names the entry.
func (m Measure) Ref() EntryRef { return EntryRef{Kind: EntryMeasure, ID: string(m.ID)} }

// Module is a module of the kit of five agencies that a measure belongs to.
type Module string

// The modules. The empty one says nothing yet.
const (
	ModuleInform   Module = "inform"   // Informieren
	ModuleCoach    Module = "coach"    // Coachen
	ModuleNetwork  Module = "network"  // Vernetzen
	ModuleTransfer Module = "transfer" // Transfer
)

// Modules lists the modules in the order they are offered.
func Modules() []Module { return []Module{ModuleInform, ModuleCoach, ModuleNetwork, ModuleTransfer} }

// Phase is how far a measure has come.
type Phase string

// The phases. The empty one is taken for an idea.
const (
	PhaseIdea      Phase = "idea"      // Idee
	PhaseConcept   Phase = "concept"   // Konzept
	PhaseExecution Phase = "execution" // Umsetzung
	PhaseOperation Phase = "operation" // Betrieb
	PhaseEnded     Phase = "ended"     // beendet
)

// Phases lists the phases in the order a measure goes through them.
func Phases() []Phase {
	return []Phase{PhaseIdea, PhaseConcept, PhaseExecution, PhaseOperation, PhaseEnded}
}

// MaxVision is the longest text about vision and reasons for applying, in
// characters (DOMAIN, section 1.6).
const MaxVision = 2000

// Vision is what an agency writes to a criterion of the jury: vision and
// reasons for applying.
type Vision struct {
	Criterion CriterionID
	Text      string // up to MaxVision characters
}

// Ref names the entry.
func (v Vision) Ref() EntryRef { return EntryRef{Kind: EntryVision, ID: string(v.Criterion)} }

// HintID names a plausibility hint at its place, such as "lead_short:P16".
type HintID string

// Reply answers a plausibility hint with a reason. The hint is settled then,
// and the reason reaches the jury.
type Reply struct {
	Hint   HintID
	Reason string
}

// Ref names the entry.
func (r Reply) Ref() EntryRef { return EntryRef{Kind: EntryReply, ID: string(r.Hint)} }
