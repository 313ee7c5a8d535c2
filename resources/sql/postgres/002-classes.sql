-- The classes that an account has taken calls of or given rosters, for its teacher's other machines.

CREATE TABLE taught (
    account text COLLATE "C" NOT NULL, -- empty for the nameless owner of an open server
    class integer NOT NULL,
    title text NOT NULL,
    PRIMARY KEY (account, class)
);
