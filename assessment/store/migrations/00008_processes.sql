-- +goose Up
-- Values and log of a release can be about a process. They are JSON in the
-- documents of release_members and release_log, which need no other table. A
-- program that does not know the new field takes it for damage; the number of
-- the schema tells it that it is too old instead.
PRAGMA user_version = 8;
