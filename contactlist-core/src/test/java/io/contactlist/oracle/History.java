package io.contactlist.oracle;

import io.contactlist.lives.RuleSheet;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.ContactExpired;
import io.contactlist.model.ContactEvent.ContactReset;
import io.contactlist.model.ContactEvent.DataUpdated;
import java.util.ArrayList;
import java.util.List;

/** What a contact was imported with, and every event it accepted since. The judge knows nothing else. */
final class History {

    private final DataUpdated imported;
    private final RuleSheet importRules;
    private final List<Entry> entries = new ArrayList<>();
    /** Where each attempt was planned, in the order of their numbers. */
    private final List<Integer> plannings = new ArrayList<>();

    History(DataUpdated imported, RuleSheet importRules) {
        this.imported = imported;
        this.importRules = importRules;
    }

    void add(Entry entry) {
        if (entry.event() instanceof AttemptPlanned) {
            plannings.add(size());
        }
        entries.add(entry);
    }

    void amendLast(Entry entry) {
        entries.set(entries.size() - 1, entry);
    }

    /** Forgets all entries from an index on, because the event that brought them was refused. */
    void truncate(int size) {
        while (entries.size() > size) {
            Entry last = entries.remove(size() - 1);
            if (last.event() instanceof AttemptPlanned) {
                plannings.remove(plannings.size() - 1);
            }
        }
    }

    int size() {
        return entries.size();
    }

    Entry get(int index) {
        return entries.get(index);
    }

    Entry last() {
        return entries.get(entries.size() - 1);
    }

    ContactEvent event(int index) {
        return entries.get(index).event();
    }

    /** Whether an equal event was accepted. */
    boolean holds(ContactEvent event) {
        return entries.stream().anyMatch(entry -> entry.event().equals(event));
    }

    RuleSheet rules() {
        return entries.isEmpty() ? importRules : last().rules();
    }

    /** The data last uploaded: at the import or by an update. */
    DataUpdated data() {
        for (int i = size() - 1; i >= 0; i--) {
            if (event(i) instanceof DataUpdated data) {
                return data;
            }
        }
        return imported;
    }

    /** Every upload, the newest first. */
    List<DataUpdated> uploads() {
        List<DataUpdated> uploads = new ArrayList<>(2);
        for (int i = size() - 1; i >= 0; i--) {
            if (event(i) instanceof DataUpdated data) {
                uploads.add(data);
            }
        }
        uploads.add(imported);
        return uploads;
    }

    /** Whether it has expired, and no upload since allows it again: with a <em>not after</em> still ahead, or none (G5). */
    boolean isExpired() {
        for (int i = size() - 1; i >= 0; i--) {
            if (event(i) instanceof ContactExpired) {
                return true;
            } else if (event(i) instanceof DataUpdated data
                    && (data.notAfter() == null || data.notAfter().isAfter(data.at()))) {
                return false;
            }
        }
        return false;
    }

    /** The index of the first entry after the last reset. */
    int sinceReset() {
        for (int i = size() - 1; i >= 0; i--) {
            if (event(i) instanceof ContactReset) {
                return i + 1;
            }
        }
        return 0;
    }

    /** How many attempts were ever planned, which is the number of the last one (L5). */
    int lastNumber() {
        return plannings.size();
    }

    /** Where the attempt was planned. */
    int planningOf(int number) {
        return plannings.get(number - 1);
    }

    AttemptPlanned planned(int number) {
        return (AttemptPlanned) event(planningOf(number));
    }
}
