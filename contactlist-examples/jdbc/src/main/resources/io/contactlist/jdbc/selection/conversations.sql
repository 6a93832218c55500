-- The tables or views that SqlConversationSource reads. This script is for H2. Other databases may store instants and
-- numbers with less precision.

CREATE TABLE conversation (
    id VARCHAR PRIMARY KEY,
    contact VARCHAR NOT NULL,
    name VARCHAR,
    channel VARCHAR NOT NULL,
    channel_type VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    created TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    last_activity TIMESTAMP(9) WITH TIME ZONE
);

CREATE TABLE label (
    conversation VARCHAR NOT NULL REFERENCES conversation,
    label VARCHAR NOT NULL,
    PRIMARY KEY (conversation, label)
);

CREATE TABLE attribute (
    conversation VARCHAR NOT NULL REFERENCES conversation,
    name VARCHAR NOT NULL,
    text_value VARCHAR,
    number_value DECIMAL(76, 38),
    truth_value BOOLEAN,
    date_value DATE,
    instant_value TIMESTAMP(9) WITH TIME ZONE,
    PRIMARY KEY (conversation, name)
);
