-- +goose Up
-- Jury rounds: what an office keeps of them, and what a juror keeps while
-- reading alone. Documents are JSON of this program; ballots and jury files
-- are kept as they came. Half points are whole numbers.

-- +goose StatementBegin
-- Counts tell whether a row is missing, the hash whether the log ends where it
-- ended.
CREATE TABLE rounds (
    id           TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    call_id      TEXT    NOT NULL UNIQUE REFERENCES calls (id),
    state        TEXT    NOT NULL CHECK (state IN ('conflicts', 'review', 'viewing', 'discussion', 'decision', 'letters', 'archive')),
    deadline     INTEGER NOT NULL,
    withdrawn    TEXT    NOT NULL,
    excluded     TEXT    NOT NULL,
    jurors       INTEGER NOT NULL CHECK (jurors >= 0),
    declarations INTEGER NOT NULL CHECK (declarations >= 0),
    marks        INTEGER NOT NULL CHECK (marks >= 0),
    past_marks   INTEGER NOT NULL CHECK (past_marks >= 0),
    decisions    INTEGER NOT NULL CHECK (decisions IN (0, 1)),
    lines        INTEGER NOT NULL CHECK (lines >= 0),
    ballots      INTEGER NOT NULL CHECK (ballots >= 0),
    hash         BLOB    NOT NULL CHECK (length(hash) = 32),
    digest       BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE jurors (
    round_id  TEXT    NOT NULL REFERENCES rounds (id),
    id        TEXT    NOT NULL CHECK (id <> ''),
    number    INTEGER NOT NULL CHECK (number > 0),
    name      TEXT    NOT NULL CHECK (name <> ''),
    agency    TEXT    NOT NULL,
    email     TEXT    NOT NULL,
    recipient TEXT    NOT NULL,
    signer    BLOB    NOT NULL CHECK (length(signer) = 32),
    "left"    INTEGER NOT NULL CHECK ("left" IN (0, 1)),
    digest    BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round_id, id),
    UNIQUE (round_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE declarations (
    round_id TEXT    NOT NULL,
    juror    TEXT    NOT NULL,
    series   TEXT    NOT NULL CHECK (series <> ''),
    kind     TEXT    NOT NULL CHECK (kind IN ('none', 'employer', 'family', 'business', 'advice', 'rival', 'other')),
    reason   TEXT    NOT NULL,
    made_at  INTEGER NOT NULL,
    digest   BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round_id, juror, series),
    FOREIGN KEY (round_id, juror) REFERENCES jurors (round_id, id)
) STRICT, WITHOUT ROWID;

-- Past counts the marks that this one replaced in the discussion.
CREATE TABLE marks (
    round_id  TEXT    NOT NULL,
    juror     TEXT    NOT NULL,
    series    TEXT    NOT NULL CHECK (series <> ''),
    criterion TEXT    NOT NULL CHECK (criterion <> ''),
    state     TEXT    NOT NULL CHECK (state IN ('given', 'cannot')),
    points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10),
    reason    TEXT    NOT NULL,
    made_at   INTEGER NOT NULL,
    past      INTEGER NOT NULL CHECK (past >= 0),
    digest    BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round_id, juror, series, criterion),
    FOREIGN KEY (round_id, juror) REFERENCES jurors (round_id, id),
    CHECK (state = 'given' OR points = 0)
) STRICT, WITHOUT ROWID;

-- Marks that were replaced, the oldest of a cell with number 1.
CREATE TABLE past_marks (
    round_id  TEXT    NOT NULL,
    juror     TEXT    NOT NULL,
    series    TEXT    NOT NULL,
    criterion TEXT    NOT NULL,
    number    INTEGER NOT NULL CHECK (number > 0),
    state     TEXT    NOT NULL CHECK (state IN ('given', 'cannot')),
    points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10),
    reason    TEXT    NOT NULL,
    made_at   INTEGER NOT NULL,
    digest    BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round_id, juror, series, criterion, number),
    FOREIGN KEY (round_id, juror, series, criterion) REFERENCES marks (round_id, juror, series, criterion),
    CHECK (state = 'given' OR points = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
    round_id TEXT NOT NULL PRIMARY KEY REFERENCES rounds (id),
    document TEXT NOT NULL,
    digest   BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_log (
    round_id TEXT    NOT NULL REFERENCES rounds (id),
    number   INTEGER NOT NULL CHECK (number > 0),
    at       INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind <> ''),
    fields   TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    before   BLOB    NOT NULL CHECK (length(before) = 32),
    hash     BLOB    NOT NULL CHECK (length(hash) = 32),
    digest   BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round_id, number)
) STRICT, WITHOUT ROWID;

