package assessment

// Channel is a way companies reach the agency (Serviceweg).
type Channel struct {
	ID     string // such as "C01"
	Kind   ChannelKind
	Name   string // what people call it; empty: the kind says it
	Yearly Figure // contacts per year
	Remark string
}

// Ref names the entry.
func (c Channel) Ref() EntryRef { return EntryRef{Kind: EntryChannel, ID: c.ID} }

// ChannelKind is a kind of channel.
type ChannelKind string

// The kinds of channels.
const (
	ChannelPhone      ChannelKind = "phone"
	ChannelMail       ChannelKind = "mail"
	ChannelVisit      ChannelKind = "visit" // at the company
	ChannelOffice     ChannelKind = "office_hours"
	ChannelForm       ChannelKind = "form"
	ChannelPortal     ChannelKind = "portal"
	ChannelVideo      ChannelKind = "video"
	ChannelChat       ChannelKind = "chat"
	ChannelEvent      ChannelKind = "event"
	ChannelNewsletter ChannelKind = "newsletter"
	ChannelSocial     ChannelKind = "social"
	ChannelLetter     ChannelKind = "letter"
	ChannelOther      ChannelKind = "other"
)

// ChannelKinds lists the kinds in the order they are offered.
func ChannelKinds() []ChannelKind {
	return []ChannelKind{
		ChannelPhone, ChannelMail, ChannelVisit, ChannelOffice, ChannelForm, ChannelPortal, ChannelVideo,
		ChannelChat, ChannelEvent, ChannelNewsletter, ChannelSocial, ChannelLetter, ChannelOther,
	}
}

// Promise is what the agency promises companies about its response time, and
// what really happens.
type Promise struct {
	ID     string // such as "V01"
	Kind   PromiseKind
	Name   string // of an own promise; empty: the kind says it
	Unit   TimeUnit
	Within Quantity // at most, in Unit; 0: at once
	Actual Figure   // the usual time (median), in Unit
	Remark string
}

// Ref names the entry.
func (p Promise) Ref() EntryRef { return EntryRef{Kind: EntryPromise, ID: p.ID} }

// PromiseKind is what a promise is about.
type PromiseKind string

// The kinds of promises.
const (
	PromiseReceipt     PromiseKind = "receipt"      // the receipt is confirmed
	PromiseFirstAnswer PromiseKind = "first_answer" // somebody answers to the matter
	PromiseCallback    PromiseKind = "callback"
	PromiseAppointment PromiseKind = "appointment"
	PromiseOffer       PromiseKind = "offer"    // a first offer of sites or premises
	PromisePermits     PromiseKind = "permits"  // a date with all offices for a permit
	PromiseSolution    PromiseKind = "solution" // the matter is closed
	PromiseOther       PromiseKind = "other"
)

// PromiseKinds lists the kinds in the order they are offered.
func PromiseKinds() []PromiseKind {
	return []PromiseKind{
		PromiseReceipt, PromiseFirstAnswer, PromiseCallback, PromiseAppointment,
		PromiseOffer, PromisePermits, PromiseSolution, PromiseOther,
	}
}

// Preset returns the promise that is offered for a kind: receipt at once,
// first answer in three working days, and so on. An own kind has no preset
// time.
func Preset(kind PromiseKind) Promise {
	p := Promise{Kind: kind, Unit: UnitWorkingDays}
	switch kind {
	case PromiseReceipt:
		p.Unit, p.Within = UnitHours, Whole(0)
	case PromiseFirstAnswer:
		p.Within = Whole(3)
	case PromiseCallback:
		p.Within = Whole(1)
	case PromiseAppointment, PromiseOffer:
		p.Within = Whole(5)
	case PromisePermits:
		p.Within = Whole(10)
	case PromiseSolution:
		p.Within = Whole(20)
	case PromiseOther:
	}
	return p
}

// Kept reports whether the promise is kept usually; known is false while one
// of both times is missing.
func (p Promise) Kept() (kept, known bool) {
	known = p.Within.Set && p.Actual.Set
	return known && p.Actual.Centi <= p.Within.Centi, known
}

// TimeUnit is the unit of a response time.
type TimeUnit string

// The units of response times.
const (
	UnitHours       TimeUnit = "hours"
	UnitWorkingDays TimeUnit = "working_days"
)

// TimeUnits lists the units, smallest first.
func TimeUnits() []TimeUnit { return []TimeUnit{UnitHours, UnitWorkingDays} }

// OnlineService is something companies can do online.
type OnlineService struct {
	ID      string // such as "O01"
	Name    string
	Process ProcessID // the process it belongs to; empty: none
	OZG     OZG
	Link    string // its address; empty: not given
	Remark  string
}

// Ref names the entry.
func (o OnlineService) Ref() EntryRef { return EntryRef{Kind: EntryOnlineService, ID: o.ID} }

// Service is what holds for the service as a whole. There is at most one in
// an inventory.
type Service struct {
	Satisfaction  Satisfaction
	Languages     string // such as "Deutsch, Englisch"
	Accessibility Accessibility
	Remark        string
}

// ServiceID is the id of the one Service entry.
const ServiceID = "service"

// Ref names the entry.
func (s Service) Ref() EntryRef { return EntryRef{Kind: EntryService, ID: ServiceID} }

// Satisfaction is the result of a survey among companies. A mean says nothing
// without its scale, its number of answers and its date.
type Satisfaction struct {
	Mean        Quantity
	Worst, Best Quantity // the ends of the scale; school grades have Best 1 and Worst 6
	Answers     Quantity // n
	Date        Month
}

// Known reports whether the result can be told with all that belongs to it.
func (s Satisfaction) Known() bool {
	return s.Mean.Set && s.Worst.Set && s.Best.Set && s.Answers.Set && s.Worst.Centi != s.Best.Centi
}

// Accessibility is how accessible the digital offers are.
type Accessibility struct {
	Tested    Testing
	Date      Month // of the last test
	Statement YesNo // whether there is an accessibility statement
	Feedback  YesNo // whether barriers can be reported
	Plain     YesNo // whether there is plain language or sign language
}

// Testing is how accessibility was tested.
type Testing string

// The ways of testing. The empty one says nothing yet.
const (
	TestedNever    Testing = "never"
	TestedSelf     Testing = "self"
	TestedExternal Testing = "external"
)

// Testings lists the ways, weakest first.
func Testings() []Testing { return []Testing{TestedNever, TestedSelf, TestedExternal} }
