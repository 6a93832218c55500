package io.contactlist.tests;

import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactStore.View;
import io.contactlist.spi.DueQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public List<Contact> due(DueQuery query) {
        return view.due(query);
    }

    @Override
    public Set<TimeZones> timeKeys() {
        return view.timeKeys();
    }

    @Override
    public Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
        return view.nextDue(type, agent);
    }

    @Override
    public Optional<Instant> nextEnd() {
        return view.nextEnd();
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
