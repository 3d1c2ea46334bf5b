-- For tests only: what a later schema might add. Statements are separated by blank lines, not by semicolons.
CREATE TABLE later (
    text TEXT NOT NULL
) STRICT;

CREATE TRIGGER later_is_kept BEFORE DELETE ON later
BEGIN
    SELECT RAISE(ABORT, 'kept; for good');
END;

INSERT INTO later (text) VALUES ('one; two');
