package io.contactlist.examples;

import static io.contactlist.model.FailureCategory.BUSY;

import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvFile.ByteSource;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMappingBuilder;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.AttemptControlBuilder;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactHours;
import io.contactlist.model.RollingLimit;
import io.contactlist.planning.OpenHours;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Holds the command line: a file and the meaning of its columns. */
@Command(
        name = "contactlist-examples",
        sortOptions = false,
        sortSynopsis = false,
        description = {
            "Imports contacts from a CSV file and runs simulated campaigns on them,"
                    + " one per channel type. Nobody is contacted. Nothing is stored without --database.",
            "Without arguments it uses a bundled file.",
            ""
        },
        footer = {
            "",
            "Name at least one --email, --call or --social column. A column may have several of these options."
                    + " Other columns become attributes. Quote characters that the shell would interpret:"
                    + " --delimiter ';' --name 'First name'.",
            "",
            "Example:",
            "  java -jar contactlist-examples/programs/target/contactlist-programs-*-all.jar \\",
            "      contacts.csv --id id --name full_name --email email --call phone --region US",
            "",
            "Exit codes: 0 for success, 2 for invalid arguments or an invalid file."
        })
final class Options {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "CSV file; its first line names the columns.")
    @Nullable
    Path file;

    @Option(names = "--id", paramLabel = "COLUMN", description = "Unique identifier. Without it, records are numbered.")
    @Nullable
    String identifier;

    @Option(names = "--name", paramLabel = "COLUMN", description = "Name of the contact.")
    @Nullable
    String name;

    @Option(
            names = "--email",
            paramLabel = "COLUMN[=CHANNEL]",
            description = "E-mail addresses, and the mailbox that sends. Repeatable, like the next two options.")
    List<String> emails = new ArrayList<>();

    @Option(names = "--call", paramLabel = "COLUMN[=CHANNEL]", description = "Phone numbers, and the line that calls.")
    List<String> calls = new ArrayList<>();

    @Option(
            names = "--social",
            paramLabel = "COLUMN[=CHANNEL]",
            description = "Messenger ids, and the account that sends. Without it, the column's name is the account's.")
    List<String> socials = new ArrayList<>();

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description =
                    "Region of the phone numbers, such as US. Without it, a number that can be read in two ways is"
                            + " malformed.")
    @Nullable
    String region;

    @Option(names = "--zones", paramLabel = "COLUMN", description = "Time zones of the contacts, such as Europe/Kyiv.")
    @Nullable
    String zones;

    @Option(
            names = "--hours",
            paramLabel = "FROM-TO",
            converter = HoursConverter.class,
            description = "When people may be called, such as 08:00-21:00, by their own clocks. Repeatable.")
    List<Hours> hours = new ArrayList<>();

    @Option(
            names = "--default-zone",
            paramLabel = "ZONE",
            converter = ZoneConverter.class,
            description = "Zone of contacts without one. Default: UTC.")
    String defaultZone = "UTC";

    @Option(
            names = "--rolling",
            paramLabel = "N/HOURS",
            converter = RollingConverter.class,
            description = "At most N calls within so many hours, such as 7/168. Repeatable.")
    List<RollingLimit> rolling = new ArrayList<>();

    @Option(
            names = "--delimiter",
            paramLabel = "CHAR",
            converter = DelimiterConverter.class,
            description = "The delimiter of cells: one character, or tab. Default: a comma.")
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
            description =
                    "Stores the list in an H2 database in a file. The next run with this file continues with the list.")
    @Nullable
    Path database;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this text.")
    boolean help;

    /**
     * Returns the file that the options describe.
     *
     * @param bundled supplies the bytes if no file is named
     * @throws IllegalArgumentException if the options contradict each other; the message says what to do
     */
    CsvFile toCsvFile(ByteSource bundled) {
        CsvMapping mapping = mapping();
        CsvFile csv = file == null ? CsvFile.of(bundled, mapping) : CsvFile.of(file, mapping);
        return csv.withDelimiter(delimiter).withCharset(charset);
    }

    /** Returns the limits and delays of the simulated campaigns, with the rolling limits of the command line. */
    AttemptControl attempts() {
        AttemptControlBuilder attempts = AttemptControl.builder()
                .perContact(3)
                .perUnit(2)
                .minimumDelay(Duration.ofMinutes(2))
                .on(BUSY, 2, Duration.ofMinutes(1));
        rolling.forEach(limit -> attempts.rolling(limit.limit(), limit.span(), ChannelType.CALL));
        return attempts.build();
    }

    /** Returns the contact hours of calls. */
    ContactHours contactHours() {
        if (hours.isEmpty()) {
            return ContactHours.ALWAYS;
        }
        ContactHours.Openings openings =
                ContactHours.daily(hours.get(0).from(), hours.get(0).to());
        hours.stream().skip(1).forEach(next -> openings.daily(next.from(), next.to()));
        return openings.on(ChannelType.CALL).defaultZone(defaultZone);
    }

    private CsvMapping mapping() {
        CsvMappingBuilder mapping = CsvMapping.builder();
        if (identifier != null) {
            mapping.identifier(identifier);
        }
        if (name != null) {
            mapping.name(name);
        }
        emails.forEach(value -> addUnit(mapping, value, ChannelType.EMAIL));
        calls.forEach(value -> addUnit(mapping, value, ChannelType.CALL));
        socials.forEach(value -> addUnit(mapping, value, ChannelType.SOCIAL_MEDIA));
        if (zones != null) {
            mapping.zones(zones);
        }
        CsvMapping built = mapping.build();
        if (built.units().isEmpty()) {
            throw new IllegalArgumentException(
                    "no column has addresses; name at least one with --email, --call or --social");
        }
        return built;
    }

    private void addUnit(CsvMappingBuilder mapping, String value, ChannelType type) {
        int equals = value.lastIndexOf('=');
        String column = equals < 0 ? value : value.substring(0, equals);
        String channel = switch (type) {
            case EMAIL -> "mailbox";
            case CALL -> "line";
            case SOCIAL_MEDIA -> column;
        };
        AddressCheck check =
                type == ChannelType.CALL && region != null ? PhoneNumbers.in(region) : AddressKind.of(type);
        mapping.unit(column, new Channel(equals < 0 ? channel : value.substring(equals + 1), type), check);
    }

    /** Holds the two times of an opening. */
    record Hours(String from, String to) {}

    /** Converts an opening such as {@code 08:00-21:00}. */
    static final class HoursConverter implements ITypeConverter<Hours> {
        @Override
        public Hours convert(String value) {
            String[] times = value.split("-", -1);
            try {
                ContactHours.daily(times[0], times[1]);
                return new Hours(times[0], times[1]);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new TypeConversionException("expected two times such as 08:00-21:00, found '" + value + "'");
            }
        }
    }

    /** Converts a time zone. */
    static final class ZoneConverter implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!OpenHours.isZone(value)) {
                throw new TypeConversionException("expected a time zone such as Europe/Kyiv, found '" + value + "'");
            }
            return value;
        }
    }

    /** Converts a rolling limit such as {@code 3/24}. */
    static final class RollingConverter implements ITypeConverter<RollingLimit> {
        @Override
        public RollingLimit convert(String value) {
            String[] numbers = value.split("/", -1);
            try {
                return new RollingLimit(
                        Integer.parseInt(numbers[0]),
                        Duration.ofHours(Integer.parseInt(numbers[1])),
                        ChannelType.CALL,
                        false);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new TypeConversionException("expected a limit such as 3/24, found '" + value + "'");
            }
        }
    }

    /** Converts a single character, or the word tab, which is easier to type. */
    static final class DelimiterConverter implements ITypeConverter<Character> {
        @Override
        public Character convert(String value) {
            if (value.equals("tab") || value.equals("\\t")) {
                return '\t';
            }
            if (value.length() != 1) {
                throw new TypeConversionException("expected one character or the word tab, found '" + value + "'");
            }
            return value.charAt(0);
        }
    }

    /** Converts any name of a charset. */
    static final class CharsetConverter implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        "'" + value + "' is not a known charset; try UTF-8, windows-1251, ISO-8859-1 or UTF-16");
            }
        }
    }
}
