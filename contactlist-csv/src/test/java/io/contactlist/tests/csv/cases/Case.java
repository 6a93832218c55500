package io.contactlist.tests.csv.cases;

import io.contactlist.csv.CsvColumn;
import io.contactlist.csv.CsvFile;
import io.contactlist.csv.CsvLimits;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.csv.CsvMappingBuilder;
import io.contactlist.csv.MalformedLinePolicy;
import io.contactlist.csv.NotAfterColumn;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.csv.ShortRowPolicy;
import io.contactlist.csv.ZoneSources;
import io.contactlist.list.ContactList;
import io.contactlist.list.ListFormat;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.ContactHours;
import io.contactlist.spi.ContactDirectory;
import io.contactlist.upload.DuplicatePolicy;
import io.contactlist.upload.UploadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * One case of a case file.
 *
 * @param name its name, rules and claim
 * @param uploads the uploads into one list, in order
 */
record Case(String name, List<Step> uploads) {

    private static final Pattern SETTING =
            Pattern.compile("(columns|written in|read with|uploaded with|called between): \\S.*");

    /**
     * One file and its expected result.
     *
     * @param settings the lines before the file, such as {@code read with: delimiter ;}
     * @param lines the lines of the file, as written in the case
     * @param expected the lines of the expected result
     */
    record Step(List<String> settings, List<String> lines, List<String> expected) {

        /** Returns the file, to be uploaded into a list. The counter has the number of its streams that are open. */
        CsvFile file(CsvMapping mapping, ContactList list, AtomicInteger open) {
            Charset charset = StandardCharsets.UTF_8;
            char delimiter = '\0';
            int headerLine = 1;
            ShortRowPolicy shortRows = ShortRowPolicy.REJECT;
            MalformedLinePolicy malformedLines = MalformedLinePolicy.STOP;
            ListFormat columnsOf = null;
            CsvLimits limits = CsvLimits.DEFAULT;
            int readable = -1;
            for (String option : options("read with")) {
                String value = option.substring(option.lastIndexOf(' ') + 1);
                switch (option.substring(0, option.length() - value.length()).strip()) {
                    case "charset" -> charset = Charset.forName(value);
                    case "delimiter" -> delimiter = value.equals("tab") ? '\t' : value.charAt(0);
                    case "header line" -> headerLine = Integer.parseInt(value);
                    case "short rows" -> shortRows = ShortRowPolicy.valueOf(value);
                    case "malformed lines" -> malformedLines = MalformedLinePolicy.valueOf(value);
                    case "columns by" -> columnsOf = list.format().orElseThrow();
                    case "columns" -> limits = limits.withColumns(Integer.parseInt(value));
                    case "characters" -> limits = limits.withCharactersPerCell(Integer.parseInt(value));
                    case "records" -> limits = limits.withRecords(Long.parseLong(value));
                    case "unreadable after byte" -> readable = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException(option);
                }
            }
            byte[] bytes = bytes();
            int readableBytes = readable;
            CsvFile file = CsvFile.of(() -> new CaseStream(bytes, readableBytes, open), mapping)
                    .withCharset(charset)
                    .withHeaderLine(headerLine)
                    .withShortRows(shortRows)
                    .withMalformedLines(malformedLines)
                    .withLimits(limits);
            file = columnsOf == null ? file : file.withColumnsOf(columnsOf);
            return delimiter == '\0' ? file : file.withDelimiter(delimiter);
        }

