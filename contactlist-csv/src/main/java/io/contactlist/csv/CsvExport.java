package io.contactlist.csv;

import io.contactlist.list.ListId;
import io.contactlist.list.ListState;
import io.contactlist.model.Attributes;
import io.contactlist.model.Contact;
import io.contactlist.spi.ContactStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An export of the contacts of a list to CSV, one record per contact (rule I14). Contacts are streamed from the store,
 * in the order in which they were first stored.
 *
 * <p>The first columns are the contact's identifier, name, status, attempts and last outcome. Status, attempts, last
 * outcome and units follow for each channel type. The attributes come last, under their names.
 *
 * <pre>{@code
 * CsvExport.DEFAULT.write(store, list.id(), Path.of("export.csv"));
 * }</pre>
 *
 * <p>This record is immutable and thread-safe.
 *
 * @param delimiter the character between two cells; not a letter, digit, quote, line end, surrogate, byte order mark or
 *     NUL
 * @param formulas the policy for cells that a spreadsheet would run as a formula
 */
public record CsvExport(char delimiter, FormulaPolicy formulas) {

    /** The default: delimited by commas, with {@link FormulaPolicy#HARMLESS}. */
    public static final CsvExport DEFAULT = new CsvExport(',', FormulaPolicy.HARMLESS);

    public CsvExport {
        CsvInput.checkDelimiter(delimiter);
        Objects.requireNonNull(formulas, "formulas");
    }

    /**
     * Returns this export with another delimiter.
     *
     * @param other the character between two cells, for example {@code ';'}
     * @return the export
     * @throws IllegalArgumentException if it is a letter, digit, quote, line end, surrogate, byte order mark or NUL
     */
    public CsvExport withDelimiter(char other) {
        return new CsvExport(other, formulas);
    }

    /** {@return this export with another policy for formulas} */
    public CsvExport withFormulas(FormulaPolicy policy) {
        return new CsvExport(delimiter, policy);
    }

    /**
     * Writes a file in UTF-8. Replaces an existing file.
     *
     * @param store the store that has the list
     * @param list the list's id
     * @param file the path of the file
     * @return the number of contacts written
     * @throws IOException if the file cannot be written
     * @throws NoSuchElementException if the store has no such list
     */
    public long write(ContactStore store, ListId list, Path file) throws IOException {
        ListState state = existing(store, list);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return write(store, state, out);
        }
    }

    /**
     * Writes to a writer, flushes it and does not close it.
     *
     * @param store the store that has the list
     * @param list the list's id
     * @param out the writer
     * @return the number of contacts written
     * @throws IOException if the text cannot be written
     * @throws NoSuchElementException if the store has no such list
     */
    public long write(ContactStore store, ListId list, Writer out) throws IOException {
        return write(store, existing(store, list), out);
    }

    private static ListState existing(ContactStore store, ListId list) {
        return store.state(list).orElseThrow(() -> new NoSuchElementException("there is no list with the id " + list));
    }

    private long write(ContactStore store, ListState state, Writer out) throws IOException {
        ExportRow row = new ExportRow(attributeNames(store, state));
        CsvWriter csv = new CsvWriter(out, delimiter);
        csv.write(cells(row.header()));
        long written = 0;
        try (Stream<Contact> contacts = store.contacts(state.list().id())) {
            for (Iterator<Contact> each = contacts.iterator(); each.hasNext(); written++) {
                csv.write(cells(row.of(each.next())));
            }
        }
        csv.flush();
        return written;
    }

    /** Collects the names from all contacts: uploads into one list may map its columns differently. */
    private static Set<String> attributeNames(ContactStore store, ListState state) {
        Set<Attributes.Names> seen = new LinkedHashSet<>();
        try (Stream<Contact> contacts = store.contacts(state.list().id())) {
            contacts.forEach(contact -> seen.add(contact.attributes().names()));
        }
        Set<String> names = new LinkedHashSet<>();
        seen.forEach(some -> names.addAll(some.names()));
        return names;
    }

    private List<String> cells(List<String> values) {
        return values.stream().map(formulas::apply).toList();
    }
}
