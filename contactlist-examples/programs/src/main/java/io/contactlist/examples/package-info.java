/**
 * Contains runnable examples. Each answers one question:
 *
 * <ul>
 *   <li>{@link io.contactlist.examples.Main} is the whole library: a file becomes a contact list, and campaigns work on
 *       it.
 *   <li>{@link io.contactlist.examples.Quickstart} is the shortest useful code.
 *   <li>{@link io.contactlist.examples.DailyRefresh} refreshes a list from conversations every midnight.
 *   <li>{@link io.contactlist.examples.FromJson} imports with settings from a web page.
 *   <li>{@link io.contactlist.examples.EventLog} logs events as lines of JSON and replays them.
 *   <li>{@link io.contactlist.examples.JournalStore} shows how to write a store.
 * </ul>
 */
@NullMarked
package io.contactlist.examples;

import org.jspecify.annotations.NullMarked;
