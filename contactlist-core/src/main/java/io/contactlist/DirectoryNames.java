package io.contactlist;

import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.UnitId;
import io.contactlist.spi.ContactDirectory;
import io.contactlist.spi.KnownContact;
import io.contactlist.upload.Row;
import io.contactlist.upload.RowIssue;
import io.contactlist.upload.RowProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replaces the names in the rows of one batch by those of the contact directory (rule I12). */
final class DirectoryNames {

    private final ContactDirectory directory;
    private final Map<UnitId, KnownContact> known;

    private DirectoryNames(ContactDirectory directory, Map<UnitId, KnownContact> known) {
        this.directory = directory;
        this.known = new HashMap<>(known);
    }

    /** Returns the rows, with the directory's name for each known contact. */
    static List<Row> applyTo(List<Row> rows, ContactDirectory directory) {
        Set<UnitId> units = new LinkedHashSet<>();
        for (Row row : rows) {
            if (row instanceof Row.ContactRow contactRow) {
                units.addAll(wellFormed(contactRow.contact()));
            }
        }
        if (units.isEmpty()) {
            return rows;
        }
        DirectoryNames names = new DirectoryNames(directory, directory.find(units));
        List<Row> named = new ArrayList<>(rows.size());
        for (Row row : rows) {
            named.add(row instanceof Row.ContactRow contactRow ? names.named(contactRow) : row);
        }
        return named;
    }

    /** Leaves out malformed addresses, such as "none", which identify nobody. */
    private static List<UnitId> wellFormed(Contact contact) {
        return contact.units().stream()
                .filter(CommunicationUnit::isWellFormed)
                .map(CommunicationUnit::id)
                .toList();
    }

    private Row named(Row.ContactRow row) {
        List<UnitId> units = wellFormed(row.contact());
        List<KnownContact> owners = owners(units);
        if (owners.isEmpty()) {
            create(row.contact(), units).ifPresent(owners::add);
        }
        return owners.isEmpty() ? row : named(row, owners);
    }

    private List<KnownContact> owners(List<UnitId> units) {
        List<KnownContact> owners = new ArrayList<>();
        for (UnitId unit : units) {
            KnownContact owner = known.get(unit);
            if (owner != null && owners.stream().noneMatch(other -> other.key().equals(owner.key()))) {
                owners.add(owner);
            }
        }
        return owners;
    }

    private Optional<KnownContact> create(Contact contact, List<UnitId> units) {
        if (units.isEmpty() || contact.name().isEmpty()) {
            return Optional.empty();
        }
        KnownContact created = directory.create(contact.name().get(), units);
        units.forEach(unit -> known.put(unit, created));
        return Optional.of(created);
    }

    private static Row named(Row.ContactRow row, List<KnownContact> owners) {
        Contact contact = row.contact();
        String name = owners.get(0).name();
        if (!name.equals(contact.name().orElse(null))) {
            contact = Contact.of(contact.id(), name, contact.units(), contact.attributes());
        }
        List<RowIssue> notes = new ArrayList<>(row.notes());
        if (owners.size() > 1) {
            notes.add(new RowIssue(
                    row.record(), row.line(), null, RowProblem.SEVERAL_KNOWN_CONTACTS, "units of one known contact"));
        }
        return new Row.ContactRow(row.record(), row.line(), contact, notes, row.cells());
    }
}
