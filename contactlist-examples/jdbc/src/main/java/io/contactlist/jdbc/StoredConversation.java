package io.contactlist.jdbc;

import io.contactlist.model.ContactSnapshot.EndedConversation;
import io.contactlist.model.ConversationId;
import tools.jackson.core.JsonParser;

/** Holds an ended conversation of a {@link StoredContact}. */
final class StoredConversation {

    private String id = "";
    private int latestAttempt;

    static void write(EndedConversation conversation, SparseJson json) {
        json.text("id", conversation.conversation().value()).count("latestAttempt", conversation.latestAttempt());
    }

    static EndedConversation read(JsonParser json) {
        StoredConversation conversation = new StoredConversation();
        SparseJson.fields(json, conversation::take);
        return new EndedConversation(ConversationId.of(conversation.id), conversation.latestAttempt);
    }

    private void take(String field, JsonParser json) {
        switch (field) {
            case "id" -> id = json.getString();
            case "latestAttempt" -> latestAttempt = json.getIntValue();
            default -> throw SparseJson.unknown(field);
        }
    }
}
