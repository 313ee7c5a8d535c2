-- All entries of one turn at once: the rows come as one JSON array.
INSERT OR REPLACE INTO entry
    (call, student, sequence, time, entered_by, flags, name, place, note, device, removed)
SELECT
    json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
    json_extract(value, '$[3]'), json_extract(value, '$[4]'), json_extract(value, '$[5]'),
    json_extract(value, '$[6]'), json_extract(value, '$[7]'), json_extract(value, '$[8]'),
    json_extract(value, '$[9]'), json_extract(value, '$[10]')
FROM json_each(CAST(? AS TEXT))
