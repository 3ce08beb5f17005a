package assessment

import "slices"

// The largest numbers taken for possible. They protect against a slip of the
// keyboard, not against the unusual.
const (
	maxCases   = 10_000_000
	maxMinutes = 1_000_000 // about ten years of work
	maxDays    = 10_000
	maxBreaks  = 1_000
	maxUnits   = 1_000
	maxPeople  = 10_000_000
	maxEuro    = 1_000_000_000
	maxScale   = 1_000
)

// tableOf returns the table of a kind, nil for an unknown one. It is made when
// it is asked for: a table of the package would be a variable.
func tableOf(kind EntryKind) table {
	switch kind {
	case EntryProcess:
		return processTable()
	case EntrySystem:
		return systemTable()
	case EntryInterface:
		return interfaceTable()
	case EntryChannel:
		return channelTable()
	case EntryPromise:
		return promiseTable()
	case EntryOnlineService:
		return onlineServiceTable()
	case EntryService:
		return serviceTable()
	case EntryMeasure:
		return measureTable()
	case EntryVision:
		return visionTable()
	case EntryReply:
		return replyTable()
	case EntrySolution:
		return solutionTable()
	case EntrySharing:
		return sharingTable()
	default:
		return nil
	}
}

func processTable() table {
	return kindTable[Process]{
		fresh: func(id string) Process { return Process{ID: ProcessID(id)} },
		columns: slices.Concat(
			[]column[Process]{line("name", func(p *Process) *string { return &p.Name })},
			figure("cases", UnitCount, 0, maxCases, func(p *Process) *Figure { return &p.Cases }),
			figure("minutes", UnitMinutes, 0, maxMinutes, func(p *Process) *Figure { return &p.Minutes }),
			figure("lead_days", UnitDays, 0, maxDays, func(p *Process) *Figure { return &p.LeadDays }),
			figure("media_breaks", UnitCount, 0, maxBreaks, func(p *Process) *Figure { return &p.MediaBreaks }),
			figure("units", UnitCount, 1, maxUnits, func(p *Process) *Figure { return &p.Units }),
			[]column[Process]{
				level("current", func(p *Process) *Rating { return &p.Current }),
				level("target", func(p *Process) *Rating { return &p.Target }),
				level("benefit", func(p *Process) *Rating { return &p.Benefit }),
				level("effort", func(p *Process) *Rating { return &p.Effort }),
				level("transferability", func(p *Process) *Rating { return &p.Transferability }),
				refs("systems", EntrySystem, func(p *Process) *Refs { return &p.Systems }),
			},
			ozg(func(p *Process) *OZG { return &p.OZG }),
			[]column[Process]{
				choice("written_form", YesNos(), func(p *Process) *YesNo { return &p.WrittenForm }),
				line("responsible", func(p *Process) *string { return &p.Responsible }),
				text("remark", MaxComment, func(p *Process) *string { return &p.Remark }),
			},
		),
	}
}

func systemTable() table {
	return kindTable[System]{
		fresh: func(id string) System { return System{ID: SystemID(id)} },
		columns: []column[System]{
			line("product", func(s *System) *string { return &s.Product }),
			choice("type", SystemTypes(), func(s *System) *SystemType { return &s.Type }),
			choice("operation", Operations(), func(s *System) *Operation { return &s.Operation }),
			choice("status", SystemStatuses(), func(s *System) *SystemStatus { return &s.Status }),
			number("users", UnitCount, 0, maxPeople, func(s *System) *Quantity { return &s.Users }),
			year("since", func(s *System) *int { return &s.Contract.Since }),
			month("contract_end", func(s *System) *Month { return &s.Contract.End }),
			number("yearly_cost", UnitEuro, 0, maxEuro, func(s *System) *Quantity { return &s.Contract.YearlyCost }),
			choice("data_processing", Agreements(), func(s *System) *Agreement { return &s.Contract.DataProcessing }),
			line("export_format", func(s *System) *string { return &s.ExportFormat }),
			level("coverage", func(s *System) *Rating { return &s.Coverage }),
			level("satisfaction", func(s *System) *Rating { return &s.Satisfaction }),
			level("criticality", func(s *System) *Rating { return &s.Criticality }),
			text("remark", MaxComment, func(s *System) *string { return &s.Remark }),
		},
	}
}

