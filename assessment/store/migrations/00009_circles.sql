-- +goose Up
-- What a feedback letter said about the peer group of an agency, for the
-- submission that it answers: the file as it came.

-- +goose StatementBegin
CREATE TABLE circles (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    series        TEXT    NOT NULL CHECK (series <> ''),
    at            INTEGER NOT NULL,
    file          BLOB    NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, series)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 9;
-- +goose StatementEnd
