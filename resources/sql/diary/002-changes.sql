-- SPDX-FileCopyrightText: Chamada contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Whether the class had a roster when the call ended: 1. A call without one, whose class has had one since, becomes 2.
-- Calls that are here already do not say; those of a class where somebody was ever missing had one.
ALTER TABLE call ADD COLUMN roster INTEGER NOT NULL DEFAULT 0;

UPDATE call SET roster = 1
    WHERE class IN (SELECT class FROM call WHERE id IN (SELECT call FROM absent));

-- How many entries it has, so that the list of calls need not count them.
ALTER TABLE call ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;

UPDATE call SET arrived = (SELECT count(*) FROM entry WHERE call = id);

-- Every change that was made later. Rows are only ever added: the last one of a subject holds.
CREATE TABLE change (
    id TEXT PRIMARY KEY, -- drawn: the same change is the same row on every machine
    kind INTEGER NOT NULL, -- of a call: 0 a student's standing, 1 its class, 2 its lessons, 3 whether it is discarded,
        -- of a class: 4 its planned lessons, 5 the least frequency in percent, 6 the lessons of a meeting
    subject TEXT NOT NULL, -- the call, or the number of the class
    student TEXT NOT NULL, -- of a standing, else empty
    old_value INTEGER, -- a standing is 0 present, 1 late, 2 absent, 3 justified; NULL where there is none
    new_value INTEGER,
    note TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX change_by_subject ON change (subject, kind, student, made_at, id);

-- What the reports say of each student.
CREATE VIEW reported AS
    SELECT call, student, flags & 1 AS standing FROM entry
    UNION ALL SELECT call, student, 2 FROM absent;

CREATE VIEW latest AS
    SELECT kind, subject, student, new_value, note, made_at FROM change AS this
    WHERE NOT EXISTS (SELECT 1 FROM change AS other
        WHERE other.subject = this.subject AND other.kind = this.kind AND other.student = this.student
            AND (other.made_at, other.id) > (this.made_at, this.id));

-- The calls as they count now.
CREATE VIEW meeting AS
    SELECT call.id, ifnull(moved.new_value, call.class) AS class, call.title, call.started, call.ended,
        coalesce(own.new_value, usual.new_value, 1) AS lessons, ifnull(gone.new_value, 0) AS discarded,
        call.roster = 1 AND ifnull(moved.new_value, call.class) = call.class AS says_who_is_absent
    FROM call
    LEFT JOIN latest AS moved ON moved.subject = call.id AND moved.kind = 1
    LEFT JOIN latest AS own ON own.subject = call.id AND own.kind = 2
    LEFT JOIN latest AS gone ON gone.subject = call.id AND gone.kind = 3
    LEFT JOIN latest AS usual ON usual.subject = CAST(ifnull(moved.new_value, call.class) AS TEXT) AND usual.kind = 6;