func interfaceTable() table {
	return kindTable[Interface]{
		fresh: func(id string) Interface { return Interface{ID: InterfaceID(id)} },
		columns: []column[Interface]{
			ref("from", EntrySystem, func(i *Interface) *SystemID { return &i.From }),
			ref("to", EntrySystem, func(i *Interface) *SystemID { return &i.To }),
			choice("mode", Modes(), func(i *Interface) *Mode { return &i.Mode }),
			line("content", func(i *Interface) *string { return &i.Content }),
		},
	}
}

func channelTable() table {
	return kindTable[Channel]{
		fresh: func(id string) Channel { return Channel{ID: id} },
		columns: slices.Concat(
			[]column[Channel]{
				choice("kind", ChannelKinds(), func(c *Channel) *ChannelKind { return &c.Kind }),
				line("name", func(c *Channel) *string { return &c.Name }),
			},
			figure("yearly", UnitCount, 0, maxCases, func(c *Channel) *Figure { return &c.Yearly }),
			[]column[Channel]{text("remark", MaxComment, func(c *Channel) *string { return &c.Remark })},
		),
	}
}

func promiseTable() table {
	return kindTable[Promise]{
		fresh: func(id string) Promise { return Promise{ID: id} },
		columns: slices.Concat(
			[]column[Promise]{
				choice("kind", PromiseKinds(), func(p *Promise) *PromiseKind { return &p.Kind }),
				line("name", func(p *Promise) *string { return &p.Name }),
				choice("unit", TimeUnits(), func(p *Promise) *TimeUnit { return &p.Unit }),
				number("within", UnitTime, 0, maxDays, func(p *Promise) *Quantity { return &p.Within }),
			},
			figure("actual", UnitTime, 0, maxDays, func(p *Promise) *Figure { return &p.Actual }),
			[]column[Promise]{text("remark", MaxComment, func(p *Promise) *string { return &p.Remark })},
		),
	}
}

func onlineServiceTable() table {
	return kindTable[OnlineService]{
		fresh: func(id string) OnlineService { return OnlineService{ID: id} },
		columns: slices.Concat(
			[]column[OnlineService]{
				line("name", func(o *OnlineService) *string { return &o.Name }),
				ref("process", EntryProcess, func(o *OnlineService) *ProcessID { return &o.Process }),
			},
			ozg(func(o *OnlineService) *OZG { return &o.OZG }),
			[]column[OnlineService]{
				line("link", func(o *OnlineService) *string { return &o.Link }),
				text("remark", MaxComment, func(o *OnlineService) *string { return &o.Remark }),
			},
		),
	}
}

func serviceTable() table {
	return kindTable[Service]{
		fresh: func(string) Service { return Service{} },
		columns: []column[Service]{
			number("satisfaction_mean", UnitCount, -maxScale, maxScale, func(s *Service) *Quantity { return &s.Satisfaction.Mean }),
			number("satisfaction_worst", UnitCount, -maxScale, maxScale, func(s *Service) *Quantity { return &s.Satisfaction.Worst }),
			number("satisfaction_best", UnitCount, -maxScale, maxScale, func(s *Service) *Quantity { return &s.Satisfaction.Best }),
			number("satisfaction_answers", UnitCount, 0, maxPeople, func(s *Service) *Quantity { return &s.Satisfaction.Answers }),
			month("satisfaction_date", func(s *Service) *Month { return &s.Satisfaction.Date }),
			line("languages", func(s *Service) *string { return &s.Languages }),
			choice("accessibility_tested", Testings(), func(s *Service) *Testing { return &s.Accessibility.Tested }),
			month("accessibility_date", func(s *Service) *Month { return &s.Accessibility.Date }),
			choice("accessibility_statement", YesNos(), func(s *Service) *YesNo { return &s.Accessibility.Statement }),
			choice("accessibility_feedback", YesNos(), func(s *Service) *YesNo { return &s.Accessibility.Feedback }),
			choice("accessibility_plain", YesNos(), func(s *Service) *YesNo { return &s.Accessibility.Plain }),
			text("remark", MaxComment, func(s *Service) *string { return &s.Remark }),
		},
	}
}

