-- +goose Up
-- Times are milliseconds since 1970 UTC, 0 for never. A digest covers every
-- other column of its row, so that a bit that flips is noticed. Without row
-- ids there is no index beside a table that could disagree with it.

CREATE TABLE assessments (
    id                TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    year              INTEGER NOT NULL,
    catalogue_id      TEXT    NOT NULL,
    catalogue_version TEXT    NOT NULL,
    status            TEXT    NOT NULL CHECK (status IN ('draft', 'complete', 'submitted')),
    agency_name       TEXT    NOT NULL CHECK (agency_name <> ''),
    ags               TEXT    NOT NULL,
    place             TEXT    NOT NULL,
    kind              TEXT    NOT NULL,
    legal_form        TEXT    NOT NULL,
    centi_fte         INTEGER NOT NULL CHECK (centi_fte >= 0),
    size_class        TEXT    NOT NULL,
    contact_role      TEXT    NOT NULL,
    contact_email     TEXT    NOT NULL,
    fictional         INTEGER NOT NULL CHECK (fictional IN (0, 1)),
    created_at        INTEGER NOT NULL,
    changed_at        INTEGER NOT NULL,
    deleted_at        INTEGER NOT NULL,
    answer_count      INTEGER NOT NULL CHECK (answer_count >= 0),
    revision          INTEGER NOT NULL CHECK (revision >= answer_count),
    digest            BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

-- The answers as they are now.
CREATE TABLE answers (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    question      TEXT    NOT NULL CHECK (question <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    state         INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    current       INTEGER NOT NULL,
    target_set    INTEGER NOT NULL CHECK (target_set IN (0, 1)),
    target        INTEGER NOT NULL,
    target_year   INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    evidence      INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 3),
    internal      TEXT    NOT NULL,
    for_jury      TEXT    NOT NULL,
    discussion    INTEGER NOT NULL CHECK (discussion IN (0, 1)),
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, question)
) STRICT, WITHOUT ROWID;

-- Every answer that was ever saved, numbered within its assessment. Who saved
-- it is not recorded.
CREATE TABLE answer_history (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    question      TEXT    NOT NULL CHECK (question <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    state         INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
    current       INTEGER NOT NULL,
    target_set    INTEGER NOT NULL CHECK (target_set IN (0, 1)),
    target        INTEGER NOT NULL,
    target_year   INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    evidence      INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 3),
    internal      TEXT    NOT NULL,
    for_jury      TEXT    NOT NULL,
    discussion    INTEGER NOT NULL CHECK (discussion IN (0, 1)),
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, revision)
) STRICT, WITHOUT ROWID;

-- Where a person goes on. Not a change of the assessment.
CREATE TABLE positions (
    assessment_id TEXT NOT NULL PRIMARY KEY REFERENCES assessments (id),
    question      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 1;
