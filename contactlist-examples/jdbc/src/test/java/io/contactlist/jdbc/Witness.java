package io.contactlist.jdbc;

import io.contactlist.model.ContactId;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stores a process's facts in a file that outlives the process. Each line is written at once. */
final class Witness implements Closeable {

    /** Lists the facts about an attempt. */
    enum Fact {
        /** The store has returned it. */
        PLANNED,
        /** The dialer is about to record that it opened a conversation. */
        OPENED,
        /** The store has accepted its first outcome. */
        RECORDED,
        /** The store has accepted another outcome in place of the first. */
        CORRECTED,
        /** The store has accepted that it was not made. */
        HANDED_BACK,
        /** The store has accepted a longer lease. */
        PROLONGED,
        /** The store has answered to the end of its conversation. */
        RESOLVED
    }

    /** Holds a line. */
    record Entry(Fact fact, ContactId contact, int number) {

        static Entry parse(String line) {
            String[] words = line.split(" ");
            return new Entry(Fact.valueOf(words[0]), ContactId.of(words[1]), Integer.parseInt(words[2]));
        }
    }

    private final Path file;
    private final FileOutputStream out;

    Witness(Path file) throws IOException {
        this.file = file;
        this.out = new FileOutputStream(file.toFile(), true);
    }

    void tell(Fact fact, ContactId contact, int number) throws IOException {
        out.write((fact + " " + contact + " " + number + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static List<Entry> entries(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Entry::parse).toList();
    }

    /** {@return attempts that may have opened a conversation, without a fact about its end} */
    List<Entry> unresolved() throws IOException {
        List<Entry> unresolved = new ArrayList<>();
        for (Entry entry : entries(file)) {
            if (entry.fact() == Fact.OPENED) {
                unresolved.add(entry);
            } else if (entry.fact() == Fact.RESOLVED) {
                unresolved.remove(new Entry(Fact.OPENED, entry.contact(), entry.number()));
            }
        }
        return unresolved;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
