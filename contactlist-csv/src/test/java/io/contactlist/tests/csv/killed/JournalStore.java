package io.contactlist.tests.csv.killed;

import io.contactlist.list.AddressFormat;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListFormat;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.Attributes;
import io.contactlist.model.CampaignId;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A store for one list that survives its process. It keeps imported contacts and no later changes of them. Each step is
 * one entry of a journal, with its length and check sum. An incomplete entry at the end is ignored.
 */
final class JournalStore implements ContactStore, AutoCloseable {

    private final ContactStore memory = ContactStore.inMemory();
    private final RandomAccessFile journal;

    JournalStore(Path file, ContactList list) throws IOException {
        memory.create(list);
        journal = new RandomAccessFile(file.toFile(), "rw");
        long good = 0;
        for (byte[] entry = read(); entry != null; entry = read()) {
            replay(entry, list.id());
            good = journal.getFilePointer();
        }
        journal.setLength(good);
        journal.seek(good);
    }

    @Override
    public <R> R atomically(ListId list, Step<R> work) {
        return memory.atomically(list, view -> {
            StepResult<R> step = work.on(view);
            try {
                write(entry(step));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return step;
        });
    }

    private static byte[] entry(StepResult<?> step) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        ListFormat format = step.state().list().format().orElseThrow();
        write(format.columns(), out);
        out.writeUTF(format.identifier().orElse(""));
        List<String> addresses = new ArrayList<>();
        for (AddressFormat each : format.addresses()) {
            addresses.addAll(List.of(
                    each.column(), each.channel().id(), each.channel().type().name(), each.check()));
        }
        write(addresses, out);
        out.writeLong(step.state().list().records());
        out.writeInt(step.changes().size());
        for (ContactChange change : step.changes()) {
            write(change.contact(), out);
        }
        return bytes.toByteArray();
    }

    private static void write(Contact contact, DataOutputStream out) throws IOException {
        out.writeUTF(contact.id().value());
        out.writeUTF(contact.name().orElse(""));
        List<String> units = new ArrayList<>();
        for (CommunicationUnit unit : contact.units()) {
            units.addAll(List.of(unit.channel().id(), unit.type().name(), unit.typed()));
        }
        write(units, out);
        write(contact.attributes().names().names(), out);
        write(contact.attributes().values(), out);
    }

    private static void write(List<String> values, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (String value : values) {
            out.writeUTF(value);
        }
    }

    /** Writes an entry in pieces, so that the process may be killed in the middle of it. */
    private void write(byte[] entry) throws IOException {
        journal.writeInt(entry.length);
        int half = entry.length / 2;
        journal.write(entry, 0, half);
        journal.write(entry, half, entry.length - half);
        journal.writeLong(checkSum(entry));
        journal.getChannel().force(false);
    }

    private byte[] read() throws IOException {
        long left = journal.length() - journal.getFilePointer();
        if (left < Integer.BYTES) {
            return null;
        }
        byte[] entry = new byte[journal.readInt()];
        if (left < Integer.BYTES + entry.length + Long.BYTES) {
            return null;
        }
        journal.readFully(entry);
        return journal.readLong() == checkSum(entry) ? entry : null;
    }

    private static long checkSum(byte[] entry) {
        CRC32 sum = new CRC32();
        sum.update(entry);
        return sum.getValue();
    }

    private void replay(byte[] entry, ListId list) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry));
        List<String> columns = readAll(in);
        String identifier = in.readUTF();
        List<String> parts = readAll(in);
        List<AddressFormat> addresses = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 4) {
            Channel channel = new Channel(parts.get(i + 1), ChannelType.valueOf(parts.get(i + 2)));
            addresses.add(new AddressFormat(parts.get(i), channel, parts.get(i + 3), null));
        }
        ListFormat format = new ListFormat(columns, identifier.isEmpty() ? null : identifier, addresses);
        long records = in.readLong();
        Map<ContactId, Contact> contacts = new LinkedHashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            Contact contact = readContact(in);
            contacts.put(contact.id(), contact);
        }
        memory.atomically(list, view -> {
            Counters counters = view.state().counters();
            List<ContactChange> changes = new ArrayList<>();
            for (Contact contact : contacts.values()) {
                counters = counters.plus(contact);
                changes.add(new ContactChange(null, contact, List.of()));
            }
            ListState state = new ListState(view.state().list().uploaded(format, records), Map.of(), counters);
            return new StepResult<>(state, changes, null);
        });
    }

    private static Contact readContact(DataInputStream in) throws IOException {
        ContactId id = ContactId.of(in.readUTF());
        String name = in.readUTF();
        List<String> parts = readAll(in);
        List<CommunicationUnit> units = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 3) {
            Channel channel = new Channel(parts.get(i), ChannelType.valueOf(parts.get(i + 1)));
            units.add(CommunicationUnit.of(channel, parts.get(i + 2)));
        }
        Attributes.Names names = new Attributes.Names(readAll(in));
        return Contact.of(id, name.isEmpty() ? null : name, units, names.with(readAll(in)));
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        List<String> values = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            values.add(in.readUTF());
        }
        return values;
    }

    @Override
    public void create(ContactList list) {
        throw new UnsupportedOperationException("it has its one list");
    }

    @Override
    public Optional<ListState> state(ListId list) {
        return memory.state(list);
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        return memory.campaign(campaign);
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        return memory.contact(list, contact);
    }

    @Override
    public Stream<Contact> contacts(ListId list) {
        return memory.contacts(list);
    }

    @Override
    public Counters recount(ListId list) {
        return memory.recount(list);
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
