-- A blank line ends a statement; nothing is split at semicolons, and no text follows the last one.
-- "CAUD" in ASCII
PRAGMA application_id = 1128355140;

-- file_id, journal (the chain of revision ids, see Seal), projections (what they were made with)
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta (key, value) VALUES ('file_id', lower(hex(randomblob(16)))), ('journal', ''), ('projections', '');

-- What was written, when and by whom. All that follows `working` can be rebuilt from it.
CREATE TABLE revisions (
    seq INTEGER PRIMARY KEY CHECK (seq >= 1),
    revision_id BLOB NOT NULL UNIQUE CHECK (length(revision_id) = 32),
    record_id TEXT NOT NULL CHECK (record_id <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    parents BLOB NOT NULL CHECK (length(parents) % 32 = 0),
    author TEXT NOT NULL,
    written_at TEXT NOT NULL,
    document BLOB -- canonical JSON; NULL only after an erasure
) STRICT;

CREATE INDEX revisions_by_record ON revisions (record_id, seq);

-- "INSERT OR REPLACE" would delete what stands in its way.
CREATE TRIGGER revisions_are_never_replaced BEFORE INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM revisions WHERE revision_id = NEW.revision_id OR seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'revisions are never replaced');
END;

-- The number of a revision given automatically is known only after the insertion.
CREATE TRIGGER revisions_follow_each_other AFTER INSERT ON revisions
WHEN EXISTS (SELECT 1 FROM revisions WHERE seq > NEW.seq)
    OR (NEW.seq > 1 AND NOT EXISTS (SELECT 1 FROM revisions WHERE seq = NEW.seq - 1))
BEGIN
    SELECT RAISE(ABORT, 'revisions follow each other');
END;

CREATE TRIGGER revisions_are_never_deleted BEFORE DELETE ON revisions
BEGIN
    SELECT RAISE(ABORT, 'revisions are never deleted');
END;

-- The one exception: the documents of a record may be emptied once a revision of kind erasure of that record says why.
CREATE TRIGGER revisions_are_never_changed BEFORE UPDATE ON revisions
WHEN NOT (
    NEW.document IS NULL
    AND OLD.kind <> 'erasure'
    AND NEW.seq = OLD.seq
    AND NEW.revision_id = OLD.revision_id
    AND NEW.record_id = OLD.record_id
    AND NEW.kind = OLD.kind
    AND NEW.parents = OLD.parents
    AND NEW.author = OLD.author
    AND NEW.written_at = OLD.written_at
    AND EXISTS (
        SELECT 1 FROM revisions AS erasure WHERE erasure.record_id = OLD.record_id AND erasure.kind = 'erasure'
    )
)
BEGIN
    SELECT RAISE(ABORT, 'revisions are never changed');
END;

-- Audits being worked on: saved at each answer, no history yet.
CREATE TABLE working (
    record_id TEXT PRIMARY KEY CHECK (record_id <> ''),
    base BLOB NOT NULL, -- the revision it started from; empty for a new audit
    document BLOB NOT NULL,
    undo BLOB NOT NULL,
    undo_position INTEGER NOT NULL,
    version INTEGER NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;

-- Audits as they stand, drafts included.
CREATE TABLE records (
    record_id TEXT PRIMARY KEY,
    revision_id BLOB NOT NULL, -- the revision that counts; empty: only a draft so far
    first_seq INTEGER NOT NULL, -- of its first revision; 0: only a draft so far
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    case_ref TEXT NOT NULL,
    folded_ref TEXT NOT NULL,
    authority TEXT NOT NULL,
    team TEXT NOT NULL,
    worker TEXT NOT NULL,
    auditor TEXT NOT NULL,
    audited_on TEXT NOT NULL,
    cycle TEXT NOT NULL,
    reading TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL,
    asked INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    counts INTEGER NOT NULL, -- 1: the reading of its case and cycle that tables count
    conflict INTEGER NOT NULL, -- 1: merged files hold different versions, and none resolves them yet
    changed_at TEXT NOT NULL,
    answers BLOB NOT NULL -- one byte per coded field of the form, see field_codes
) STRICT;

CREATE INDEX records_by_key ON records (form, authority, folded_ref, cycle);

CREATE INDEX records_by_change ON records (changed_at);

CREATE INDEX records_counted ON records (form) WHERE counts = 1;

-- Documents of other kinds as they stand.
CREATE TABLE documents (
    record_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    revision_id BLOB NOT NULL,
    conflict INTEGER NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX documents_by_kind ON documents (kind);

-- Which imports brought or changed an audit: seq is the revision that first carried the mark.
CREATE TABLE import_marks (
    record_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    batch TEXT NOT NULL,
    digest TEXT NOT NULL,
    withdrawn INTEGER NOT NULL, -- 1: the import was taken back
    seq INTEGER NOT NULL,
    PRIMARY KEY (record_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX import_marks_by_batch ON import_marks (batch);

-- What the bytes of records.answers mean in the pack in force; position from 1.
CREATE TABLE field_codes (
    form TEXT NOT NULL,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    code BLOB NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (form, position, code)
) STRICT, WITHOUT ROWID;

-- For people with SQL tools of their own: the answers of the audits that tables count.
CREATE VIEW answers (record, field, category) AS
SELECT records.record_id, field_codes.field, field_codes.category
FROM records
JOIN field_codes
    ON field_codes.form = records.form AND substr(records.answers, field_codes.position, 1) = field_codes.code
WHERE records.counts = 1;
