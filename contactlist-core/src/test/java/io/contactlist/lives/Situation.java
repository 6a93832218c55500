package io.contactlist.lives;

import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ListRules;
import java.time.Instant;
import java.util.List;

/**
 * All that the next event depends on.
 *
 * @param contact the contact
 * @param rules the rules of its list
 * @param past the events so far, accepted or not
 * @param pool the units that it may have
 * @param campaign the campaign that may plan it
 * @param types the channel types that the campaign may try, at least one
 * @param now the instant
 */
public record Situation(
        Contact contact,
        ListRules rules,
        List<ContactEvent> past,
        UnitPool pool,
        CampaignId campaign,
        List<ChannelType> types,
        Instant now) {}
