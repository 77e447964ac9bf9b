/**
 * The schema, one step a version. A step that was ever released is never changed: add one.
 * A change of what `index-row.ts` makes of a record needs a step that indexes the records anew.
 * Texts that are compared or sorted have the collation "C": by code point, as SQLite and the contract's tie-break do.
 */
export const postgresMigrations: readonly string[] = [
  `
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
  `,
]