func measureTable() table {
	return kindTable[Measure]{
		fresh: func(id string) Measure { return Measure{ID: MeasureID(id)} },
		columns: []column[Measure]{
			line("title", func(m *Measure) *string { return &m.Title }),
			text("description", MaxComment, func(m *Measure) *string { return &m.Description }),
			word(Attribute{Name: "question", Form: FormSubject}, func(m *Measure) *QuestionID { return &m.Subject.Question }),
			ref("process", EntryProcess, func(m *Measure) *ProcessID { return &m.Subject.Process }),
			level("expected", func(m *Measure) *Rating { return &m.Subject.Expected }),
			choice("module", Modules(), func(m *Measure) *Module { return &m.Module }),
			choice("phase", Phases(), func(m *Measure) *Phase { return &m.Phase }),
			line("responsible", func(m *Measure) *string { return &m.Responsible }),
			month("start", func(m *Measure) *Month { return &m.Period.Start }),
			month("end", func(m *Measure) *Month { return &m.Period.End }),
			number("one_off", UnitEuro, 0, maxEuro, func(m *Measure) *Quantity { return &m.Cost.OneOff }),
			number("yearly", UnitEuro, 0, maxEuro, func(m *Measure) *Quantity { return &m.Cost.Yearly }),
			line("programme", func(m *Measure) *string { return &m.Cost.Programme }),
			line("voucher", func(m *Measure) *string { return &m.Cost.Voucher }),
			number("funding", UnitEuro, 0, maxEuro, func(m *Measure) *Quantity { return &m.Cost.Funding }),
			line("partners", func(m *Measure) *string { return &m.Partners }),
			level("transferability", func(m *Measure) *Rating { return &m.Transferability }),
			refs("requires", EntryMeasure, func(m *Measure) *Refs { return &m.Requires }),
		},
	}
}

func visionTable() table {
	return kindTable[Vision]{
		fresh:   func(id string) Vision { return Vision{Criterion: CriterionID(id)} },
		columns: []column[Vision]{text("text", MaxVision, func(v *Vision) *string { return &v.Text })},
	}
}

func replyTable() table {
	return kindTable[Reply]{
		fresh:   func(id string) Reply { return Reply{Hint: HintID(id)} },
		columns: []column[Reply]{text("reason", MaxComment, func(r *Reply) *string { return &r.Reason })},
	}
}

func solutionTable() table {
	return kindTable[Solution]{
		fresh: func(id string) Solution { return Solution{ID: SolutionID(id)} },
		columns: []column[Solution]{
			line("title", func(s *Solution) *string { return &s.Title }),
			ref("process", EntryProcess, func(s *Solution) *ProcessID { return &s.Process }),
			word(Attribute{Name: "question", Form: FormSubject}, func(s *Solution) *QuestionID { return &s.Question }),
			ref("system", EntrySystem, func(s *Solution) *SystemID { return &s.System }),
			text("text", MaxSolution, func(s *Solution) *string { return &s.Text }),
			choice("release_text", YesNos(), func(s *Solution) *YesNo { return &s.ReleaseText }),
			text("prerequisites", MaxSolution, func(s *Solution) *string { return &s.Prerequisites }),
			choice("release_prerequisites", YesNos(), func(s *Solution) *YesNo { return &s.ReleasePrerequisites }),
			text("effort", MaxSolution, func(s *Solution) *string { return &s.Effort }),
			choice("release_effort", YesNos(), func(s *Solution) *YesNo { return &s.ReleaseEffort }),
			line("contact_role", func(s *Solution) *string { return &s.ContactRole }),
			choice("release_contact", YesNos(), func(s *Solution) *YesNo { return &s.ReleaseContact }),
		},
	}
}

func sharingTable() table {
	return kindTable[Sharing]{
		fresh: func(string) Sharing { return Sharing{} },
		columns: []column[Sharing]{
			choice("cohort", YesNos(), func(s *Sharing) *YesNo { return &s.Cohort }),
			choice("named", YesNos(), func(s *Sharing) *YesNo { return &s.Named }),
			choice("winners", YesNos(), func(s *Sharing) *YesNo { return &s.Winners }),
			line("role", func(s *Sharing) *string { return &s.Role }),
		},
	}
}
