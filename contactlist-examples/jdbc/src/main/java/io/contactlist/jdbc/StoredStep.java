package io.contactlist.jdbc;

import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore.Step;
import io.contactlist.spi.ContactStore.StepResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs one step once, in one transaction. It writes changed contacts first, since it holds their locks. Then it writes
 * the list's row, for which steps queue. Then it adds new contacts, which get their positions from that row.
 */
final class StoredStep {

    private final Connection connection;
    private final Dialect dialect;
    private final ListRow before;
    private final StoredView view;
    private final boolean keepsEvents;

    /**
     * Creates a step that has begun.
     *
     * @param before the list as the step found it
     */
    StoredStep(Connection connection, Dialect dialect, ListRow before, boolean keepsEvents) {
        this.connection = connection;
        this.dialect = dialect;
        this.before = before;
        this.view = new StoredView(connection, dialect, before);
        this.keepsEvents = keepsEvents;
    }

    <R extends @Nullable Object> Transactions.Done<R> run(Step<R> work) throws SQLException {
        try {
            StepResult<R> step = decide(work);
            boolean changesNothing = step.changes().isEmpty() && step.state().equals(before.state());
            if (changesNothing && view.isRanged() && isOvertaken()) {
                throw overtaken();
            }
            return new Transactions.Done<>(step.result(), changesNothing ? null : keep(step));
        } catch (StoredView.ReadingFailed e) {
            throw e.failure();
        }
    }

    private <R extends @Nullable Object> StepResult<R> decide(Step<R> work) throws SQLException {
        try {
            return work.on(view);
        } catch (StoredView.ReadingFailed e) {
            throw e;
        } catch (RuntimeException e) {
            if (isOvertaken()) {
                throw overtaken();
            }
            throw e;
        }
    }

    /**
     * {@return whether another step was stored since this one began, so that the contacts may be newer than the list's
     * state}
     */
    private boolean isOvertaken() throws SQLException {
        return now(Dialect.LIST_NOW).version() != before.version();
    }

    /** {@return the list's row as it is now} */
    private ListRow now(String sql) throws SQLException {
        return Jdbc.one(connection, sql, ListRow::of, before.number());
    }

    private Dialect.Written keep(StepResult<?> step) throws SQLException {
        findUnseen(step.changes());
        TimeKeys keys = keepTimeKeys(step.changes());
        List<ContactRow> changed = new ArrayList<>();
        List<ContactChange> added = new ArrayList<>();
        for (ContactChange change : step.changes()) {
            Long position = view.position(change.contact().id());
            if (position == null) {
                added.add(change);
            } else {
                changed.add(new ContactRow(before.number(), position, change, keys));
            }
        }
        if (!changed.isEmpty()) {
            dialect.update(connection, changed);
            log(changed);
        }
        return keep(step.state(), added, keys);
    }

    /** Looks up contacts that the step changes and has neither read nor imported. They may be stored already. */
    private void findUnseen(List<ContactChange> changes) {
        List<ContactId> unseen = changes.stream()
                .filter(change -> change.imported() == null)
                .map(change -> change.contact().id())
                .filter(id -> view.position(id) == null)
                .toList();
        if (!unseen.isEmpty()) {
            view.find(unseen);
        }
    }

    /** Stores the time keys that the step adds. If another step adds keys too, one of them runs again. */
    private TimeKeys keepTimeKeys(List<ContactChange> changes) throws SQLException {
        boolean hasZones =
                changes.stream().anyMatch(change -> !change.contact().zones().isEmpty());
        TimeKeys keys = hasZones ? view.keys() : TimeKeys.ofEveryList();
        changes.forEach(change -> keys.number(change.contact().zones()));
        List<Object[]> added = keys.added(before.number());
        if (!added.isEmpty()) {
            dialect.insert(connection, Table.TIME_KEY, added, row -> row);
        }
        return keys;
    }

    private Dialect.Written keep(ListState wanted, List<ContactChange> added, TimeKeys keys) throws SQLException {
        ListRow now = before;
        Optional<Dialect.Written> kept = write(now, wanted, added.size());
        if (kept.isEmpty()) {
            now = now(Dialect.LIST_LOCKED);
            kept = write(now, merged(wanted, now), added.size());
        }
        registerCampaigns(wanted);
        List<ContactRow> rows = new ArrayList<>();
        for (ContactChange change : added) {
            rows.add(new ContactRow(now.number(), now.nextPosition() + rows.size(), change, keys));
        }
        if (!rows.isEmpty()) {
            insert(rows);
            log(rows);
        }
        return kept.orElseThrow();
    }

    /** Updates the list's row, unless it has changed since it was read. */
    private Optional<Dialect.Written> write(ListRow read, ListState state, int added) throws SQLException {
        return dialect.write(
                connection,
                Dialect.KEEP_LIST,
                StoredJson.STATE.write(state),
                read.nextPosition() + added,
                read.number(),
                read.version());
    }

    private ListState merged(ListState wanted, ListRow now) throws SQLException {
        if (view.isRanged()) {
            throw overtaken();
        }
        return StepMerge.merged(before.state(), wanted, now.state()).orElseThrow(StoredStep::overtaken);
    }

    /** {@return the failure after which the step runs again, on the list as it is now} */
    static SQLException overtaken() {
        return new SQLTransactionRollbackException("another step has changed the list", "40001");
    }

    private void insert(List<ContactRow> rows) throws SQLException {
        dialect.insert(connection, Table.CONTACT, rows, ContactRow::cells);
    }

    private void registerCampaigns(ListState state) throws SQLException {
        for (CampaignId campaign : state.campaigns().keySet()) {
            if (!before.state().campaigns().containsKey(campaign)) {
                register(campaign);
            }
        }
    }

    private void register(CampaignId campaign) throws SQLException {
        String key = Keys.of(campaign.value());
        if (Jdbc.first(connection, Dialect.LIST_OF_CAMPAIGN, ListRow::of, key).isPresent()) {
            throw new IllegalArgumentException("another list has a campaign with the id " + campaign);
        }
        Jdbc.execute(connection, Dialect.NEW_CAMPAIGN, key, before.number());
    }

    private void log(List<ContactRow> rows) throws SQLException {
        if (keepsEvents) {
            StoredLog.keep(connection, dialect, before, rows);
        }
    }
}
