package io.contactlist.benchmarks;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactStatuses;
import io.contactlist.model.ConversationId;
import io.contactlist.model.Effect;
import io.contactlist.model.FailureCategory;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Resolution;
import io.contactlist.model.Transition;
import io.contactlist.model.UnitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Compares {@link MutableContact} with the library before the measurement. A floor with fewer rules would not be a fair
 * floor. The random events are late, lost, doubled, corrected and out of order too.
 */
final class SameRules {

    private static final int CONTACTS = 20_000;
    private static final int EVENTS_PER_CONTACT = 25;

    private static final AttemptControl WITH_ANSWER_TIMES = AttemptControl.builder()
            .perContact(6)
            .perUnit(4)
            .minimumDelay(Duration.ofMinutes(2))
            .on(FailureCategory.BUSY, 3, Duration.ofMinutes(5))
            .answerTime(ChannelType.CALL, Duration.ofMinutes(30))
            .answerTime(ChannelType.EMAIL, Duration.ofMinutes(90))
            .build();

    private final Random random;

    private SameRules(long seed) {
        this.random = new Random(seed);
    }

    /** Compares both along the path, and along random sequences of its kinds of event. */
    static void check() {
        run(Path.CONTACT, Path.RULES, Path.events());
        SameRules same = new SameRules(1);
        for (ClosurePolicy closure : ClosurePolicy.values()) {
            for (AttemptControl control : List.of(Path.RULES.attempts(), WITH_ANSWER_TIMES)) {
                for (int i = 0; i < CONTACTS; i++) {
                    same.runAtRandom(new ListRules(closure, control));
                }
            }
        }
    }

    private static void run(Contact imported, ListRules rules, List<ContactEvent> events) {
        Contact contact = imported;
        MutableContact mutable = MutableContact.of(imported, new MutableRules(rules));
        for (ContactEvent event : events) {
            contact = apply(contact, mutable, rules, event);
        }
        if (!contact.isClosed()) {
            throw new IllegalStateException("the path does not close the contact");
        }
    }

    private void runAtRandom(ListRules rules) {
        Contact contact = Path.CONTACT;
        MutableContact mutable = MutableContact.of(contact, new MutableRules(rules));
        for (int i = 0; i < EVENTS_PER_CONTACT; i++) {
            // Some reports are dated before those that came earlier.
            int minute = 7 * i - (random.nextInt(4) == 0 ? random.nextInt(60) : 0);
            ContactEvent event = event(contact, minute);
            contact = apply(contact, mutable, rules, event);
            if (random.nextInt(10) == 0) {
                contact = apply(contact, mutable, rules, event);
            }
        }
    }

    private ContactEvent event(Contact contact, int minute) {
        int last = contact.attempts().size();
        int number = random.nextInt(4) == 0 ? random.nextInt(last + 2) : Math.max(0, last + 1 - random.nextInt(4) / 2);
        UnitId unit = contact.attempts().stream()
                .filter(attempt -> attempt.number() == number && random.nextInt(10) > 0)
                .map(attempt -> attempt.unit())
                .findFirst()
                .orElseGet(() -> anyUnit(contact));
        ConversationId conversation = ConversationId.of("c" + random.nextInt(2));
        return switch (random.nextInt(8)) {
            case 0, 1, 2 ->
                new AttemptPlanned(
                        Path.CAMPAIGN,
                        anyUnit(contact),
                        random.nextInt(10) == 0 ? number : last + 1,
                        Path.at(minute + 1 + random.nextInt(60)),
                        Path.at(minute));
            case 3, 4, 5 -> {
                FailureCategory[] categories = FailureCategory.values();
                // The last two kinds close the contact, so they are rare.
                int bound = random.nextInt(20) == 0 ? categories.length : categories.length - 2;
                yield new AttemptFailed(number, unit, categories[random.nextInt(bound)], Path.at(minute));
            }
            case 6 -> new AttemptSucceeded(number, unit, conversation, Path.at(minute));
            default -> {
                Resolution[] resolutions = Resolution.values();
                yield new ConversationResolved(
                        conversation, number, resolutions[random.nextInt(resolutions.length)], Path.at(minute));
            }
        };
    }

    private UnitId anyUnit(Contact contact) {
        int index = random.nextInt(30);
        return index == 29
                ? new UnitId(Channel.call("trunk"), "+49")
                : contact.units().get(index % 3).id();
    }

    private static Contact apply(Contact contact, MutableContact mutable, ListRules rules, ContactEvent event) {
        Transition transition = LifeCycle.apply(contact, event, rules);
        Object reason = mutable.apply(MutableEvent.of(event));
        if (transition instanceof Transition.Rejected rejected) {
            same(rejected.rejection().reason(), reason, event);
            return contact;
        }
        Transition.Accepted accepted = (Transition.Accepted) transition;
        same(null, reason, event);
        same(ordinals(accepted.before()), mutable.before, event);
        same(ordinals(accepted.contact().statuses()), mutable.after, event);
        same(accepted.effects().stream().map(SameRules::name).toList(), names(mutable), event);
        return accepted.contact();
    }

    private static int ordinals(ContactStatuses statuses) {
        int ordinals = statuses.inList().ordinal();
        for (ChannelType type : ChannelType.values()) {
            ordinals |= statuses.on(type).ordinal() << 3 * (type.ordinal() + 1);
        }
        return ordinals;
    }

    private static String name(Effect effect) {
        if (effect instanceof Effect.CancelAttempt cancel) {
            return "CANCEL_ATTEMPT " + cancel.number();
        } else if (effect instanceof Effect.TypeExhausted exhausted) {
            return "EXHAUSTED_" + exhausted.type();
        } else if (effect instanceof Effect.DueAgain again) {
            return "DUE_AGAIN " + again.from().toEpochMilli();
        }
        return "CLOSED";
    }

    private static List<String> names(MutableContact mutable) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < mutable.effects.size(); i++) {
            MutableContact.Effect effect = mutable.effects.get(i);
            names.add(
                    switch (effect) {
                        case CANCEL_ATTEMPT, DUE_AGAIN -> effect + " " + mutable.detail(i);
                        default -> effect.toString();
                    });
        }
        return names;
    }

    private static void same(Object library, Object floor, ContactEvent event) {
        if (library == null ? floor != null : !library.equals(floor)) {
            throw new IllegalStateException("the floor has other rules: " + event + " gives " + library
                    + " in the library, but " + floor + " there");
        }
    }
}
