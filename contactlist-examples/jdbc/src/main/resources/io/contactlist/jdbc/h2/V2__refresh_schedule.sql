-- When lists are refreshed, in PostgreSQL or H2. Can be run again.
--
-- It is db-scheduler's table under a name of its own: another db-scheduler of the same service would take
-- refreshes for tasks that nobody knows any more, and delete them after two weeks.

CREATE TABLE IF NOT EXISTS refresh_schedule (
    task_name VARCHAR NOT NULL,            -- the same in all rows
    task_instance VARCHAR NOT NULL,        -- the list, as RefreshTable.key writes its id
    task_data BYTEA NOT NULL,              -- JSON: the list's id, its frequency, from which instant on it counts
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,  -- when it is due; while it is refreshed, when it was
    picked BOOLEAN NOT NULL,               -- whether it is being refreshed
    picked_by VARCHAR,                     -- by which node
    last_heartbeat TIMESTAMP WITH TIME ZONE,           -- when that node said last that it is alive
    version BIGINT NOT NULL,               -- another one with each change of what is due or who is at it
    last_success TIMESTAMP WITH TIME ZONE, -- not used, as are those below
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX IF NOT EXISTS refresh_schedule_due ON refresh_schedule (execution_time);
CREATE INDEX IF NOT EXISTS refresh_schedule_heartbeat ON refresh_schedule (last_heartbeat);
