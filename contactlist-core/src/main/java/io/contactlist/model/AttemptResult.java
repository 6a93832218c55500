package io.contactlist.model;

/** The result of an attempt: a failure, a conversation, or the state of an attempt that has neither. */
sealed interface AttemptResult permits AttemptState, FailureCategory, ConversationId {}
