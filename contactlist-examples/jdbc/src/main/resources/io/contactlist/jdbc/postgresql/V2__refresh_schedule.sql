-- When lists are refreshed, in PostgreSQL or H2. Can be run again.
--
-- This is db-scheduler's table under another name. Otherwise a service's own db-scheduler would treat refreshes as
-- unknown tasks and delete them after two weeks.

CREATE TABLE IF NOT EXISTS refresh_schedule (
    task_name VARCHAR NOT NULL,            -- the same in all rows
    task_instance VARCHAR NOT NULL,        -- the list, as RefreshTable.key writes its id
    task_data BYTEA NOT NULL,              -- JSON: the list's id, its frequency, and the instant from which it counts
    execution_time TIMESTAMP WITH TIME ZONE NOT NULL,  -- when it is due; during a refresh, when that was due
    picked BOOLEAN NOT NULL,               -- whether a refresh is running
    picked_by VARCHAR,                     -- the node that runs the refresh
    last_heartbeat TIMESTAMP WITH TIME ZONE,           -- the node's last heartbeat
    version BIGINT NOT NULL,               -- changes with each change of the due time or the node
    last_success TIMESTAMP WITH TIME ZONE, -- not used, like the columns below
    last_failure TIMESTAMP WITH TIME ZONE,
    consecutive_failures INT,
    priority SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX IF NOT EXISTS refresh_schedule_due ON refresh_schedule (execution_time);
CREATE INDEX IF NOT EXISTS refresh_schedule_heartbeat ON refresh_schedule (last_heartbeat);
