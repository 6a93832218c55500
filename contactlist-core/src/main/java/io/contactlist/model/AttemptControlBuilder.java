package io.contactlist.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects limits and delays. A limit that is not set allows any number, and a delay that is not set is zero. */
public final class AttemptControlBuilder {

    private @Nullable Integer perContact;
    private @Nullable Integer perUnit;
    private final Map<ChannelType, Integer> perType = new EnumMap<>(ChannelType.class);
    private Duration minimumDelay = Duration.ZERO;
    private final List<CategoryRule> categories = new ArrayList<>();
    private final Map<ChannelType, Duration> answerTime = new EnumMap<>(ChannelType.class);
    private final List<RollingLimit> rolling = new ArrayList<>();
    private final List<QuietPeriod> quiet = new ArrayList<>();

    AttemptControlBuilder() {}

    /**
     * Limits the attempts per contact, over all types.
     *
     * @param limit the maximum number of counted attempts, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the limit is below 1
     */
    public AttemptControlBuilder perContact(int limit) {
        perContact = Checks.positive(limit, "limit per contact");
        return this;
    }

    /**
     * Limits the attempts per unit; a new conversation does not start the count again.
     *
     * @param limit the maximum number of counted attempts, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the limit is below 1
     */
    public AttemptControlBuilder perUnit(int limit) {
        perUnit = Checks.positive(limit, "limit per unit");
        return this;
    }

    /**
     * Limits the attempts per contact on one channel type.
     *
     * @param type the channel type
     * @param limit the maximum number of counted attempts, at least 1
     * @return this builder
     * @throws IllegalArgumentException if the limit is below 1
     */
    public AttemptControlBuilder perType(ChannelType type, int limit) {
        perType.put(type, Checks.positive(limit, "limit per " + type));
        return this;
    }

    /**
     * Sets how long a contact waits after an outcome whose category sets no delay.
     *
     * @param delay the delay, from zero to ten years
     * @return this builder
     * @throws IllegalArgumentException if the delay is out of bounds
     */
    public AttemptControlBuilder minimumDelay(Duration delay) {
        minimumDelay = CategoryRule.checkDelay(delay);
        return this;
    }

    /**
     * Sets limit and delay of a failure category on every channel type that has no rule of its own for it.
     *
     * @param category the failure category
     * @param limit the maximum number of such failures on one unit, at least 1
     * @param delay how long the contact waits after such a failure, from zero to ten years
     * @return this builder
     * @throws IllegalArgumentException if limit or delay are out of bounds
     */
    public AttemptControlBuilder on(FailureCategory category, int limit, Duration delay) {
        return on(new CategoryRule(category, null, limit, delay));
    }

    /**
     * Sets limit and delay of a failure category on one channel type.
     *
     * @param type the channel type
     * @param category the failure category
     * @param limit the maximum number of such failures on one unit, at least 1
     * @param delay how long the contact waits after such a failure, from zero to ten years
     * @return this builder
     * @throws IllegalArgumentException if limit or delay are out of bounds
     */
    public AttemptControlBuilder on(ChannelType type, FailureCategory category, int limit, Duration delay) {
        return on(new CategoryRule(category, type, limit, delay));
    }

    /**
     * Sets a rule, in place of an earlier rule for the same category and channel type.
     *
     * @param rule limit, delay or both
     * @return this builder
     */
    public AttemptControlBuilder on(CategoryRule rule) {
        categories.removeIf(rule::governsSameAs);
        categories.add(rule);
        return this;
    }

    /**
     * Sets how long a conversation on a channel type may go without news until it is taken as still open (rule
     * A9). Without an answer time it stays open until it is reported on.
     *
     * @param type the channel type
     * @param time the time since the latest attempt in the conversation, more than zero, at most ten years
     * @return this builder
     * @throws IllegalArgumentException if the time is out of bounds
     */
    public AttemptControlBuilder answerTime(ChannelType type, Duration time) {
        AttemptControl.checkAnswerTime(time);
        answerTime.put(type, time);
        return this;
    }

    /**
     * Limits the attempts per contact within a span, over all types, in addition to other rolling limits (rule R1).
     *
     * @param limit the maximum number of attempts, at least 1
     * @param span the span, more than zero and at most ten years
     * @return this builder
     * @throws IllegalArgumentException if limit or span are out of bounds
     */
    public AttemptControlBuilder rolling(int limit, Duration span) {
        return rolling(new RollingLimit(limit, span, null, false));
    }

    /**
     * Limits the attempts per contact on one channel type within a span, in addition to other rolling limits (rule R1).
     *
     * @param limit the maximum number of attempts, at least 1
     * @param span the span, more than zero and at most ten years
     * @param type the channel type
     * @return this builder
     * @throws IllegalArgumentException if limit or span are out of bounds
     */
    public AttemptControlBuilder rolling(int limit, Duration span, ChannelType type) {
        return rolling(new RollingLimit(limit, span, type, false));
    }

    /**
     * Limits the attempts per unit within a span, in addition to other rolling limits (rule R1).
     *
     * @param limit the maximum number of attempts, at least 1
     * @param span the span, more than zero and at most ten years
     * @return this builder
     * @throws IllegalArgumentException if limit or span are out of bounds
     */
    public AttemptControlBuilder rollingPerUnit(int limit, Duration span) {
        return rolling(new RollingLimit(limit, span, null, true));
    }

    /**
     * Limits the attempts per unit of one channel type within a span, in addition to other rolling limits (rule R1).
     *
     * @param limit the maximum number of attempts, at least 1
     * @param span the span, more than zero and at most ten years
     * @param type the channel type
     * @return this builder
     * @throws IllegalArgumentException if limit or span are out of bounds
     */
    public AttemptControlBuilder rollingPerUnit(int limit, Duration span, ChannelType type) {
        return rolling(new RollingLimit(limit, span, type, true));
    }

    private AttemptControlBuilder rolling(RollingLimit limit) {
        rolling.add(limit);
        return this;
    }

    /**
     * Sets a span without attempts on some channel types after a conversation on one of them, in addition to other quiet
     * periods (rule R4).
     *
     * @param span the span, more than zero and at most ten years
     * @param types the channel types, at least one
     * @return this builder
     * @throws IllegalArgumentException if the span is out of bounds or no type is given
     */
    public AttemptControlBuilder quietAfterConversation(Duration span, ChannelType... types) {
        quiet.add(new QuietPeriod(span, Set.of(types)));
        return this;
    }

    /** {@return the limits and delays collected so far} */
    public AttemptControl build() {
        return new AttemptControl(perContact, perUnit, perType, minimumDelay, categories, answerTime, rolling, quiet);
    }
}
