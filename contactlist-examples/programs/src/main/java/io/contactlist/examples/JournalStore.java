package io.contactlist.examples;

import io.contactlist.json.ContactListJson;
import io.contactlist.list.Campaign;
import io.contactlist.list.ContactList;
import io.contactlist.list.Counters;
import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.CampaignId;
import io.contactlist.model.ChannelType;
import io.contactlist.model.Contact;
import io.contactlist.model.ContactId;
import io.contactlist.model.PlanningPlace;
import io.contactlist.model.TimeZones;
import io.contactlist.spi.ContactChange;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.DueQuery;
import io.contactlist.spi.StoreUnavailableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers: how do I write a store? This store keeps all lists in one file, under one lock. Each step appends one line
 * of JSON. Every call first reads the lines that other processes have appended. It is written for readers, not for
 * speed: see the page <em>Write a store</em> in {@code contactlist-core/contract/README.md}.
 */
final class JournalStore implements ContactStore {

    /** Holds one line of the file: a list and the contacts that a step has changed. */
    record Line(ListState state, List<Contact> contacts) {}

    private static final JsonMapper JSON = mapper();

    private final Path file;
    private final Path lockFile;
    private final Map<ListId, StoredList> lists = new HashMap<>();
    /** The number of bytes of the file that {@link #lists} holds. */
    private long end;

    JournalStore(Path file) throws IOException {
        this.file = file;
        this.lockFile = file.resolveSibling(file.getFileName() + ".lock");
        Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                .close();
    }