        private byte[] bytes() {
            Charset written =
                    setting("written in") == null ? StandardCharsets.UTF_8 : Charset.forName(setting("written in"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            lines.forEach(line -> bytes.writeBytes(CaseText.bytes(line, written)));
            return bytes.toByteArray();
        }

        UploadOptions options() {
            UploadOptions options = UploadOptions.DEFAULT;
            for (String option : options("uploaded with")) {
                String[] words = option.split(": ", 2);
                options = switch (words[0]) {
                    case "repeated identifiers" -> options.withDuplicates(DuplicatePolicy.valueOf(words[1]));
                    case "start after record" -> options.withStartAfter(Long.parseLong(words[1]));
                    case "most rejected" -> options.withMaxRejected(Long.parseLong(words[1]));
                    case "most issues" -> options.withMaxIssues(Integer.parseInt(words[1]));
                    case "contact directory" -> options.withDirectory(ContactDirectory.inMemory());
                    default -> throw new IllegalArgumentException(words[0]);
                };
            }
            return options;
        }

        /** Returns the hours in which the contacts of the list may be called. */
        ContactHours hours() {
            String hours = setting("called between");
            if (hours == null) {
                return ContactHours.ALWAYS;
            }
            String[] fromTo = hours.split(" and ");
            return ContactHours.daily(fromTo[0], fromTo[1]).on(ChannelType.CALL).defaultZone("UTC");
        }

        /** Returns the last setting with this name, or null. */
        String setting(String name) {
            String value = null;
            for (String line : settings) {
                value = line.startsWith(name + ": ") ? line.substring(name.length() + 2) : value;
            }
            return value;
        }

        private String[] options(String name) {
            String options = setting(name);
            return options == null || options.equals("none") ? new String[0] : options.split(", ");
        }

        CsvMapping mapping() {
            CsvMappingBuilder builder = CsvMapping.builder();
            List<CsvColumn> names = new ArrayList<>();
            ZoneSources zones = null;
            for (String option : options("columns")) {
                if (option.equals("phone numbers give time zones")) {
                    zones = zones == null ? ZoneSources.ofPhoneNumbers() : zones.withPhoneNumbers();
                    continue;
                }
                String[] words = option.split(" is ", 2);
                String[] place = words[0].replace(")", "").split(" \\(place ");
                CsvColumn column =
                        place.length == 1 ? CsvColumn.of(words[0]) : CsvColumn.of(place[0], Integer.parseInt(place[1]));
                if (words[1].equals("the identifier")) {
                    builder.identifier(column);
                } else if (words[1].equals("the name")) {
                    names.add(column);
                } else if (words[1].startsWith("the time zone")) {
                    String[] separated = words[1].split(" separated by ");
                    zones = ZoneSources.column(column);
                    zones = separated.length == 1 ? zones : zones.withSeparator(separated[1]);
                } else if (words[1].equals("the priority")) {
                    builder.priority(column);
                } else if (words[1].startsWith("the end in ")) {
                    ZoneId zone = ZoneId.of(words[1].substring("the end in ".length()));
                    builder.notAfter(new NotAfterColumn(column, zone));
                } else {
                    builder.unit(unit(column, words[1]));
                }
            }
            return (zones == null ? builder : builder.zones(zones)).name(names).build();
        }

        private static UnitColumn unit(CsvColumn column, String use) {
            String[] words = use.split(" separated by ");
            UnitColumn unit = switch (words[0]) {
                case "called" -> UnitColumn.of(column, Channel.call("trunk-1"));
                case "mailed" -> UnitColumn.of(column, Channel.email("billing@example.org"));
                case "messaged" -> UnitColumn.of(column, Channel.socialMedia("viber"));
                case "messaged by number" ->
                    UnitColumn.of(column, Channel.socialMedia("viber")).withCheck(AddressKind.PHONE);
                default ->
                    UnitColumn.of(column, Channel.call("trunk-1"))
                            .withCheck(PhoneNumbers.in(words[0].substring("called in ".length())));
            };
            return words.length == 1 ? unit : unit.withSeparator(words[1].replace("\\n", "\n"));
        }
    }

    /** Returns the cases of a file. */
    static List<Case> in(Path file) {
        try {
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses cases. A case starts with {@code ==}, a file with {@code file:}, a result with {@code gives:}. */
    private static List<Case> parse(List<String> text) {
        List<Case> cases = new ArrayList<>();
        List<String> common = new ArrayList<>();
        List<String> settings = common;
        List<String> block = new ArrayList<>();
        for (String line : text) {
            if (line.startsWith("== ")) {
                cases.add(new Case(line.substring(3), new ArrayList<>()));
                settings = new ArrayList<>(common);
            } else if (line.equals("file:") || line.equals("gives:")) {
                List<Step> steps = cases.get(cases.size() - 1).uploads();
                if (line.equals("file:")) {
                    steps.add(new Step(List.copyOf(settings), new ArrayList<>(), new ArrayList<>()));
                }
                Step step = steps.get(steps.size() - 1);
                block = line.equals("file:") ? step.lines() : step.expected();
            } else if (line.startsWith("| ") || line.equals("|")) {
                block.add(line.substring(Math.min(2, line.length())));
            } else if (SETTING.matcher(line).matches()) {
                settings.add(line);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException("not a line of a case: " + line);
            }
        }
        return cases;
    }
}
