package io.contactlist.jdbc;

import java.util.Collections;

/** Lists the tables to which rows are added in batches. */
enum Table {
    CONTACT(
            "contact",
            "list, position, full_id, data, progress, place_social_media, due_social_media, place_email, due_email,"
                    + " place_call, due_call, agent, agent_place, agent_due, next_end, planned_by"),
    TIME_KEY("time_key", "list, number, zones"),
    CONTACT_IMPORT("contact_import", "list, position, rules, content"),
    CONTACT_EVENT("contact_event", "list, position, content");

    private final String table;
    private final String columns;

    Table(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String copy() {
        return "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    String insert() {
        int count = columns.split(",").length;
        return "INSERT INTO " + table + " (" + columns + ") VALUES ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
