-- +goose Up
-- What companies said about the service of an agency. The token is a hash that
-- leads to no company; the document is JSON of this program.

-- +goose StatementBegin
CREATE TABLE company_answers (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    token         TEXT    NOT NULL CHECK (token <> ''),
    at            INTEGER NOT NULL,
    document      TEXT    NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, token)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 7;
-- +goose StatementEnd
