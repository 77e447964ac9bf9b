/**
 * The schema, one step a version. A step that was ever released is never changed: add one.
 * A change of what `index-row.ts` makes of a record needs a step that indexes the records anew.
 */
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
]

/** Marks a file as the sandbox's: "CMst". */
export const applicationId = 0x43_4d_73_74
