package io.contactlist.tests;

import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.PlanningOrder;
import io.contactlist.spi.ContactStore.View;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another view, for tests to change something of. */
public abstract class ForwardingView implements View {

    private final View view;

    protected ForwardingView(View view) {
        this.view = view;
    }

    @Override
    public ListState state() {
        return view.state();
    }

    @Override
    public List<Contact> find(List<ContactId> ids) {
        return view.find(ids);
    }

    @Override
    public List<Contact> due(ChannelType type, PlanningOrder order, Instant now, int limit) {
        return view.due(type, order, now, limit);
    }

    @Override
    public List<Contact> overdue(Instant now, int limit) {
        return view.overdue(now, limit);
    }

    @Override
    public List<Contact> plannedBy(CampaignId campaign) {
        return view.plannedBy(campaign);
    }

    @Override
    public List<Contact> following(@Nullable ContactId after, int limit) {
        return view.following(after, limit);
    }
}
