-- What is run in every turn, prepared once for each connection.

-- All entries of one turn at once: the last row of each counts.
PREPARE store_entries (jsonb) AS
INSERT INTO entry (call, student, sequence, time, entered_by, flags, name, place, note, device, removed)
SELECT DISTINCT ON (1, 2)
    v ->> 0, v ->> 1, (v ->> 2)::bigint, (v ->> 3)::bigint, (v ->> 4)::integer, (v ->> 5)::integer,
    v ->> 6, v ->> 7, v ->> 8, v ->> 9, (v ->> 10)::integer
FROM jsonb_array_elements($1) WITH ORDINALITY AS line (v, number)
ORDER BY 1, 2, number DESC
ON CONFLICT (call, student) DO UPDATE SET
    sequence = excluded.sequence, time = excluded.time, entered_by = excluded.entered_by, flags = excluded.flags,
    name = excluded.name, place = excluded.place, note = excluded.note, device = excluded.device,
    removed = excluded.removed;

-- Locks that last until the transaction ends. Whoever takes several takes them in this order.
PREPARE share_lock (integer, integer) AS SELECT pg_advisory_xact_lock_shared($1, $2);
PREPARE lock_each (integer, integer[]) AS SELECT pg_advisory_xact_lock($1, number) FROM unnest($2) AS number;

PREPARE store_turn (text, text) AS INSERT INTO turn (server, changes) VALUES ($1, $2);

-- What others have committed that was not in that snapshot, which was read at that time, with the snapshot of this
-- reading, a time not after it, and whether some of it may have been thrown away already. One row at least.
PREPARE read_news (pg_snapshot, timestamptz, text) AS
SELECT
    pg_current_snapshot()::text,
    now()::text,
    coalesce((SELECT value::timestamptz >= $2 FROM setting WHERE name = 'trimmed'), false),
    turn.changes
FROM (VALUES (1)) AS once
LEFT JOIN turn ON xid >= pg_snapshot_xmin($1) AND NOT pg_visible_in_snapshot(xid, $1) AND server <> $3
ORDER BY turn.id;
