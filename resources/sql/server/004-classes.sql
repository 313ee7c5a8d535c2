-- The classes that an account has taken calls of or given rosters, for its teacher's other machines.

CREATE TABLE taught (
    account TEXT NOT NULL, -- empty for the nameless owner of an open server
    class INTEGER NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (account, class)
) WITHOUT ROWID;
