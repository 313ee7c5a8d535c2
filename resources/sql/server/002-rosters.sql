-- Rosters, and what the report of an ended call says of one.

CREATE TABLE roster (
    class INTEGER NOT NULL,
    student TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (class, student)
) WITHOUT ROWID;

CREATE TABLE absent (
    call TEXT NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    student TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (call, student)
) WITHOUT ROWID;

ALTER TABLE call ADD COLUMN had_roster INTEGER NOT NULL DEFAULT 0; -- when it ended
