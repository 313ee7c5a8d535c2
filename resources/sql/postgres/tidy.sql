-- Throws away what was there to be read when this was run the time before, a minute ago at least, and says so: who has
-- not read since reads everything anew.
WITH before AS (
    SELECT split_part(value, '|', 1) AS at, split_part(value, '|', 2)::pg_snapshot AS seen FROM setting
    WHERE name = 'tidied' AND split_part(value, '|', 1)::timestamptz < now() - interval '1 minute'
), gone AS (
    DELETE FROM turn USING before
    WHERE pg_visible_in_snapshot(turn.xid, before.seen) AND turn.at < before.at::timestamptz
), said AS (
    INSERT INTO setting (name, value) SELECT 'trimmed', at FROM before
    ON CONFLICT (name) DO UPDATE SET value = excluded.value
)
INSERT INTO setting (name, value)
SELECT 'tidied', clock_timestamp() || '|' || pg_current_snapshot()
WHERE EXISTS (SELECT FROM before) OR NOT EXISTS (SELECT FROM setting WHERE name = 'tidied')
ON CONFLICT (name) DO UPDATE SET value = excluded.value
