-- Contact lists in PostgreSQL 14 or newer. Can be run again.
--
-- What is in JSON is the library's own form of the value, but for contacts: they are as StoredContact writes them.
-- Identifiers are as Keys writes them, which is as they are but for backslashes, NUL characters, halves of surrogate
-- pairs, and identifiers of more than 400 characters.

CREATE TABLE IF NOT EXISTS contact_list (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id VARCHAR COLLATE "C" NOT NULL UNIQUE,
    state TEXT NOT NULL,                   -- JSON: definition, campaigns, counters
    version BIGINT NOT NULL DEFAULT 0,     -- one more with each step; none writes over another
    next_position BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE IF NOT EXISTS campaign (
    id VARCHAR COLLATE "C" PRIMARY KEY,    -- unique over all lists
    list BIGINT NOT NULL REFERENCES contact_list
);

CREATE TABLE IF NOT EXISTS contact (
    list BIGINT NOT NULL,
    position BIGINT NOT NULL,              -- in the order of storing
    full_id VARCHAR COLLATE "C" NOT NULL UNIQUE, -- number of the list, colon, identifier
    data TEXT NOT NULL,                    -- JSON: who the contact is, as uploaded
    progress TEXT NOT NULL,                -- JSON: what has happened to it
    -- From which second of the epoch on an attempt may be planned on a channel type; null if none may.
    due_social_media NUMERIC(26, 9),
    due_email NUMERIC(26, 9),
    due_call NUMERIC(26, 9),
    lease_end NUMERIC(26, 9),              -- when the lease of its planned attempt ends, also in seconds
    planned_by VARCHAR COLLATE "C",        -- the campaign that planned it
    PRIMARY KEY (list, position)
);

CREATE INDEX IF NOT EXISTS contact_due_social_media ON contact (list, due_social_media, position)
    WHERE due_social_media IS NOT NULL;
CREATE INDEX IF NOT EXISTS contact_due_email ON contact (list, due_email, position) WHERE due_email IS NOT NULL;
CREATE INDEX IF NOT EXISTS contact_due_call ON contact (list, due_call, position) WHERE due_call IS NOT NULL;
CREATE INDEX IF NOT EXISTS contact_lease_end ON contact (list, lease_end, position) WHERE lease_end IS NOT NULL;

-- The event log, for stores that keep one: contacts as imported, and what happened to them since.

CREATE TABLE IF NOT EXISTS contact_import (
    list BIGINT NOT NULL,
    position BIGINT NOT NULL,
    rules TEXT NOT NULL,                   -- JSON: those of the list at that time
    content TEXT NOT NULL,                 -- JSON: the contact, its data and progress
    PRIMARY KEY (list, position)
);

CREATE TABLE IF NOT EXISTS contact_event (
    list BIGINT NOT NULL,
    position BIGINT NOT NULL,              -- the contact's
    entry BIGINT GENERATED ALWAYS AS IDENTITY,
    content TEXT NOT NULL,                 -- JSON: the event
    PRIMARY KEY (list, position, entry)
);
