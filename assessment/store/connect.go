package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// connector opens connections with an own driver, because a registered one
// would be a global and the usual one has no hook.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

// Connect opens a connection; opening a local file needs no cancellation.
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }

// Driver returns the driver of the connections.
func (c connector) Driver() driver.Driver { return c.driver }

// openPool opens a database file over one connection and runs statements on
// it first.
func openPool(ctx context.Context, path string, parameters url.Values, statements ...string) (*sql.DB, error) {
	hook := func(conn *sqlite3.SQLiteConn) error {
		for _, statement := range statements {
			if _, err := conn.Exec(statement, nil); err != nil {
				return fmt.Errorf("%s: %w", statement, err)
			}
		}
		return nil
	}
	pool := sql.OpenDB(connector{
		driver: &sqlite3.SQLiteDriver{ConnectHook: hook},
		dsn:    fileURI(path) + "?" + parameters.Encode(),
	})
	pool.SetMaxOpenConns(1)
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return pool, nil
}

// fileURI writes a path the way SQLite reads it (sqlite.org/uri.html), so
// that a question mark or a percent sign in a folder's name does no harm.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if strings.HasPrefix(path, "//") { // \\server\share
		path = "//" + path
	} else if filepath.VolumeName(path) != "" {
		path = "/" + path
	}
	return "file:" + (&url.URL{Path: path}).EscapedPath()
}

// The two states of the check of foreign keys. Migrations that rebuild a
// table must have it off and are checked afterwards.
const (
	foreignKeysOn  = "1"
	foreignKeysOff = "0"
)

// pragma is a setting of the connection and the value that it reads back as.
type pragma struct{ name, value, reads string }

// pragmas are what makes a commit last and damage show. The driver ignores
// what it does not know in silence, hence they are all read back.
func pragmas(foreignKeys string) []pragma {
	return []pragma{
		{"trusted_schema", "OFF", "0"},
		{"cell_size_check", "ON", "1"},
		{"mmap_size", "0", "0"},
		{"temp_store", "MEMORY", "2"},
		{"fullfsync", "ON", "1"},
		{"checkpoint_fullfsync", "ON", "1"},
		{"journal_mode", "WAL", "wal"},
		{"synchronous", "FULL", "2"},
		{"secure_delete", "ON", "1"},
		{"foreign_keys", foreignKeys, foreignKeys},
		{"busy_timeout", "5000", "5000"},
	}
}

// openWriter opens the connection that may write.
func openWriter(ctx context.Context, path, foreignKeys string) (*sql.DB, error) {
	wanted := pragmas(foreignKeys)
	statements := make([]string, 0, len(wanted))
	for _, p := range wanted {
		statements = append(statements, "PRAGMA "+p.name+" = "+p.value)
	}
	parameters := url.Values{"_txlock": {"immediate"}, "_synchronous": {"FULL"}, "_busy_timeout": {"5000"}}
	pool, err := openPool(ctx, path, parameters, statements...)
	if err != nil {
		return nil, err
	}
	for _, p := range wanted {
		if err := p.check(ctx, pool); err != nil {
			return nil, errors.Join(err, pool.Close())
		}
	}
	return pool, nil
}

func (p pragma) check(ctx context.Context, pool *sql.DB) error {
	var got string
	if err := pool.QueryRowContext(ctx, "PRAGMA "+p.name).Scan(&got); err != nil {
		return fmt.Errorf("read back %s: %w", p.name, err)
	}
	if got != p.reads {
		return fmt.Errorf("pragma %s is %q, want %q", p.name, got, p.reads)
	}
	return nil
}

// openReader opens a database that must not change.
func openReader(ctx context.Context, path string) (*sql.DB, error) {
	return openPool(ctx, path, url.Values{"mode": {"ro"}}, "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON")
}

// wrap hands a connection to GORM, which must neither log what people wrote
// nor add transactions of its own.
func wrap(pool *sql.DB) (*gorm.DB, error) {
	return gorm.Open(sqlite.New(sqlite.Config{Conn: pool}), &gorm.Config{
		Logger:                 logger.Discard,
		SkipDefaultTransaction: true,
	})
}
