package io.contactlist.tests.json;

import static io.contactlist.model.ChannelType.CALL;
import static io.contactlist.model.ChannelType.EMAIL;
import static io.contactlist.tests.json.Samples.ANN;
import static io.contactlist.tests.json.Samples.CALLS;
import static io.contactlist.tests.json.Samples.MAIL;
import static io.contactlist.tests.json.Samples.MOBILE;
import static io.contactlist.tests.json.Samples.TALK;
import static io.contactlist.tests.json.Samples.minute;

import io.contactlist.model.AttemptControl;
import io.contactlist.model.Attributes;
import io.contactlist.model.Callback;
import io.contactlist.model.CallbackEnd;
import io.contactlist.model.ClosurePolicy;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.CallbackCancelled;
import io.contactlist.model.ContactEvent.CallbackMissed;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactedElsewhere;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.Effect;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Resolution;
import io.contactlist.model.TimeZones;
import java.time.Duration;
import java.util.List;

/** Values of what decides when a contact may be contacted. */
final class TimingSamples {

    static final AttemptControl CONTROL = AttemptControl.builder()
            .rolling(7, Duration.ofDays(7), CALL)
            .rollingPerUnit(3, Duration.ofHours(24))
            .quietAfterConversation(Duration.ofDays(7), CALL, EMAIL)
            .build();
    static final ListRules RULES = new ListRules(ClosurePolicy.ANY_TYPE, CONTROL);
    static final TimeZones ZONES = TimeZones.of("Europe/Kyiv", "Europe/Warsaw");
    static final Callback CALLBACK = new Callback(CALL, minute(500), minute(560), MOBILE.id(), "Olha", true);
    static final Callback PLAIN_CALLBACK = new Callback(EMAIL, minute(600), minute(660));

    /** What happens to a contact with zones, a priority and an expiry. */
    static final List<ContactEvent> EVENTS = List.of(
            new AttemptPlanned(CALLS, MOBILE.id(), 1, minute(60), minute(30), minute(0)),
            new AttemptSucceeded(1, MOBILE.id(), TALK, minute(1)),
            new ContactedElsewhere(EMAIL, ContactedElsewhere.Kind.ATTEMPT, minute(2)),
            new ContactedElsewhere(CALL, ContactedElsewhere.Kind.CONVERSATION, minute(3)),
            new CallbackAgreed(CALLBACK, minute(4)),
            new ConversationResolved(TALK, 1, Resolution.RETRY, minute(400), minute(5)),
            new AttemptPlanned(CALLS, MOBILE.id(), 2, minute(520), minute(500)),
            new CallbackAgreed(PLAIN_CALLBACK, minute(570)),
            new CallbackCancelled(minute(571)),
            new CallbackAgreed(PLAIN_CALLBACK, minute(572)),
            new DataUpdated(List.of(MOBILE, MAIL), "Ann", Attributes.NONE, ZONES, -3, minute(700), minute(573)),
            new CallbackMissed(minute(660)),
            new ContactExpired(minute(700)));

    static final List<Effect> EFFECTS = List.of(new Effect.CallbackEnded(CALLBACK, CallbackEnd.MISSED));

    private TimingSamples() {}

    /** Returns the contact after some of the events. */
    static Contact after(int events) {
        Contact imported =
                ANN.withZones(TimeZones.of("Europe/Kyiv")).withPriority(9).withNotAfter(minute(900));
        return LifeCycle.replay(imported, EVENTS.subList(0, events), RULES);
    }
}
