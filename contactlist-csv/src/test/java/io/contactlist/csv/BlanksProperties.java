package io.contactlist.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Files and addresses have the same definition of blank: each cell that is not blank gives a unit (U5). */
class BlanksProperties {

    @Property(tries = 5000)
    void aCharacterIsBlankIfTheModelRejectsItAsAnAddress(@ForAll char c) {
        assertEquals(
                refused(String.valueOf(c)), Blanks.isBlank(String.valueOf(c)), () -> "U+" + Integer.toHexString(c));
    }

    @Property
    void stripLeavesNoBlanksAtTheEnds(@ForAll String text) {
        String stripped = Blanks.strip(text);
        assertEquals(stripped, Blanks.strip(stripped));
        assertEquals(stripped.isEmpty(), Blanks.isBlank(text));
    }

    private static boolean refused(String typed) {
        try {
            CommunicationUnit.of(Channel.socialMedia("viber"), typed);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
