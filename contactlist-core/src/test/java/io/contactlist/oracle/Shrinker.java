package io.contactlist.oracle;

import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import java.util.ArrayList;
import java.util.List;

/** Leaves out events of a contact, one by one, as long as judge and library still disagree. */
final class Shrinker {

    private final JudgedContact contact;

    Shrinker(JudgedContact contact) {
        this.contact = contact;
    }

    /** The shortest list of events found that ends in a disagreement, with that disagreement. */
    String shrink() {
        List<ContactEvent> events = List.copyOf(contact.events());
        if (disagreement(contact.afresh(), events) == null) {
            return "no disagreement on this contact alone: look at what the list keeps of all its contacts";
        }
        List<ContactEvent> shorter = shortenOnce(events);
        while (shorter.size() < events.size()) {
            events = shorter;
            shorter = shortenOnce(events);
        }
        JudgedContact shrunk = contact.afresh();
        return disagreement(shrunk, events) + "\n  " + shrunk.describe();
    }

    private List<ContactEvent> shortenOnce(List<ContactEvent> events) {
        List<ContactEvent> current = events;
        for (int i = events.size() - 1; i >= 0; i--) {
            if (i < current.size()) {
                List<ContactEvent> without = without(i, current);
                List<ContactEvent> renumbered = renumbered(i, current);
                if (disagreement(contact.afresh(), without) != null) {
                    current = without;
                } else if (disagreement(contact.afresh(), renumbered) != null) {
                    current = renumbered;
                }
            }
        }
        return current;
    }

    private static String disagreement(JudgedContact afresh, List<ContactEvent> events) {
        try {
            events.forEach(afresh::apply);
            afresh.replay();
            return null;
        } catch (Disagreement | RuntimeException e) {
            return e.toString();
        }
    }

    private static List<ContactEvent> without(int index, List<ContactEvent> events) {
        List<ContactEvent> rest = new ArrayList<>(events);
        rest.remove(index);
        return rest;
    }

    /** Without a planning, with later attempts numbered as if it had never been. */
    private static List<ContactEvent> renumbered(int index, List<ContactEvent> events) {
        List<ContactEvent> rest = new ArrayList<>(events);
        if (rest.remove(index) instanceof AttemptPlanned gone) {
            rest.removeIf(event -> number(event) == gone.number());
            rest.replaceAll(event -> number(event) > gone.number() ? lowered(event) : event);
        }
        return rest;
    }

    private static int number(ContactEvent event) {
        if (event instanceof AttemptPlanned planned) {
            return planned.number();
        } else if (event instanceof AttemptReleased released) {
            return released.number();
        } else if (event instanceof AttemptFailed failed) {
            return failed.number();
        } else if (event instanceof AttemptSucceeded succeeded) {
            return succeeded.number();
        } else if (event instanceof ConversationStillOpen report) {
            return report.number();
        }
        return event instanceof ConversationResolved resolved ? resolved.number() : 0;
    }

    private static ContactEvent lowered(ContactEvent event) {
        int number = number(event) - 1;
        if (event instanceof AttemptPlanned planned) {
            return new AttemptPlanned(planned.campaign(), planned.unit(), number, planned.leaseEnd(), planned.at());
        } else if (event instanceof AttemptReleased released) {
            return new AttemptReleased(number, released.reason(), released.at());
        } else if (event instanceof AttemptFailed failed) {
            return new AttemptFailed(number, failed.unit(), failed.category(), failed.at());
        } else if (event instanceof AttemptSucceeded succeeded) {
            return new AttemptSucceeded(number, succeeded.unit(), succeeded.conversation(), succeeded.at());
        } else if (event instanceof ConversationStillOpen report) {
            return new ConversationStillOpen(report.conversation(), number, report.at());
        } else if (event instanceof ConversationResolved resolved) {
            return new ConversationResolved(resolved.conversation(), number, resolved.resolution(), resolved.at());
        }
        return event;
    }
}
