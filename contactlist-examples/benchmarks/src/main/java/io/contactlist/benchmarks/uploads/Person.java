package io.contactlist.benchmarks.uploads;

import java.util.List;
import java.util.Map;

/** Holds a contact, as in a hand-written import. */
record Person(String id, String name, List<Unit> units, Map<String, String> attributes) {

    /** Holds a communication unit and its address as typed. */
    record Unit(String channel, String address, String typed, boolean usable) {}
}
