-- A store that several servers share. Times are milliseconds since 1970 (UTC); nothing here holds an address.

CREATE TABLE account (
    name text COLLATE "C" PRIMARY KEY,
    password text NOT NULL -- argon2id, as libsodium writes it
);

CREATE TABLE setting (
    name text COLLATE "C" PRIMARY KEY,
    value text NOT NULL
);

CREATE TABLE invitation (
    name text COLLATE "C" PRIMARY KEY,
    code text NOT NULL,
    expires bigint NOT NULL
);

CREATE TABLE roster (
    class integer NOT NULL,
    student text COLLATE "C" NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (class, student)
);

CREATE TABLE call (
    id text COLLATE "C" PRIMARY KEY,
    class integer NOT NULL,
    owner text NOT NULL,
    title text NOT NULL,
    code boolean NOT NULL,
    roster_only boolean NOT NULL,
    late_after double precision, -- minutes
    ends_after double precision, -- minutes
    started bigint NOT NULL,
    ended bigint, -- until the teacher's side has confirmed the report
    secret bytea NOT NULL,
    had_roster boolean NOT NULL DEFAULT false -- when it ended
);

CREATE UNIQUE INDEX one_open_call_per_class ON call (class) WHERE ended IS NULL;

CREATE TABLE entry (
    call text COLLATE "C" NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    student text COLLATE "C" NOT NULL,
    sequence bigint NOT NULL, -- order of arrival within the call
    time bigint NOT NULL,
    entered_by integer NOT NULL, -- 0 student, 1 teacher, 2 kiosk
    flags integer NOT NULL, -- 1 late, 2 not on roster, 4 same device, 8 same address
    name text NOT NULL,
    place text NOT NULL,
    note text NOT NULL,
    device text NOT NULL, -- keyed hashes in hex
    removed integer NOT NULL,
    PRIMARY KEY (call, student)
);

CREATE TABLE absent (
    call text COLLATE "C" NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    student text COLLATE "C" NOT NULL,
    name text NOT NULL,
    PRIMARY KEY (call, student)
);

-- What the turns of the last minutes have changed, for the memory of the other servers.
CREATE TABLE turn (
    id bigserial PRIMARY KEY,
    xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    server text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    changes text NOT NULL -- a JSON array
);

-- It is read once or twice and thrown away: not worth being made smaller.
ALTER TABLE turn ALTER COLUMN changes SET STORAGE EXTERNAL;

CREATE INDEX turn_by_transaction ON turn (xid);
