package io.contactlist.spi;

import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of a list in the order in which they were first stored, found by identifier. The positions are in one
 * open-addressing table without objects, which takes 16 to 32 bytes per contact.
 */
final class Roster {

    private static final int MIN_SLOTS = 16;
    /** Spreads consecutive hashes, such as those of numbers. */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final List<Contact> contacts = new ArrayList<>();
    /** The identifier's hash in the upper half, and the position plus one in the lower half; 0 if empty. */
    private long[] slots = new long[MIN_SLOTS];

    /** Returns the contact's position, or -1 if there is none with this identifier. */
    int position(ContactId id) {
        return position(slots[slot(id, id.hashCode())]);
    }

    Contact get(int position) {
        return contacts.get(position);
    }

    /**
     * Replaces the contact with the same identifier, or appends the contact.
     *
     * @return the replaced contact, or null
     */
    @Nullable
    Contact put(Contact contact) {
        int hash = contact.id().hashCode();
        int slot = slot(contact.id(), hash);
        if (slots[slot] != 0) {
            return contacts.set(position(slots[slot]), contact);
        }
        contacts.add(contact);
        slots[slot] = ((long) hash << 32) | contacts.size();
        if (2L * contacts.size() > slots.length) {
            grow();
        }
        return null;
    }

    /** Returns the slot of the identifier, empty if there is no such contact. */
    private int slot(ContactId id, int hash) {
        int i = home(hash, slots);
        while (slots[i] != 0
                && (hash(slots[i]) != hash
                        || !contacts.get(position(slots[i])).id().equals(id))) {
            i = next(i, slots);
        }
        return i;
    }

    private void grow() {
        long[] twice = new long[Math.multiplyExact(2, slots.length)];
        for (long slot : slots) {
            if (slot != 0) {
                insert(slot, twice);
            }
        }
        slots = twice;
    }

    private static void insert(long slot, long[] slots) {
        int i = home(hash(slot), slots);
        while (slots[i] != 0) {
            i = next(i, slots);
        }
        slots[i] = slot;
    }

    private static int home(int hash, long[] slots) {
        return (hash * GOLDEN_RATIO) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private static int next(int index, long[] slots) {
        return (index + 1) & (slots.length - 1);
    }

    private static int hash(long slot) {
        return (int) (slot >>> 32);
    }

    private static int position(long slot) {
        return (int) slot - 1;
    }

    int size() {
        return contacts.size();
    }

    /** Returns the live list of all contacts, in order. */
    List<Contact> all() {
        return contacts;
    }
}
