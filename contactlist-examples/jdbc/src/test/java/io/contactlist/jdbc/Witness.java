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

/** What a process knows for sure, in a file that outlives it: a line is written the moment it is told. */
final class Witness implements Closeable {

    /** What there is to tell of an attempt. */
    enum Fact {
        /** The store has handed it out. */
        PLANNED,
        /** It is about to be recorded that it opened a conversation. */
        OPENED,
        /** The store has accepted its outcome. */
        RECORDED,
        /** The store has answered on the end of its conversation. */
        RESOLVED
    }

    /** A line. */
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

    /** Attempts that may have opened a conversation whose end was never told. */
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
