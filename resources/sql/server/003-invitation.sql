-- Those who may make their own account.

CREATE TABLE invitation (
    name TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    expires INTEGER NOT NULL -- milliseconds since 1970 (UTC)
) WITHOUT ROWID;
