-- Contact lists in PostgreSQL 14 or newer. Can be run again.
--
-- JSON columns hold the library's JSON form of a value. Contacts are an exception: StoredContact writes them.
-- Keys converts identifiers. It changes only backslashes, NUL characters, halves of surrogate pairs, and identifiers of
-- more than 400 characters.

CREATE TABLE IF NOT EXISTS contact_list (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id VARCHAR COLLATE "C" NOT NULL UNIQUE,
    state TEXT NOT NULL,                   -- JSON: definition, campaigns, counters
    version BIGINT NOT NULL DEFAULT 0,     -- increased by each step, so that no step overwrites another
    next_position BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE IF NOT EXISTS campaign (
    id VARCHAR COLLATE "C" PRIMARY KEY,    -- unique over all lists
    list BIGINT NOT NULL REFERENCES contact_list
);

-- The time keys of a list: the different sets of time zones of its contacts. Numbers 0 and 1 mean no zones and any time.
CREATE TABLE IF NOT EXISTS time_key (
    list BIGINT NOT NULL,
    number INT NOT NULL,                   -- from 2, without gaps, so that two steps do not both add the last key
    zones TEXT NOT NULL,                   -- the ids with commas between them
    PRIMARY KEY (list, number)
);

CREATE TABLE IF NOT EXISTS contact (
    list BIGINT NOT NULL,
    position BIGINT NOT NULL,              -- the order of storing
    full_id VARCHAR COLLATE "C" NOT NULL UNIQUE, -- number of the list, colon, identifier
    data TEXT NOT NULL,                    -- JSON: the identity data, as uploaded
    progress TEXT NOT NULL,                -- JSON: attempts, conversations and statuses
    -- The places of the contact among those that may be planned, one per channel type: null if none may be planned.
    -- A place has the number of its time key times 100, plus a level; PlaceIndex numbers the levels.
    -- "Due" is the second of the epoch from which it may be planned, and far in the past if it never had to wait.
    place_social_media INT,
    due_social_media NUMERIC(26, 9),
    place_email INT,
    due_email NUMERIC(26, 9),
    place_call INT,
    due_call NUMERIC(26, 9),
    agent VARCHAR COLLATE "C",         -- the channel type and the agent of a callback that only the agent gets
    agent_place INT,                       -- its place for this agent, on that type
    agent_due NUMERIC(26, 9),
    next_end NUMERIC(26, 9),               -- the second at which the next thing ends by itself, such as a lease
    planned_by VARCHAR COLLATE "C",        -- the campaign of the planned attempt
    PRIMARY KEY (list, position)
);

CREATE INDEX IF NOT EXISTS contact_due_social_media ON contact (list, place_social_media, due_social_media, position)
    WHERE place_social_media IS NOT NULL;
CREATE INDEX IF NOT EXISTS contact_due_email ON contact (list, place_email, due_email, position)
    WHERE place_email IS NOT NULL;
CREATE INDEX IF NOT EXISTS contact_due_call ON contact (list, place_call, due_call, position)
    WHERE place_call IS NOT NULL;
CREATE INDEX IF NOT EXISTS contact_agent ON contact (list, agent, agent_place, agent_due, position)
    WHERE agent_place IS NOT NULL;
CREATE INDEX IF NOT EXISTS contact_next_end ON contact (list, next_end, position) WHERE next_end IS NOT NULL;

-- The event log, for stores that keep one: contacts as imported, and their events since then.

CREATE TABLE IF NOT EXISTS contact_import (
    list BIGINT NOT NULL,
    position BIGINT NOT NULL,
    rules TEXT NOT NULL,                   -- JSON: the list's rules at the time of the import
    content TEXT NOT NULL,                 -- JSON: the contact's data and progress
    PRIMARY KEY (list, position)
);

CREATE TABLE IF NOT EXISTS contact_event (
    list BIGINT NOT NULL,
    position BIGINT NOT NULL,              -- the contact's position
    entry BIGINT GENERATED ALWAYS AS IDENTITY,
    content TEXT NOT NULL,                 -- JSON: the event
    PRIMARY KEY (list, position, entry)
);
