-- +goose Up
-- What an agency gives to others: its solutions, and what it agrees to. Both
-- are entries of the inventory, as those of schema 2.

CREATE TABLE solutions (
    assessment_id         TEXT    NOT NULL REFERENCES assessments (id),
    id                    TEXT    NOT NULL CHECK (id <> ''),
    revision              INTEGER NOT NULL CHECK (revision > 0),
    title                 TEXT,
    process               TEXT,
    question              TEXT,
    system                TEXT,
    "text"                TEXT,
    release_text          TEXT,
    prerequisites         TEXT,
    release_prerequisites TEXT,
    effort                TEXT,
    release_effort        TEXT,
    contact_role          TEXT,
    release_contact       TEXT,
    changed_at            INTEGER NOT NULL,
    digest                BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sharings (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    id            TEXT    NOT NULL CHECK (id <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    cohort        TEXT,
    named         TEXT,
    winners       TEXT,
    role          TEXT,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 6;
