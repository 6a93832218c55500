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
 * Writes the contacts of a list with what has become of them to CSV (rule I14), a line each, in the order in
 * which they were first stored, streamed from the store. The columns: identifier and name; status, attempts
 * and last outcome, of the contact and for each channel type; the units; the attributes under their names.
 *
 * <pre>{@code
 * CsvExport.DEFAULT.write(store, list.id(), Path.of("export.csv"));
 * }</pre>
 *
 * @param delimiter what stands between two cells
 * @param formulas what becomes of cells that a spreadsheet would run
 */
public record CsvExport(char delimiter, FormulaPolicy formulas) {

    /** Comma delimited, and harmless in a spreadsheet. */
    public static final CsvExport DEFAULT = new CsvExport(',', FormulaPolicy.HARMLESS);

    /**
     * @throws IllegalArgumentException if the delimiter is one of those
     */
    public CsvExport {
        CsvInput.checkDelimiter(delimiter);
        Objects.requireNonNull(formulas, "formulas");
    }

    /**
     * The same export, delimited otherwise.
     *
     * @param other what stands between two cells, for example {@code ';'}
     * @return the export
     * @throws IllegalArgumentException if it is a letter, digit, quote, line end, surrogate or NUL
     */
    public CsvExport withDelimiter(char other) {
        return new CsvExport(other, formulas);
    }

    /**
     * The same export, with another policy for formulas.
     *
     * @param policy what becomes of cells that a spreadsheet would run
     * @return the export
     */
    public CsvExport withFormulas(FormulaPolicy policy) {
        return new CsvExport(delimiter, policy);
    }

    /**
     * Writes a file in UTF-8; one that is there already is replaced.
     *
     * @param store keeps the list
     * @param list the list's id
     * @param file the file
     * @return how many contacts were written
     * @throws IOException if the file can't be written
     * @throws NoSuchElementException if there is no such list
     */
    public long write(ContactStore store, ListId list, Path file) throws IOException {
        ListState state = existing(store, list);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            return write(store, state, out);
        }
    }

    /**
     * Writes characters.
     *
     * @param store keeps the list
     * @param list the list's id
     * @param out takes the text; flushed, not closed
     * @return how many contacts were written
     * @throws IOException if it can't be written
     * @throws NoSuchElementException if there is no such list
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

    /** Uploads into one list may differ in what is an attribute, since only columns are compared. */
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
