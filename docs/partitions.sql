-- Spreads the tasks of a sandbox over partitions by account and stream. Once, while no sandbox runs:
--   psql "$DATABASE_URL" --set ON_ERROR_STOP=1 --file docs/partitions.sql
BEGIN;

ALTER TABLE task RENAME TO whole_task;
CREATE TABLE task (LIKE whole_task INCLUDING DEFAULTS INCLUDING STORAGE)
  PARTITION BY HASH (account_id, stream_id);

DO $$
DECLARE
  partitions constant integer := 16;
BEGIN
  FOR remainder IN 0 .. partitions - 1 LOOP
    EXECUTE format(
      'CREATE TABLE task_%s PARTITION OF task FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
      remainder, partitions, remainder
    );
  END LOOP;
END
$$;

INSERT INTO task SELECT * FROM whole_task;

-- The keys and indexes of the whole table, each by its own definition and under its own name.
DO $$
DECLARE
  definitions text[] := ARRAY(
    SELECT replace(pg_get_indexdef(indexrelid), ' ON public.whole_task ', ' ON public.task ')
    FROM pg_index WHERE indrelid = 'whole_task'::regclass AND NOT indisprimary
  );
  definition text;
BEGIN
  DROP TABLE whole_task;
  ALTER TABLE task ADD CONSTRAINT task_key PRIMARY KEY (account_id, stream_id, task_id);
  FOREACH definition IN ARRAY definitions LOOP
    EXECUTE definition;
  END LOOP;
END
$$;

COMMIT;
ANALYZE task;
