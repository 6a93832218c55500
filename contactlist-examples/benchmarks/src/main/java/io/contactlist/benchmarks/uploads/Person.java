package io.contactlist.benchmarks.uploads;

import java.util.List;
import java.util.Map;

/** A contact as one would write it for one's own import. */
record Person(String id, String name, List<Unit> units, Map<String, String> attributes) {

    /** A communication unit, the address as typed beside it. */
    record Unit(String channel, String address, String typed, boolean usable) {}
}
