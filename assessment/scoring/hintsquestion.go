package scoring

import (
	"math/big"
	"slices"

	"reifekompass/assessment"
)

// The questions whose answer is compared with the inventory. A catalogue of
// another office that does not ask them gives no such hint.
const (
	questionCRM    assessment.QuestionID = "C1"
	questionBreaks assessment.QuestionID = "B4"
	questionOnline assessment.QuestionID = "E2"
)

// questions adds the hints at questions.
func (f *finder) questions() {
	f.customers()
	f.breaks()
	f.online()
}

// customers compares C1 with the systems: a level that needs a CRM, but none
// is in use. Nothing is said before the first system is recorded.
func (f *finder) customers() {
	level, known := f.level(questionCRM)
	systems := f.of.Inventory.Systems()
	inUse := func(s assessment.System) bool {
		return s.Type == assessment.TypeCRM && s.Status != assessment.SystemPlanned
	}
	if known && level >= sharedFrom && len(systems) > 0 && !slices.ContainsFunc(systems, inUse) {
		f.on(HintNoCRM, questionCRM, values{"Level": levelValue(level)})
	}
}

// breaks compares B4 with the processes: a level that knows no media breaks,
// but more than one per case on average over the processes that name them.
func (f *finder) breaks() {
	level, known := f.level(questionBreaks)
	if !known || level < sharedFrom {
		return
	}
	sum, count, names := int64(0), int64(0), []string(nil)
	for _, p := range f.of.Inventory.Processes() {
		if !p.MediaBreaks.Set {
			continue
		}
		sum, count = sum+p.MediaBreaks.Centi, count+1
		if p.MediaBreaks.Centi > 100 {
			names = append(names, string(p.ID))
		}
	}
	if sum > 100*count {
		mean := rounded(big.NewRat(sum, 100*count))
		f.on(HintBreaksMean, questionBreaks, values{"Level": levelValue(level), "Mean": mean}).Names = names
	}
}

// online compares E2 with the OZG levels of P02 to P04 and of the online
// services that belong to them. From level 3 on E2 says that a matter can be
// settled online, which is what onlineFrom asks of a service; at level 1 or
// below it says that none can. Nothing is said while no OZG level is recorded
// there.
func (f *finder) online() {
	level, known := f.level(questionOnline)
	entries := f.withOZG()
	if !known || len(entries) == 0 {
		return
	}
	settled := slices.DeleteFunc(slices.Clone(entries), func(s ozgEntry) bool { return !settledOnline(s.ozg) })
	switch {
	case level >= sharedFrom && len(settled) == 0:
		f.on(HintOZGLow, questionOnline, values{"Level": levelValue(level)}).Names = namesOf(entries)
	case level <= 1 && len(settled) > 0:
		f.on(HintOZGHigh, questionOnline, values{"Level": levelValue(level)}).Names = namesOf(settled)
	}
}

// ozgEntry is a process or online service with a known OZG level.
type ozgEntry struct {
	id  string
	ozg assessment.OZG
}

func namesOf(entries []ozgEntry) []string {
	names := make([]string, len(entries))
	for i, s := range entries {
		names[i] = s.id
	}
	return names
}

// withOZG lists what of P02 to P04 has a known OZG level: processes first,
// then online services.
func (f *finder) withOZG() []ozgEntry {
	var list []ozgEntry
	compared := []assessment.ProcessID{"P02", "P03", "P04"}
	for _, id := range compared {
		if p, _ := f.of.Inventory.Process(id); p.OZG.Known() {
			list = append(list, ozgEntry{string(id), p.OZG})
		}
	}
	for _, service := range f.of.Inventory.OnlineServices() {
		if slices.Contains(compared, service.Process) && service.OZG.Known() {
			list = append(list, ozgEntry{service.ID, service.OZG})
		}
	}
	return list
}

// settledOnline reports whether a service can be settled online: level 3 of
// model 1.1, level 4 of model 2.0.
func settledOnline(o assessment.OZG) bool {
	if o.Model == assessment.OZG11 {
		return o.Level.Centi >= 300
	}
	return o.Level.Centi >= 400
}
