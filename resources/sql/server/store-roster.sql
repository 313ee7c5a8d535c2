-- All lines of one change at once: the class, and the rows as one JSON array.
INSERT OR REPLACE INTO roster (class, student, name)
SELECT ?, json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)
