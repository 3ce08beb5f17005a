-- +goose Up
-- The inventory beside the questions: one table for each kind of entry, with
-- a column for each of its attributes. NULL is missing, which is not 0;
-- numbers are in hundredths, months are year * 12 + month - 1.

CREATE TABLE processes (
    assessment_id       TEXT    NOT NULL REFERENCES assessments (id),
    id                  TEXT    NOT NULL CHECK (id <> ''),
    revision            INTEGER NOT NULL CHECK (revision > 0),
    name                TEXT,
    cases               INTEGER,
    cases_origin        TEXT,
    minutes             INTEGER,
    minutes_origin      TEXT,
    lead_days           INTEGER,
    lead_days_origin    TEXT,
    media_breaks        INTEGER,
    media_breaks_origin TEXT,
    units               INTEGER,
    units_origin        TEXT,
    current             INTEGER,
    target              INTEGER,
    benefit             INTEGER,
    effort              INTEGER,
    transferability     INTEGER,
    systems             TEXT,
    ozg_model           TEXT,
    ozg_level           INTEGER,
    written_form        TEXT,
    responsible         TEXT,
    remark              TEXT,
    changed_at          INTEGER NOT NULL,
    digest              BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE systems (
    assessment_id   TEXT    NOT NULL REFERENCES assessments (id),
    id              TEXT    NOT NULL CHECK (id <> ''),
    revision        INTEGER NOT NULL CHECK (revision > 0),
    product         TEXT,
    type            TEXT,
    operation       TEXT,
    status          TEXT,
    users           INTEGER,
    since           INTEGER,
    contract_end    INTEGER,
    yearly_cost     INTEGER,
    data_processing TEXT,
    export_format   TEXT,
    coverage        INTEGER,
    satisfaction    INTEGER,
    criticality     INTEGER,
    remark          TEXT,
    changed_at      INTEGER NOT NULL,
    digest          BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE interfaces (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    id            TEXT    NOT NULL CHECK (id <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    "from"        TEXT,
    "to"          TEXT,
    mode          TEXT,
    content       TEXT,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE channels (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    id            TEXT    NOT NULL CHECK (id <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    kind          TEXT,
    name          TEXT,
    yearly        INTEGER,
    yearly_origin TEXT,
    remark        TEXT,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE promises (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    id            TEXT    NOT NULL CHECK (id <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    kind          TEXT,
    name          TEXT,
    unit          TEXT,
    within        INTEGER,
    actual        INTEGER,
    actual_origin TEXT,
    remark        TEXT,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE online_services (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    id            TEXT    NOT NULL CHECK (id <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    name          TEXT,
    process       TEXT,
    ozg_model     TEXT,
    ozg_level     INTEGER,
    link          TEXT,
    remark        TEXT,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE services (
    assessment_id           TEXT    NOT NULL REFERENCES assessments (id),
    id                      TEXT    NOT NULL CHECK (id <> ''),
    revision                INTEGER NOT NULL CHECK (revision > 0),
    satisfaction_mean       INTEGER,
    satisfaction_worst      INTEGER,
    satisfaction_best       INTEGER,
    satisfaction_answers    INTEGER,
    satisfaction_date       INTEGER,
    languages               TEXT,
    accessibility_tested    TEXT,
    accessibility_date      INTEGER,
    accessibility_statement TEXT,
    accessibility_feedback  TEXT,
    accessibility_plain     TEXT,
    remark                  TEXT,
    changed_at              INTEGER NOT NULL,
    digest                  BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE measures (
    assessment_id   TEXT    NOT NULL REFERENCES assessments (id),
    id              TEXT    NOT NULL CHECK (id <> ''),
    revision        INTEGER NOT NULL CHECK (revision > 0),
    title           TEXT,
    description     TEXT,
    question        TEXT,
    process         TEXT,
    expected        INTEGER,
    module          TEXT,
    phase           TEXT,
    responsible     TEXT,
    start           INTEGER,
    "end"           INTEGER,
    one_off         INTEGER,
    yearly          INTEGER,
    programme       TEXT,
    voucher         TEXT,
    funding         INTEGER,
    partners        TEXT,
    transferability INTEGER,
    requires        TEXT,
    changed_at      INTEGER NOT NULL,
    digest          BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE visions (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    id            TEXT    NOT NULL CHECK (id <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    "text"        TEXT,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE replies (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    id            TEXT    NOT NULL CHECK (id <> ''),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    reason        TEXT,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, id)
) STRICT, WITHOUT ROWID;

-- How many entries an assessment has and how many changes there were. An
-- assessment without a row has never had an entry.
CREATE TABLE inventories (
    assessment_id TEXT    NOT NULL PRIMARY KEY REFERENCES assessments (id),
    entry_count   INTEGER NOT NULL CHECK (entry_count >= 0),
    revision      INTEGER NOT NULL CHECK (revision >= entry_count),
    digest        BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT, WITHOUT ROWID;

-- Every entry that was ever saved or taken out, numbered within its
-- assessment. Content is a JSON object of the attributes that were known, and
-- empty where the entry was taken out.
CREATE TABLE entry_history (
    assessment_id TEXT    NOT NULL REFERENCES assessments (id),
    revision      INTEGER NOT NULL CHECK (revision > 0),
    kind          TEXT    NOT NULL CHECK (kind <> ''),
    id            TEXT    NOT NULL CHECK (id <> ''),
    content       TEXT    NOT NULL,
    changed_at    INTEGER NOT NULL,
    digest        BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (assessment_id, revision)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 2;
