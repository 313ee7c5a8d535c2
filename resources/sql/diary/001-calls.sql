-- SPDX-FileCopyrightText: Chamada contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A call that a teacher took, as its report gave it. Times are milliseconds since 1970-01-01 UTC.
CREATE TABLE call (
    id TEXT PRIMARY KEY, -- the server's, unguessable: the same call is the same row on every machine
    class INTEGER NOT NULL,
    title TEXT NOT NULL,
    started INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    server TEXT NOT NULL,
    teacher TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX call_by_start ON call (started);

CREATE TABLE entry (
    call TEXT NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, -- order of arrival
    student TEXT NOT NULL,
    time INTEGER NOT NULL,
    entered_by INTEGER NOT NULL, -- 0 the student, 1 the teacher, 2 a kiosk
    flags INTEGER NOT NULL, -- 1 late, 2 not on roster, 4 same device, 8 same address
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (call, position)
) WITHOUT ROWID;

CREATE INDEX entry_by_student ON entry (student);

CREATE TABLE absent (
    call TEXT NOT NULL REFERENCES call (id) ON DELETE CASCADE,
    student TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (call, student)
) WITHOUT ROWID;
