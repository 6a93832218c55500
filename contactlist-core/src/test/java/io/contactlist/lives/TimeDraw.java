package io.contactlist.lives;

import io.contactlist.model.Callback;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.TimeZones;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws what says when a contact may be contacted: callbacks, contacts elsewhere, zones and expiry. */
final class TimeDraw {

    private static final List<Duration> AHEAD = List.of(
            Duration.ofMinutes(10),
            Duration.ZERO,
            Duration.ofMinutes(-20),
            Duration.ofHours(2),
            Duration.ofDays(1),
            Duration.ofDays(6));
    private static final List<Duration> WINDOWS = List.of(
            Duration.ofHours(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(20),
            Duration.ofNanos(1),
            Duration.ofDays(1),
            Duration.ofDays(10));
    private static final List<TimeZones> ZONES =
            List.of(TimeZones.NONE, TimeZones.of("Europe/Kyiv"), TimeZones.of("America/Lima", "Asia/Tokyo"));

    private final Situation situation;
    private final Contact contact;
    private final Dice dice;
    private final ReportDraw reports;

    TimeDraw(Situation situation, Dice dice, ReportDraw reports) {
        this.situation = situation;
        this.contact = situation.contact();
        this.dice = dice;
        this.reports = reports;
    }

    /** Returns a callback, mostly on a type that the contact has units of. */
    ContactEvent agree() {
        Instant at = reports.reported();
        UnitId unit = situation.pool().oneOf(contact.units(), dice);
        ChannelType type = dice.percent(10) ? dice.oneOf(ChannelType.values()) : unit.type();
        Instant from = at.plus(dice.oneOf(AHEAD));
        Instant until = from.plus(dice.oneOf(WINDOWS));
        Callback callback = new Callback(
                type,
                from,
                until.isAfter(at) ? until : at.plus(Duration.ofMinutes(5)),
                unit.type() == type && dice.percent(50) ? unit : null,
                dice.percent(40) ? "eva" : null,
                dice.percent(20));
        return new CallbackAgreed(callback, at);
    }

    ContactEvent cancel() {
        return new CallbackCancelled(reports.reported());
    }

    ContactEvent elsewhere() {
        return new ContactedElsewhere(
                dice.oneOf(ChannelType.values()), dice.oneOf(ContactedElsewhere.Kind.values()), reports.reported());
    }

    TimeZones zones() {
        return dice.oneOf(ZONES);
    }

    int priority() {
        return dice.percent(50) ? dice.below(19) - 9 : 0;
    }

    /** Returns mostly what the contact has, which is mostly nothing. */
    @Nullable
    Instant notAfter() {
        if (dice.percent(35)) {
            return dice.percent(40) ? null : situation.now().plus(dice.oneOf(AHEAD));
        }
        return contact.notAfter().orElse(null);
    }

    /** Returns mostly none, else an instant soon after the planning. */
    @Nullable
    Instant beginBefore(Instant planned) {
        return dice.percent(30) ? planned.plus(dice.oneOf(WINDOWS)) : null;
    }

    /** Returns the type to plan on: that of the pending callback, or any that is callable. */
    ChannelType type(List<ChannelType> callable) {
        Optional<ChannelType> agreed = contact.callback().map(Callback::type).filter(callable::contains);
        return agreed.isPresent() && dice.percent(70) ? agreed.get() : dice.oneOf(callable);
    }
}
