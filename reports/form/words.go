package form

// wordKeys lists the sentences that the page says.
func wordKeys() []string {
	return []string{
		"form.skip", "form.nav", "form.progress", "form.next_open", "form.previous", "form.next", "form.start", "form.finish",
		"form.how", "form.how_private", "form.how_draft", "form.how_keys",
		"form.profile", "form.profile_text", "form.agency_name", "form.agency_name_missing", "form.agency_kind", "form.agency_kind_open",
		"form.contact_role", "form.contact_email", "form.role", "form.role_text", "form.role_missing",
		"form.today", "form.target", "form.no_target", "form.unknown", "form.not_applicable", "form.clear",
		"form.reason", "form.reason_missing", "form.year", "form.year_wrong", "form.evidence",
		"form.evidence_none", "form.evidence_statement", "form.evidence_document", "form.evidence_third_party",
		"form.for_jury", "form.internal", "form.internal_staff", "form.discuss", "form.help", "form.why", "form.hint", "form.more",
		"form.finish_text", "form.open_questions", "form.none_open", "form.errors", "form.download", "form.downloaded", "form.file_name",
		"form.open_file", "form.open_file_text", "form.file_wrong", "form.file_opened", "form.reset", "form.reset_sure",
		"form.saved", "form.not_saved", "form.draft_found", "form.open",
	}
}
