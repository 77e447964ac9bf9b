/** The schema, one step a version. A step that was ever released is never changed: add one. */
export const sqliteMigrations: readonly string[] = [
  `
  CREATE TABLE scope (
    id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL,
    stream_id TEXT NOT NULL,
    tasks INTEGER NOT NULL DEFAULT 0,
    UNIQUE (account_id, stream_id)
  ) STRICT;

  -- What tasks have in common in the filters with few values, and how many tasks have it.
  CREATE TABLE facet (
    id INTEGER PRIMARY KEY,
    scope_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    status TEXT,
    priority TEXT,
    channels TEXT NOT NULL,
    unassigned INTEGER NOT NULL,
    unresolved INTEGER NOT NULL,
    tasks INTEGER NOT NULL DEFAULT 0,
    UNIQUE (scope_id, key)
  ) STRICT;

  -- A queue, an agent or the value of a field, and how many tasks have it.
  CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    scope_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    tasks INTEGER NOT NULL DEFAULT 0,
    UNIQUE (scope_id, key)
  ) STRICT;

  CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    scope_id INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    facet_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER,
    updated_at INTEGER,
    due_date INTEGER,
    UNIQUE (scope_id, task_id)
  ) STRICT;

  -- Each ends in the tie-break and the facet, so that pages and counts of facets fetch no other row.
  CREATE INDEX task_by_created_at ON task (scope_id, created_at, task_id, facet_id);
  CREATE INDEX task_by_updated_at ON task (scope_id, updated_at, task_id, facet_id);
  CREATE INDEX task_by_due_date ON task (scope_id, due_date, task_id, facet_id);
  CREATE INDEX task_by_name ON task (scope_id, name, task_id, facet_id);
  CREATE INDEX task_by_facet ON task (facet_id);

  CREATE TABLE task_term (
    term_id INTEGER NOT NULL,
    task INTEGER NOT NULL,
    PRIMARY KEY (term_id, task)
  ) STRICT, WITHOUT ROWID;

  -- Apart from task, so that what filters look at stays small and together.
  CREATE TABLE task_record (
    id INTEGER PRIMARY KEY,
    term_ids TEXT NOT NULL,
    record TEXT NOT NULL
  ) STRICT;

  -- Substrings of names; the names themselves stay in task.
  CREATE VIRTUAL TABLE task_name USING fts5(
    name, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
  );
  `,
  // The indexes are in memory now. A task's id says its scope and its slot there: see `ids.ts`.
  `
  CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    scope_id INTEGER NOT NULL,
    task_id TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (scope_id, task_id)
  ) STRICT;
  INSERT INTO record (id, scope_id, task_id, record)
    SELECT t.scope_id * 4294967296 + row_number() OVER (PARTITION BY t.scope_id ORDER BY t.id) - 1,
      t.scope_id, t.task_id, r.record
    FROM task t JOIN task_record r ON r.id = t.id;
  DROP TABLE task_name; DROP TABLE task_record; DROP TABLE task_term; DROP TABLE task; DROP TABLE term;
  DROP TABLE facet; ALTER TABLE scope DROP COLUMN tasks; ALTER TABLE record RENAME TO task;

  -- What was written last, from which another process learns what it has in memory no more as it is.
  -- Without a task: everything may have changed.
  CREATE TABLE journal (version INTEGER PRIMARY KEY, task INTEGER) STRICT;

  -- The index of a scope as it was in memory at an entry of the journal, so that opening need not read every record.
  CREATE TABLE saved_index (
    scope_id INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    journal INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE saved_part (
    scope_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (scope_id, name)
  ) STRICT;
  `,
  // Tasks that were filled in are one entry of the journal; a saved index is read and written in pieces, in this order.
  `
  ALTER TABLE journal ADD COLUMN tasks INTEGER NOT NULL DEFAULT 1;
  DROP TABLE saved_index; DROP TABLE saved_part;
  CREATE TABLE saved_index (
    scope_id INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    journal INTEGER NOT NULL,
    -- Bytes of each part, as JSON.
    sizes TEXT NOT NULL
  ) STRICT;
  CREATE TABLE saved_part (
    id INTEGER PRIMARY KEY,
    scope_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX saved_part_of_scope ON saved_part (scope_id);
  `,
]

/** Marks a file as the sandbox's: "CMst". */
export const applicationId = 0x43_4d_73_74
