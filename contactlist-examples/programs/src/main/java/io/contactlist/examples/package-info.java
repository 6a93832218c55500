/**
 * Runnable examples, one question each. {@link io.contactlist.examples.Main} is the whole story in small: a
 * file becomes a contact list, and campaigns work it. {@link io.contactlist.examples.Quickstart} is the least
 * code that does something useful. {@link io.contactlist.examples.DailyRefresh} has a list follow the
 * conversations that match criteria, midnight after midnight. {@link io.contactlist.examples.FromJson} imports
 * by what a web page sent, {@link io.contactlist.examples.EventLog} keeps events as lines of JSON and replays
 * them. {@link io.contactlist.examples.JournalStore} is a store to learn from.
 */
@NullMarked
package io.contactlist.examples;

import org.jspecify.annotations.NullMarked;
