-- All students of one change at once: the class, and they as one JSON array.
DELETE FROM roster WHERE class = ? AND student IN (SELECT value FROM json_each(?))
