package io.contactlist.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.list.Counters;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.RulesChanged;
import io.contactlist.model.LifeCycle;
import io.contactlist.model.ListRules;
import io.contactlist.model.Transition;
import io.contactlist.tests.json.Major;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The events of random campaigns, kept as JSON lines, replay to the contacts and counters, letter by letter. */
class JsonReplayProperties {

    /** What is kept of one contact, all of it as text. */
    private record Log(String imported, String rulesAtImport, List<String> events) {

        static Log of(JudgedContact contact, Major major) {
            return new Log(
                    major.write(contact.imported()),
                    major.write(contact.importRules()),
                    contact.events().stream().map(major::write).toList());
        }
    }

    @Property(tries = 100)
    void replayingEventsReadFromJsonGivesTheSameContactsAndCounters(
            @ForAll long seed, @ForAll Major writer, @ForAll Major reader) {
        RandomList campaigns = new RandomList(seed, new Distribution());
        campaigns.run();
        List<JudgedContact> contacts = campaigns.list().contacts();

        Counters counters = Counters.NONE;
        for (JudgedContact judged : contacts) {
            Log log = Log.of(judged, writer);
            ListRules rules = reader.read(log.rulesAtImport(), ListRules.class);
            Contact contact = reader.read(log.imported(), Contact.class);
            counters = counters.plus(contact);
            for (String line : log.events()) {
                ContactEvent event = reader.read(line, ContactEvent.class);
                Transition transition = LifeCycle.apply(contact, event, rules);
                if (transition instanceof Transition.Accepted accepted) {
                    contact = accepted.contact();
                    counters =
                            counters.moved(accepted.before(), accepted.contact().statuses());
                    rules = event instanceof RulesChanged changed ? changed.rules() : rules;
                }
            }
            assertEquals(writer.write(judged.contact()), reader.write(contact));
        }
        assertEquals(writer.write(campaigns.list().counters()), reader.write(counters));
    }

    @Property(tries = 100)
    void contactsKeptAsJsonAndReadBackForEachEventGoOnTheSame(@ForAll long seed, @ForAll Major major) {
        RandomList campaigns = new RandomList(seed, new Distribution());
        campaigns.run();
        Map<String, String> kept = new TreeMap<>();
        for (JudgedContact judged : campaigns.list().contacts()) {
            ListRules rules = judged.importRules();
            String json = major.write(judged.imported());
            for (ContactEvent event : judged.events()) {
                Transition transition = LifeCycle.apply(major.read(json, Contact.class), event, rules);
                if (transition instanceof Transition.Accepted accepted) {
                    json = major.write(accepted.contact());
                    rules = event instanceof RulesChanged changed ? changed.rules() : rules;
                }
            }
            kept.put(judged.contact().id().value(), json);
        }
        for (JudgedContact judged : campaigns.list().contacts()) {
            assertEquals(
                    major.write(judged.contact()),
                    kept.get(judged.contact().id().value()));
        }
    }
}
