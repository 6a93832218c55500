package io.contactlist.oracle;

import io.contactlist.model.ContactEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Leaves out what happened to a contact, piece by piece, as long as judge and library still disagree. */
final class Shrinker {

    private final JudgedContact contact;

    Shrinker(JudgedContact contact) {
        this.contact = contact;
    }

    /** The shortest life found that ends in a disagreement, with that disagreement. */
    String shrink() {
        List<Function<JudgedContact, ContactEvent>> causes = List.copyOf(contact.causes());
        if (!disagrees(causes)) {
            return "no disagreement on this contact alone: look at what the list keeps of all its contacts";
        }
        int size;
        do {
            size = causes.size();
            for (int i = size - 1; i >= 0; i--) {
                List<Function<JudgedContact, ContactEvent>> fewer = new ArrayList<>(causes);
                fewer.remove(i);
                causes = disagrees(fewer) ? fewer : causes;
            }
        } while (causes.size() < size);
        JudgedContact shrunk = contact.afresh();
        return disagreement(shrunk, causes) + "\n  " + shrunk.describe();
    }

    private boolean disagrees(List<Function<JudgedContact, ContactEvent>> causes) {
        return disagreement(contact.afresh(), causes) != null;
    }

    private static String disagreement(JudgedContact afresh, List<Function<JudgedContact, ContactEvent>> causes) {
        try {
            causes.forEach(afresh::apply);
            afresh.replay();
            return null;
        } catch (Disagreement | RuntimeException e) {
            return e.toString();
        }
    }
}
