package io.contactlist.benchmarks.uploads;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.spi.ContactStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads a wide file with numbers as written in Ukraine, checked by libphonenumber. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RegionBenchmark {

    private static final String REGION = "UA";

    private final Path file = Input.REGIONAL.path();
    private final List<String> typed = new ArrayList<>();

    /** Reads the numbers of the file, unmeasured. */
    @Setup
    public void readNumbers() throws IOException {
        for (String[] row : BareLoop.rows(file)) {
            for (String cell : List.of(row[2], row[3])) {
                if (!cell.isBlank()) {
                    typed.add(cell);
                }
            }
        }
    }

    /** Measures the library's whole import. */
    @Benchmark
    public ContactStore uploadByRegion() throws IOException {
        return Import.inMemory(file, Layout.WIDE.mapping(PhoneNumbers.in(REGION)));
    }

    /** Measures libphonenumber alone, on one thread, with the numbers of the same file. */
    @Benchmark
    public long libphonenumberLoop() {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        long characters = 0;
        for (String text : typed) {
            try {
                PhoneNumber number = numbers.parse(text, REGION);
                if (numbers.isValidNumber(number)) {
                    characters += numbers.format(number, PhoneNumberFormat.E164).length();
                }
            } catch (NumberParseException e) {
                // Malformed: one number in two hundred.
                characters++;
            }
        }
        return characters;
    }
}
