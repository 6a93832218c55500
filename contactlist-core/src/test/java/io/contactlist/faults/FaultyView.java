package io.contactlist.faults;

import io.contactlist.model.CampaignId;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactStore.View;
import io.contactlist.tests.ForwardingView;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views that show wrong contacts in a step; each class has one fault. */
abstract class FaultyView extends ForwardingView {

    FaultyView(View view) {
        super(view);
    }

    List<Contact> all() {
        return super.following(null, Integer.MAX_VALUE);
    }

    /** Shows contacts in the order of their identifiers instead of the order of storing. */
    static final class Sorted extends FaultyView {
        Sorted(View view) {
            super(view);
        }

        @Override
        public List<Contact> following(@Nullable ContactId after, int limit) {
            return all().stream()
                    .filter(contact -> after == null || contact.id().value().compareTo(after.value()) > 0)
                    .sorted(Comparator.comparing(contact -> contact.id().value()))
                    .limit(limit)
                    .toList();
        }
    }

    /** Skips the first contact of each further page. */
    static final class Skipping extends FaultyView {
        Skipping(View view) {
            super(view);
        }

        @Override
        public List<Contact> following(@Nullable ContactId after, int limit) {
            List<Contact> page = super.following(after, limit);
            return after == null || page.isEmpty() ? page : page.subList(1, page.size());
        }
    }

    /** Finds at most a thousand of the identifiers asked for. */
    static final class FindingAThousand extends FaultyView {
        FindingAThousand(View view) {
            super(view);
        }

        @Override
        public List<Contact> find(List<ContactId> ids) {
            return super.find(ids.subList(0, Math.min(1_000, ids.size())));
        }
    }

    /** Shows the planned contacts of all campaigns as those of one. */
    static final class AnyCampaign extends FaultyView {
        AnyCampaign(View view) {
            super(view);
        }

        @Override
        public List<Contact> plannedBy(CampaignId campaign) {
            return all().stream()
                    .filter(contact -> contact.planned().isPresent())
                    .toList();
        }
    }

    /** Shows at most a thousand planned contacts. */
    static final class PlannedAThousand extends FaultyView {
        PlannedAThousand(View view) {
            super(view);
        }

        @Override
        public List<Contact> plannedBy(CampaignId campaign) {
            return super.plannedBy(campaign).stream().limit(1_000).toList();
        }
    }
}
