package assessment

// SystemID is the stable name of a system in one inventory, such as "S01".
type SystemID string

// System is an IT system the agency uses or exchanges data with.
type System struct {
	ID           SystemID
	Product      string // the name people use for it
	Type         SystemType
	Operation    Operation
	Status       SystemStatus
	Users        Quantity
	Contract     Contract
	ExportFormat string // such as "CSV, XML"; empty: not known
	Coverage     Rating // how much of what is needed it can do
	Satisfaction Rating
	Criticality  Rating // how much stands still without it
	Remark       string
}

// Contract is under which terms a system is used.
type Contract struct {
	Since          int   // year of introduction; 0: not given
	End            Month // last month of the contract; 0: none given
	YearlyCost     Quantity
	DataProcessing Agreement // AV-Vertrag
}

// Ref names the entry.
func (s System) Ref() EntryRef { return EntryRef{Kind: EntrySystem, ID: string(s.ID)} }

// External reports whether somebody else runs the system for their own
// purposes; the agency only exchanges data with it.
func (s System) External() bool { return s.Operation == OperationExternal }

// SystemType is what a system is for.
type SystemType string

// The types of systems (DOMAIN, section 1.4).
const (
	TypeCRM           SystemType = "crm"
	TypeDMS           SystemType = "dms"       // Dokumentenmanagement, E-Akte
	TypeSites         SystemType = "sites"     // Flächenportal
	TypeGIS           SystemType = "gis"       // Geoinformation
	TypeNewsletter    SystemType = "mailing"   // Newsletter
	TypeEvents        SystemType = "events"    // Veranstaltungen
	TypeWebsite       SystemType = "website"   // Website, CMS
	TypeForms         SystemType = "forms"     // Online-Formulare, WSP.NRW
	TypeSurvey        SystemType = "survey"    // Umfragen
	TypeProjects      SystemType = "projects"  // Projekte
	TypeCollaboration SystemType = "video"     // Video, Zusammenarbeit
	TypeTelephony     SystemType = "telephony" // Telefonie
	TypeOffice        SystemType = "office"
	TypeFinance       SystemType = "finance"    // Finanzen, Vergabe
	TypeStatistics    SystemType = "statistics" // Statistik, BI
	TypeAI            SystemType = "ai"         // KI, Chatbot
	TypeRegister      SystemType = "register"   // Fachverfahren und Register anderer Stellen
	TypeOther         SystemType = "other"
)

// SystemTypes lists the types in the order they are offered.
func SystemTypes() []SystemType {
	return []SystemType{
		TypeCRM, TypeDMS, TypeSites, TypeGIS, TypeNewsletter, TypeEvents, TypeWebsite, TypeForms, TypeSurvey,
		TypeProjects, TypeCollaboration, TypeTelephony, TypeOffice, TypeFinance, TypeStatistics, TypeAI, TypeRegister, TypeOther,
	}
}

// Operation is where a system runs.
type Operation string

// The kinds of operation.
const (
	OperationLocal      Operation = "local"
	OperationDataCentre Operation = "data_centre" // communal data centre
	OperationCloud      Operation = "cloud"
	OperationExternal   Operation = "external" // run by another body for its own purposes
)

// Operations lists the kinds in the order they are offered.
func Operations() []Operation {
	return []Operation{OperationLocal, OperationDataCentre, OperationCloud, OperationExternal}
}

// SystemStatus is where a system is in its life.
type SystemStatus string

// The states of a system. The empty one is taken for in use.
const (
	SystemActive  SystemStatus = "active"
	SystemPlanned SystemStatus = "planned"
	SystemReplace SystemStatus = "replace" // to be replaced
)

// SystemStatuses lists the states in the order they are offered.
func SystemStatuses() []SystemStatus {
	return []SystemStatus{SystemActive, SystemPlanned, SystemReplace}
}

// Agreement says whether there is a data processing agreement (AV-Vertrag).
type Agreement string

// The answers. The empty one says nothing yet.
const (
	AgreementThere     Agreement = "yes"
	AgreementMissing   Agreement = "no"
	AgreementNotNeeded Agreement = "not_needed"
)

// Agreements lists the answers in the order they are offered.
func Agreements() []Agreement {
	return []Agreement{AgreementThere, AgreementMissing, AgreementNotNeeded}
}

// InterfaceID is the stable name of an interface in one inventory, such as
// "L01".
type InterfaceID string

// Interface is a way data take from one system to another.
type Interface struct {
	ID       InterfaceID
	From, To SystemID
	Mode     Mode
	Content  string // what is handed over
}

// Ref names the entry.
func (i Interface) Ref() EntryRef { return EntryRef{Kind: EntryInterface, ID: string(i.ID)} }

// Mode is how data get from one system to another.
type Mode string

// The modes of an interface. The empty one is not known.
const (
	ModeManual    Mode = "manual"
	ModeFile      Mode = "file"
	ModeAutomatic Mode = "automatic"
)

// Modes lists the modes in the order they are offered.
func Modes() []Mode { return []Mode{ModeManual, ModeFile, ModeAutomatic} }
