-- For tests only: fails half way.
CREATE TABLE later (
    text TEXT NOT NULL
) STRICT;

INSERT INTO no_such_table (text) VALUES ('one');
