package io.contactlist.benchmarks.uploads;

import io.contactlist.benchmarks.uploads.Person.Unit;
import io.contactlist.model.AddressKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds persons by identifier, the result of all other pipelines. Does the work that gives the same contacts as the
 * library, and no more: no positions of rows, no report, no limits.
 */
final class People {

    final Map<String, Person> byId = new HashMap<>();
    int refused;
    int malformed;

    void addWide(
            String id,
            String name,
            String phone,
            String mobile,
            String email,
            String telegram,
            String debt,
            String note) {
        List<Unit> units = new ArrayList<>(4);
        addUnit(units, "trunk-1", phone, AddressKind.PHONE);
        addUnit(units, "trunk-1", mobile, AddressKind.PHONE);
        addUnit(units, "billing@example.org", email, AddressKind.EMAIL);
        addUnit(units, "telegram", telegram, AddressKind.ID);
        add(id, name, units, Map.of("debt", debt, "note", note));
    }

    void addNarrow(String id, String name, String phone, String debt) {
        List<Unit> units = new ArrayList<>(1);
        addUnit(units, "trunk-1", phone, AddressKind.PHONE);
        add(id, name, units, Map.of("debt", debt));
    }

    private void add(String id, String name, List<Unit> units, Map<String, String> attributes) {
        String stripped = id.strip();
        if (stripped.isEmpty()
                || byId.putIfAbsent(stripped, new Person(stripped, name.strip(), units, attributes)) != null) {
            refused++;
        }
    }

    private void addUnit(List<Unit> units, String channel, String typed, AddressKind kind) {
        if (typed.isBlank()) {
            return;
        }
        String address = kind.normalise(typed);
        if (address == null) {
            malformed++;
        }
        Unit unit = new Unit(channel, address == null ? typed.strip() : address, typed, address != null);
        for (Unit earlier : units) {
            if (earlier.channel().equals(unit.channel()) && earlier.address().equals(unit.address())) {
                return;
            }
        }
        units.add(unit);
    }
}
