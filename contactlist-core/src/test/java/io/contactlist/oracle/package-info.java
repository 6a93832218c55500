/**
 * An independent judge of the life cycle. It keeps the plain history of what each contact went through
 * and, for every question, walks that history again by the wording of the rules; it shares nothing with
 * the life cycle but the public value types. Random campaigns run through both, and both must agree after
 * every event.
 *
 * <p>In reading order: {@link io.contactlist.oracle.History} and its {@link io.contactlist.oracle.Entry};
 * the rules, each over a history: {@link io.contactlist.oracle.AttemptRules},
 * {@link io.contactlist.oracle.ConversationRules}, {@link io.contactlist.oracle.ReportRules},
 * {@link io.contactlist.oracle.UnitRules}, {@link io.contactlist.oracle.LimitRules},
 * {@link io.contactlist.oracle.CallbackRules}, {@link io.contactlist.oracle.RollingRules},
 * {@link io.contactlist.oracle.DueRules}, {@link io.contactlist.oracle.TurnRules},
 * {@link io.contactlist.oracle.TimeRules}, {@link io.contactlist.oracle.StatusRules},
 * {@link io.contactlist.oracle.CallbackEnds}, {@link io.contactlist.oracle.PlaceRules}; the
 * {@link io.contactlist.oracle.Refusals} and the {@link io.contactlist.oracle.Judge} that uses them all.
 * {@link io.contactlist.oracle.JudgedContact} and {@link io.contactlist.oracle.JudgedList} hold judge and
 * library side by side; {@link io.contactlist.oracle.RandomList} drives them by the choices of {@code io.contactlist.lives}, from one seed, and a
 * {@link io.contactlist.oracle.Shrinker} leaves out what a disagreement does not need.
 *
 * <p>{@link io.contactlist.oracle.ModelLivesTest} compares both with the answers of another model, where a file of its
 * lives is named; {@link io.contactlist.oracle.ModelEvents} makes its events into the library's.
 */
package io.contactlist.oracle;
