-- +goose Up
-- +goose StatementBegin
-- What an office gave out to everybody, with the group it was made of. Each
-- later release is checked against all of them; so nothing of it ever changes.
CREATE TABLE releases (
    id       TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    number   INTEGER NOT NULL UNIQUE CHECK (number > 0),
    call_id  TEXT    NOT NULL CHECK (call_id <> ''),
    title    TEXT    NOT NULL CHECK (title <> ''),
    made_at  INTEGER NOT NULL,
    print    BLOB    NOT NULL CHECK (length(print) = 32),
    signer   BLOB    NOT NULL CHECK (length(signer) = 32),
    compared INTEGER NOT NULL CHECK (compared IN (0, 1)),
    file     BLOB    NOT NULL CHECK (length(file) > 0),
    members  INTEGER NOT NULL CHECK (members > 0),
    lines    INTEGER NOT NULL CHECK (lines >= 0),
    digest   BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TABLE release_members (
    release_id TEXT    NOT NULL REFERENCES releases (id),
    number     INTEGER NOT NULL CHECK (number > 0),
    member     TEXT    NOT NULL CHECK (member <> ''),
    document   TEXT    NOT NULL,
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (release_id, number),
    UNIQUE (release_id, member)
) STRICT;

CREATE TABLE release_log (
    release_id TEXT    NOT NULL REFERENCES releases (id),
    number     INTEGER NOT NULL CHECK (number > 0),
    document   TEXT    NOT NULL,
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (release_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER releases_stay BEFORE DELETE ON releases
BEGIN
    SELECT RAISE(ABORT, 'a release that was given out stays');
END;

CREATE TRIGGER releases_never_change BEFORE UPDATE ON releases
BEGIN
    SELECT RAISE(ABORT, 'a release that was given out never changes');
END;

-- REPLACE takes a row away without the trigger for it; hence those for adding
-- ask for the next number.
CREATE TRIGGER releases_go_on BEFORE INSERT ON releases
WHEN NEW.number <> 1 + (SELECT count(*) FROM releases) OR EXISTS (SELECT 1 FROM releases WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'a release comes behind the last one');
END;

CREATE TRIGGER release_members_stay BEFORE DELETE ON release_members
BEGIN
    SELECT RAISE(ABORT, 'the group of a release stays');
END;

CREATE TRIGGER release_members_never_change BEFORE UPDATE ON release_members
BEGIN
    SELECT RAISE(ABORT, 'the group of a release never changes');
END;

CREATE TRIGGER release_members_are_so_many BEFORE INSERT ON release_members
WHEN NEW.number <> 1 + (SELECT count(*) FROM release_members WHERE release_id = NEW.release_id)
    OR NEW.number > (SELECT members FROM releases WHERE id = NEW.release_id)
    OR EXISTS (SELECT 1 FROM release_members WHERE release_id = NEW.release_id AND member = NEW.member)
BEGIN
    SELECT RAISE(ABORT, 'the group of a release is complete');
END;

CREATE TRIGGER release_log_stays BEFORE DELETE ON release_log
BEGIN
    SELECT RAISE(ABORT, 'the log of a release stays');
END;

CREATE TRIGGER release_log_never_changes BEFORE UPDATE ON release_log
BEGIN
    SELECT RAISE(ABORT, 'the log of a release never changes');
END;

CREATE TRIGGER release_log_is_so_long BEFORE INSERT ON release_log
WHEN NEW.number <> 1 + (SELECT count(*) FROM release_log WHERE release_id = NEW.release_id)
    OR NEW.number > (SELECT lines FROM releases WHERE id = NEW.release_id)
BEGIN
    SELECT RAISE(ABORT, 'the log of a release is complete');
END;

-- What this installation loaded to compare itself with.
CREATE TABLE loaded_releases (
    id     TEXT    NOT NULL PRIMARY KEY CHECK (id <> ''),
    print  BLOB    NOT NULL CHECK (length(print) = 32),
    signer BLOB    NOT NULL CHECK (length(signer) = 32),
    at     INTEGER NOT NULL,
    file   BLOB    NOT NULL CHECK (length(file) > 0),
    digest BLOB    NOT NULL CHECK (length(digest) = 32)
) STRICT;

PRAGMA user_version = 5;
-- +goose StatementEnd
