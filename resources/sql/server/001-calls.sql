-- The server's embedded store. Times are milliseconds since 1970 (UTC); nothing here holds an address.

CREATE TABLE account (
    name TEXT PRIMARY KEY,
    password TEXT NOT NULL -- argon2id, as libsodium writes it
) WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE call (
    id TEXT PRIMARY KEY,
    class INTEGER NOT NULL,
    owner TEXT NOT NULL,
    title TEXT NOT NULL,
    code INTEGER NOT NULL,
    roster_only INTEGER NOT NULL,
    late_after REAL, -- minutes
    ends_after REAL, -- minutes
    started INTEGER NOT NULL,
    ended INTEGER, -- until the teacher's side has confirmed the report
    secret BLOB NOT NULL
) WITHOUT ROWID;

CREATE UNIQUE INDEX one_open_call_per_class ON call (class) WHERE ended IS NULL;

CREATE TABLE entry (
    call TEXT NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    student TEXT NOT NULL,
    sequence INTEGER NOT NULL, -- order of arrival within the call
    time INTEGER NOT NULL,
    entered_by INTEGER NOT NULL, -- 0 student, 1 teacher, 2 kiosk
    flags INTEGER NOT NULL, -- 1 late, 2 not on roster, 4 same device, 8 same address
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    device TEXT NOT NULL, -- keyed hash in hex
    removed INTEGER NOT NULL,
    PRIMARY KEY (call, student)
) WITHOUT ROWID;
