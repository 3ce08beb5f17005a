-- +goose Up
-- What travels: calls and keys of an office, submissions that arrived, what an
-- agency handed over, and what its people filled in together. Documents are
-- JSON of this program; files and payloads are kept as they came.

-- +goose StatementBegin
CREATE TABLE calls (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    status     TEXT    NOT NULL CHECK (status IN ('draft', 'locked')),
    own        INTEGER NOT NULL CHECK (own IN (0, 1)),
    document   TEXT    NOT NULL,
    catalogue  BLOB    NOT NULL,
    file       BLOB    NOT NULL,
    print      BLOB    NOT NULL CHECK (length(print) = 32),
    signer     BLOB    NOT NULL CHECK (length(signer) = 32),
    created_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    CHECK (status = 'draft' OR length(file) > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE office_keys (
    recipient  TEXT    NOT NULL PRIMARY KEY CHECK (recipient <> ''),
    locked     BLOB    NOT NULL CHECK (length(locked) > 0),
    created_at INTEGER NOT NULL,
    digest     BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE signers (
    id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seed   BLOB    NOT NULL CHECK (length(seed) = 32),
    digest BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- What an assessment belongs to: the call it answers, or what it is a part of.
CREATE TABLE links (
    assessment_id TEXT NOT NULL PRIMARY KEY REFERENCES assessments (id),
    call_id       TEXT REFERENCES calls (id),
    part          TEXT NOT NULL,
    digest        BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE handovers (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    print         BLOB    NOT NULL CHECK (length(print) = 32),
    call_id       TEXT    NOT NULL CHECK (call_id <> ''),
    series        TEXT    NOT NULL CHECK (series <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    parent        BLOB    NOT NULL CHECK (length(parent) = 32),
    content       BLOB    NOT NULL CHECK (length(content) = 32),
    made_at       INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, print)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
    assessment_id TEXT NOT NULL REFERENCES assessments (id),
    name          TEXT NOT NULL CHECK (name <> ''),
    media_type    TEXT NOT NULL CHECK (media_type <> ''),
    content       BLOB NOT NULL,
    digest        BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, name)
) STRICT;

-- The lists are read often, the files rarely: they lie apart.
CREATE TABLE received (
    print    BLOB    NOT NULL PRIMARY KEY CHECK (length(print) = 32),
    call_id  TEXT    NOT NULL REFERENCES calls (id),
    standing TEXT    NOT NULL CHECK (standing IN ('current', 'older', 'undecided', 'rejected')),
    at       INTEGER NOT NULL,
    document TEXT    NOT NULL,
    digest   BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX received_by_call ON received (call_id);

CREATE TABLE received_files (
    print   BLOB NOT NULL PRIMARY KEY REFERENCES received (print),
    file    BLOB NOT NULL,
    payload BLOB NOT NULL,
    digest  BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TABLE packages (
    id            TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    at            INTEGER NOT NULL,
    document      TEXT    NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE INDEX packages_by_assessment ON packages (assessment_id);

-- A contribution that came again is another number of the same one.
CREATE TABLE contributions (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    filled        TEXT    NOT NULL CHECK (filled <> ''),
    number        INTEGER NOT NULL CHECK (number > 0),
    at            INTEGER NOT NULL,
    document      TEXT    NOT NULL,
    file          BLOB    NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, filled, number)
) STRICT;

CREATE TABLE settlements (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    question      TEXT    NOT NULL CHECK (question <> ''),
    seen          INTEGER NOT NULL CHECK (seen >= 0),
    at            INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, question)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 3;
-- +goose StatementEnd
