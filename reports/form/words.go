package form

// wordKeys lists the sentences that the page says.
func wordKeys() []string {
	return []string{
		"webform.skip", "webform.nav", "webform.progress", "webform.next_open", "webform.previous", "webform.next", "webform.start", "webform.finish",
		"webform.how", "webform.how_private", "webform.how_draft", "webform.how_keys",
		"webform.profile", "webform.profile_text", "webform.agency_name", "webform.agency_name_missing", "webform.agency_kind", "webform.agency_kind_open",
		"webform.contact_role", "webform.contact_email", "webform.role", "webform.role_text", "webform.role_missing",
		"webform.today", "webform.target", "webform.no_target", "webform.unknown", "webform.not_applicable", "webform.clear",
		"webform.reason", "webform.reason_missing", "webform.year", "webform.year_wrong", "webform.evidence",
		"webform.evidence_none", "webform.evidence_statement", "webform.evidence_document", "webform.evidence_third_party",
		"webform.for_jury", "webform.internal", "webform.internal_staff", "webform.discuss", "webform.help", "webform.why", "webform.hint", "webform.more",
		"webform.finish_text", "webform.open_questions", "webform.none_open", "webform.errors", "webform.download", "webform.downloaded", "webform.file_name",
		"webform.open_file", "webform.open_file_text", "webform.file_wrong", "webform.file_opened", "webform.reset", "webform.reset_sure",
		"webform.saved", "webform.not_saved", "webform.draft_found", "webform.open",
	}
}