    /**
     * Creates a mapper that reads back every text. Names and texts have no maximum length, and halves of surrogate
     * pairs are escaped.
     */
    private static JsonMapper mapper() {
        StreamReadConstraints unlimited = StreamReadConstraints.builder()
                .maxNameLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(unlimited)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build());
        ContactListJson.mixIns().forEach(builder::addMixIn);
        return builder.build();
    }

    private interface Work<R> {
        R run() throws IOException;
    }

    // snippet: lock
    /** Runs one call after the other, over all threads and processes. */
    private <R> R locked(Work<R> work) {
        synchronized (JournalStore.class) { // a file lock is held by a process, not by a thread
            try (FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock(); // until the channel is closed
                catchUp();
                return work.run();
            } catch (IOException e) {
                throw new StoreUnavailableException("the file of the store cannot be used", e);
            }
        }
    }
    // end snippet

    // snippet: step
    @Override
    public <R> R atomically(ListId list, Step<R> step) {
        return locked(() -> {
            StoredList before = existing(list);
            StepResult<R> after = step.on(before);
            requireOwnCampaigns(after.state());
            List<Contact> changed =
                    after.changes().stream().map(ContactChange::contact).toList();
            append(new Line(after.state(), changed));
            return after.result();
        });
    }
    // end snippet

    // snippet: file
    /** Reads what was appended since the last call. A line without an end was never kept. */
    private void catchUp() throws IOException {
        ByteBuffer bytes;
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = ByteBuffer.allocate(Math.toIntExact(in.size() - end));
            while (bytes.hasRemaining() && in.read(bytes, end + bytes.position()) >= 0) {}
        }
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        String complete = text.substring(0, text.lastIndexOf('\n') + 1);
        complete.lines().map(line -> JSON.readValue(line, Line.class)).forEach(this::apply);
        end += complete.length();
    }

    /** Writes over what an append that failed has left. Memory changes only once the whole line is in the file. */
    private void append(Line line) throws IOException {
        byte[] text = (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(end).position(end);
            ByteBuffer bytes = ByteBuffer.wrap(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        apply(line);
        end += text.length;
    }
    // end snippet

    private void apply(Line line) {
        StoredList list = lists.computeIfAbsent(line.state().list().id(), id -> new StoredList(line.state()));
        list.state = line.state();
        line.contacts().forEach(contact -> list.contacts.put(contact.id(), contact));
    }

    @Override
    public void create(ContactList list) {
        locked(() -> {
            if (lists.containsKey(list.id())) {
                throw new IllegalArgumentException("there is a list with the id " + list.id());
            }
            append(new Line(ListState.of(list), List.of()));
            return true;
        });
    }

    @Override
    public Optional<ListState> state(ListId list) {
        return locked(() -> Optional.ofNullable(lists.get(list)).map(StoredList::state));
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaign) {
        return locked(() -> lists.values().stream()
                .flatMap(list -> list.state.campaign(campaign).stream())
                .findFirst());
    }

    @Override
    public Optional<Contact> contact(ListId list, ContactId contact) {
        return locked(() -> Optional.ofNullable(lists.get(list)).map(found -> found.contacts.get(contact)));
    }

    @Override
    public Stream<Contact> contacts(ListId list) {
        return locked(
                () -> lists.containsKey(list) ? existing(list).following(null, Integer.MAX_VALUE) : List.<Contact>of())
                .stream();
    }

    @Override
    public Counters recount(ListId list) {
        return locked(() -> {
            StoredList found = existing(list);
            return Counters.of(
                    found.contacts.values().stream(), found.state.list().rules());
        });
    }

    private StoredList existing(ListId list) {
        StoredList found = lists.get(list);
        if (found == null) {
            throw new NoSuchElementException("there is no list with the id " + list);
        }
        return found;
    }

    private void requireOwnCampaigns(ListState state) {
        for (StoredList other : lists.values()) {
            for (CampaignId id : state.campaigns().keySet()) {
                boolean isSameList = other.state.list().id().equals(state.list().id());
                if (!isSameList && other.state.campaigns().containsKey(id)) {
                    throw new IllegalArgumentException("another list has a campaign with the id " + id);
                }
            }
        }
    }

    // snippet: view
    /** A list in memory. The map keeps the order in which contacts were first stored. */
    private static final class StoredList implements View {
        private final Map<ContactId, Contact> contacts = new LinkedHashMap<>();
        private ListState state;

        StoredList(ListState state) {
            this.state = state;
        }

        @Override
        public ListState state() {
            return state;
        }

        @Override
        public List<Contact> find(List<ContactId> ids) {
            return ids.stream().map(contacts::get).filter(Objects::nonNull).toList();
        }

        @Override
        public List<Contact> due(DueQuery query) {
            return DueOrder.of(contacts.values(), query);
        }

        @Override
        public Set<TimeZones> timeKeys() {
            return contacts.values().stream().map(Contact::zones).collect(Collectors.toSet());
        }

        @Override
        public Map<TimeZones, Instant> nextDue(ChannelType type, @Nullable String agent) {
            return contacts.values().stream()
                    .flatMap(contact -> contact.places(type).stream())
                    .filter(place -> place.agent() == null || place.agent().equals(agent))
                    .collect(Collectors.toMap(
                            PlanningPlace::zones, PlanningPlace::from, BinaryOperator.minBy(Instant::compareTo)));
        }

        @Override
        public Optional<Instant> nextEnd() {
            return contacts.values().stream()
                    .flatMap(contact -> contact.nextEnd().stream())
                    .min(Instant::compareTo);
        }

        @Override
        public List<Contact> overdue(Instant now, int limit) {
            return contacts.values().stream()
                    .filter(contact -> contact.nextEnd().stream().anyMatch(end -> !end.isAfter(now)))
                    .sorted(Comparator.comparing(contact -> contact.nextEnd().orElseThrow()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<Contact> plannedBy(CampaignId campaign) {
            return contacts.values().stream()
                    .filter(contact -> contact.planned().stream()
                            .anyMatch(attempt -> attempt.campaign().equals(campaign)))
                    .toList();
        }

        @Override
        public List<Contact> following(@Nullable ContactId after, int limit) {
            Stream<Contact> rest = contacts.values().stream();
            if (after != null) {
                rest = rest.dropWhile(contact -> !contact.id().equals(after)).skip(1);
            }
            return rest.limit(limit).toList();
        }
    }
    // end snippet
}
