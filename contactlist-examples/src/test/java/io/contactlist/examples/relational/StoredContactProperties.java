package io.contactlist.examples.relational;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.Attributes;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.rules.Life;
import io.contactlist.rules.Lives;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** A contact in its column: nothing of it gets lost, and nothing is there that says nothing (rule P2). */
class StoredContactProperties {

    @Property
    @Domain(Lives.class)
    void p2_aContactIsReadAsItWasWrittenWhateverHasHappenedToIt(@ForAll Life life) {
        assertIsReadAsWritten(life.imported());
        life.steps().forEach(step -> assertIsReadAsWritten(step.after()));
    }

    private static void assertIsReadAsWritten(Contact contact) {
        assertEquals(contact, StoredContact.read(StoredContact.write(contact)));
    }

    @Example
    void aFreshContactHasNoFieldsForWhatHasNotHappened() {
        Contact fresh = Contact.of(
                ContactId.of("4711"),
                "Ann",
                List.of(CommunicationUnit.of(Channel.call("line"), "+380 44 123-45-67")),
                Attributes.NONE);

        assertEquals("""
                {"id":"4711","name":"Ann","units":[{"channel":"line","address":"+380441234567","typed":"+380 44 123-45-67"}],\
                "others":{"SOCIAL_MEDIA":"FLAGGED","EMAIL":"FLAGGED"}}""", StoredContact.write(fresh));
    }
}
