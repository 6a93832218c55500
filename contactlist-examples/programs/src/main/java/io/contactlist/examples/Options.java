package io.contactlist.examples;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvFile.ByteSource;
import io.contactlist.csv.CsvMapping;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the command line says: a file, and which of its columns is what. */
@Command(
        name = "contactlist-examples",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Imports contacts from a CSV file and works them through by simulated campaigns,"
                    + " one for each channel type. Nobody is contacted, and nothing is kept afterwards,"
                    + " unless a database is named.",
            "Without arguments it does so with a file of its own.",
            ""
        },
        footer = {
            "",
            "Name at least one --email, --call or --social column; a column may be named for several of them."
                    + " Columns that aren't named become attributes. Quote what the shell would take for itself:"
                    + " --delimiter ';' --name 'First name'.",
            "",
            "Example:",
            "  java -jar contactlist-examples/target/contactlist-examples-*-all.jar \\",
            "      contacts.csv --id id --name full_name --email email --call phone",
            "",
            "Exit codes: 0 all went well, 2 the arguments or the file have to be mended."
        })
final class Options {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV file; its first line names the columns.")
    @Nullable
    Path file;

    @Option(names = "--id", paramLabel = "COLUMN", description = "Unique identifier; without it, records are numbered.")
    @Nullable
    String identifier;

    @Option(names = "--name", paramLabel = "COLUMN", description = "Name of the contact.")
    @Nullable
    String name;

    @Option(
            names = "--email",
            paramLabel = "COLUMN[=CHANNEL]",
            description = "E-mail addresses, and the mailbox to write from. Repeatable, as the next two.")
    List<String> emails = new ArrayList<>();

    @Option(
            names = "--call",
            paramLabel = "COLUMN[=CHANNEL]",
            description = "Phone numbers, and the line to call from.")
    List<String> calls = new ArrayList<>();

    @Option(
            names = "--social",
            paramLabel = "COLUMN[=CHANNEL]",
            description = "Messenger ids, and the account to write from; without it, the column's name is the"
                    + " account's.")
    List<String> socials = new ArrayList<>();

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = DelimiterConverter.class,
            description = "What stands between two cells: one character, or tab. Default: a comma.")
    char delimiter = ',';

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "Charset of the file, such as windows-1251. Default: UTF-8.")
    Charset charset = StandardCharsets.UTF_8;

    @Option(
            names = "--database",
            paramLabel = "PATH",
            description = "Keeps the list in an H2 database in a file; the next run on it finds what this one left.")
    @Nullable
    Path database;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    /**
     * The file as the options describe it.
     *
     * @param bundled stands in for the file where none is named
     * @throws IllegalArgumentException with what to do if the options don't go together
     */
    CsvFile toCsvFile(ByteSource bundled) {
        CsvMapping mapping = mapping();
        CsvFile csv = file == null ? CsvFile.of(bundled, mapping) : CsvFile.of(file, mapping);
        return csv.withDelimiter(delimiter).withCharset(charset);
    }

    private CsvMapping mapping() {
        CsvMapping.Builder mapping = CsvMapping.builder();
        if (identifier != null) {
            mapping.identifier(identifier);
        }
        if (name != null) {
            mapping.name(name);
        }
        emails.forEach(value -> addUnit(mapping, value, ChannelType.EMAIL));
        calls.forEach(value -> addUnit(mapping, value, ChannelType.CALL));
        socials.forEach(value -> addUnit(mapping, value, ChannelType.SOCIAL_MEDIA));
        CsvMapping built = mapping.build();
        if (built.units().isEmpty()) {
            throw new IllegalArgumentException(
                    "no column to contact anybody by; name at least one with --email," + " --call or --social");
        }
        return built;
    }

    private static void addUnit(CsvMapping.Builder mapping, String value, ChannelType type) {
        int equals = value.lastIndexOf('=');
        String column = equals < 0 ? value : value.substring(0, equals);
        String channel = switch (type) {
            case EMAIL -> "mailbox";
            case CALL -> "line";
            case SOCIAL_MEDIA -> column;
        };
        mapping.unit(column, new Channel(equals < 0 ? channel : value.substring(equals + 1), type));
    }

    /** A single character, or the word tab for the one that is hard to type. */
    static final class DelimiterConverter implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            if (value.equals("tab") || value.equals("\\t")) {
                return '\t';
            }
            if (value.length() != 1) {
                throw new TypeConversionException("a delimiter is one character, or the word tab");
            }
            return value.charAt(0);
        }
    }

    /** A charset by any of its names. */
    static final class CharsetConverter implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is no charset that Java knows; try UTF-8,"
                        + " windows-1251, ISO-8859-1 or UTF-16");
            }
        }
    }
}