-- The log is only ever added to, at its end. REPLACE takes a row away without
-- the trigger for it; hence the one for adding asks for the next number.
CREATE TRIGGER round_log_stays BEFORE DELETE ON round_log
BEGIN
    SELECT RAISE(ABORT, 'the log of a round is only added to');
END;

CREATE TRIGGER round_log_never_changes BEFORE UPDATE ON round_log
BEGIN
    SELECT RAISE(ABORT, 'the log of a round is only added to');
END;

CREATE TRIGGER round_log_goes_on BEFORE INSERT ON round_log
WHEN NEW.number <> 1 + (SELECT count(*) FROM round_log WHERE round_id = NEW.round_id)
BEGIN
    SELECT RAISE(ABORT, 'the log of a round goes on at its end');
END;

-- Every ballot as it arrived; which counts is said by the marks.
CREATE TABLE ballots (
    round_id TEXT    NOT NULL,
    print    BLOB    NOT NULL CHECK (length(print) = 32),
    juror    TEXT    NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    made_at  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    payload  BLOB    NOT NULL CHECK (length(payload) > 0),
    digest   BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round_id, print),
    FOREIGN KEY (round_id, juror) REFERENCES jurors (round_id, id)
) STRICT;

-- From here on what a juror keeps. The round is none of those above: an office
-- and a juror may share an installation. Counts tell whether a row is missing;
-- the bytes lie apart, because they are large and rarely read.
CREATE TABLE jury_files (
    round        TEXT    NOT NULL PRIMARY KEY CHECK (round <> ''),
    call_id      TEXT    NOT NULL CHECK (call_id <> ''),
    juror        TEXT    NOT NULL CHECK (juror <> ''),
    opened_at    INTEGER NOT NULL,
    declarations INTEGER NOT NULL CHECK (declarations >= 0),
    marks        INTEGER NOT NULL CHECK (marks >= 0),
    notes        INTEGER NOT NULL CHECK (notes >= 0),
    ballots      INTEGER NOT NULL CHECK (ballots >= 0),
    digest       BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE jury_payloads (
    round   TEXT NOT NULL PRIMARY KEY REFERENCES jury_files (round),
    payload BLOB NOT NULL CHECK (length(payload) > 0),
    digest  BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TABLE draft_declarations (
    round   TEXT    NOT NULL REFERENCES jury_files (round),
    series  TEXT    NOT NULL CHECK (series <> ''),
    kind    TEXT    NOT NULL CHECK (kind IN ('none', 'employer', 'family', 'business', 'advice', 'rival', 'other')),
    reason  TEXT    NOT NULL,
    made_at INTEGER NOT NULL,
    digest  BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round, series)
) STRICT, WITHOUT ROWID;

-- Without a state it is a reason whose points are open.
CREATE TABLE draft_marks (
    round     TEXT    NOT NULL REFERENCES jury_files (round),
    series    TEXT    NOT NULL CHECK (series <> ''),
    criterion TEXT    NOT NULL CHECK (criterion <> ''),
    state     TEXT    NOT NULL CHECK (state IN ('', 'given', 'cannot')),
    points    INTEGER NOT NULL CHECK (points BETWEEN 0 AND 10),
    reason    TEXT    NOT NULL,
    made_at   INTEGER NOT NULL,
    digest    BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round, series, criterion),
    CHECK (state = 'given' OR points = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE juror_notes (
    round     TEXT NOT NULL REFERENCES jury_files (round),
    series    TEXT NOT NULL CHECK (series <> ''),
    criterion TEXT NOT NULL,
    "text"    TEXT NOT NULL CHECK ("text" <> ''),
    digest    BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round, series, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE handed_ballots (
    round    TEXT    NOT NULL REFERENCES jury_files (round),
    revision INTEGER NOT NULL CHECK (revision > 0),
    juror    TEXT    NOT NULL CHECK (juror <> ''),
    made_at  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    print    BLOB    NOT NULL CHECK (length(print) = 32),
    payload  BLOB    NOT NULL CHECK (length(payload) > 0),
    digest   BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (round, revision)
) STRICT;

PRAGMA user_version = 4;
-- +goose StatementEnd
