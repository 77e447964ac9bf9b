import { storedChunks } from '../scope-chunks.ts'
import type { PostgresTransaction } from './postgres-connection.ts'
import { chunkSize, storedTask } from './stored-task.ts'
import { raw } from './sql.ts'
import { storeChunks } from './write-tasks.ts'

/** Brings a schema from one version to the next. */
export type PostgresMigration = (transaction: PostgresTransaction) => Promise<void>

/**
 * The schema, one step a version. A step that was ever released is never changed: add one.
 * A change of what `index-row.ts` makes of a record needs a step that indexes the records anew.
 * Texts that are compared or sorted have the collation "C": by code point, as SQLite and the contract's tie-break do.
 */
export const postgresMigrations: readonly PostgresMigration[] = [
  (transaction) => transaction.exec(countersBesideRows),
  async (transaction) => {
    await transaction.exec(oneTable)
    await transaction.exec(`
      DECLARE old CURSOR FOR SELECT s.account_id, s.stream_id, r.record
      FROM task_record r JOIN old_task t ON t.id = r.id JOIN scope s ON s.id = t.scope_id`)
    for (;;) {
      const rows = await transaction.all(raw(`FETCH ${chunkSize} FROM old`))
      if (rows.length === 0) break
      await storeChunks(transaction, storedChunks(rows.map(storedTask), chunkSize))
    }
    await transaction.exec('CLOSE old; DROP TABLE task_record, task_term, old_task, term, facet, scope')
  },
]

/** Version 1. */
export const countersBesideRows = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE scope (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  tasks bigint NOT NULL DEFAULT 0,
  UNIQUE (account_id, stream_id)
);

CREATE TABLE facet (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scope_id integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  status text COLLATE "C",
  priority text COLLATE "C",
  channels text COLLATE "C" NOT NULL,
  unassigned smallint NOT NULL,
  unresolved smallint NOT NULL,
  tasks bigint NOT NULL DEFAULT 0,
  UNIQUE (scope_id, key)
);

CREATE TABLE term (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scope_id integer NOT NULL,
  key text COLLATE "C" NOT NULL,
  tasks bigint NOT NULL DEFAULT 0,
  UNIQUE (scope_id, key)
);

CREATE TABLE task (
  id bigint PRIMARY KEY,
  scope_id integer NOT NULL,
  task_id text COLLATE "C" NOT NULL,
  facet_id integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  created_at bigint,
  updated_at bigint,
  due_date bigint,
  UNIQUE (scope_id, task_id)
);
CREATE SEQUENCE task_id OWNED BY task.id;

CREATE INDEX task_by_created_at ON task (scope_id, created_at, task_id) INCLUDE (facet_id);
CREATE INDEX task_by_updated_at ON task (scope_id, updated_at, task_id) INCLUDE (facet_id);
CREATE INDEX task_by_due_date ON task (scope_id, due_date, task_id) INCLUDE (facet_id);
CREATE INDEX task_by_name ON task (scope_id, name, task_id) INCLUDE (facet_id);
CREATE INDEX task_by_facet ON task (facet_id);
CREATE INDEX task_by_name_part ON task USING gin (name gin_trgm_ops);

CREATE TABLE task_term (
  term_id integer NOT NULL,
  task bigint NOT NULL,
  PRIMARY KEY (term_id, task)
);

CREATE TABLE task_record (
  id bigint PRIMARY KEY,
  term_ids text NOT NULL,
  record text NOT NULL
);
`

/**
 * The ids of account and stream lead every key, so that the tables can be partitioned and distributed by them. A term
 * begins with its stream, too (`search-terms.ts`).
 */
const oneTable = `
ALTER TABLE task RENAME TO old_task;

-- How many tasks a stream holds.
CREATE TABLE stream (
  account_id text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  tasks bigint NOT NULL,
  CONSTRAINT stream_key PRIMARY KEY (account_id, stream_id)
);

-- A record of the usual size stands apart from what filters look at, uncompressed, so that a row is narrow.
CREATE TABLE task (
  account_id text COLLATE "C" NOT NULL,
  stream_id text COLLATE "C" NOT NULL,
  task_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  created_at bigint,
  updated_at bigint,
  due_date bigint,
  terms text[] STORAGE MAIN COLLATE "C" NOT NULL,
  record text STORAGE EXTERNAL NOT NULL,
  CONSTRAINT task_key PRIMARY KEY (account_id, stream_id, task_id)
);

CREATE INDEX task_created_at ON task (account_id, stream_id, created_at, task_id);
CREATE INDEX task_updated_at ON task (account_id, stream_id, updated_at, task_id);
CREATE INDEX task_due_date ON task (account_id, stream_id, due_date, task_id);
CREATE INDEX task_name ON task (account_id, stream_id, name, task_id);
CREATE INDEX task_terms ON task USING gin (terms);
CREATE INDEX task_name_parts ON task USING gin (name gin_trgm_ops);
`
