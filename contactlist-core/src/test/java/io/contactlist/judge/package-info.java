/**
 * An independent judge of the life cycle. It keeps the plain history of what each contact went through
 * and, for every question, walks that history again by the wording of the rules; it shares nothing with
 * the life cycle but the public value types. Random campaigns run through both, and both must agree after
 * every event.
 *
 * <p>In reading order: {@link io.contactlist.judge.History} and its {@link io.contactlist.judge.Entry};
 * the rules, each over a history: {@link io.contactlist.judge.AttemptRules},
 * {@link io.contactlist.judge.UnitRules}, {@link io.contactlist.judge.ConversationRules},
 * {@link io.contactlist.judge.LimitRules}, {@link io.contactlist.judge.StatusRules}; the
 * {@link io.contactlist.judge.Refusals} and the {@link io.contactlist.judge.Judge} that uses them all.
 * {@link io.contactlist.judge.JudgedContact} and {@link io.contactlist.judge.JudgedList} hold judge and
 * library side by side; {@link io.contactlist.judge.RandomList} drives them, from one seed, and a
 * {@link io.contactlist.judge.Shrinker} leaves out what a disagreement does not need.
 */
package io.contactlist.judge;
