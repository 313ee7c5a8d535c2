-- All who are missing from one call at once: the call, and the rows as one JSON array.
INSERT INTO absent (call, student, name)
SELECT ?, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)
