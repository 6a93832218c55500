package io.contactlist.examples;

import com.zaxxer.hikari.HikariDataSource;
import io.contactlist.csv.CsvFile;
import io.contactlist.jdbc.JdbcContactStore;
import io.contactlist.jdbc.JdbcSchema;
import io.contactlist.model.AttemptControl;
import io.contactlist.model.ContactHours;
import io.contactlist.spi.ContactStore;
import io.contactlist.spi.StoreUnavailableException;
import io.contactlist.upload.UploadException;
import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/**
 * Shows the whole library: a CSV file becomes a contact list. Simulated campaigns plan, attempt, open and close its
 * contacts, and the program prints the seven counters at every step. Without arguments it uses a bundled file. {@code
 * --help} lists the options.
 */
public final class Main {

    static final int OK = 0;
    static final int BAD_INPUT = 2;

    private static final String BUNDLED = "contacts.csv";

    private Main() {}

    /**
     * Runs the program. Exits with code 2 if the arguments or the file are invalid.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        // By default Java 17 writes in the platform's charset.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exitCode = run(args, out, err);
        if (exitCode != OK) {
            System.exit(exitCode);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        Options options = new Options();
        CommandLine command = new CommandLine(options).setExpandAtFiles(false);
        try {
            command.parseArgs(args.length == 0 ? argumentsForBundled() : args);
            if (command.isUsageHelpRequested()) {
                command.usage(out, Ansi.OFF);
                return OK;
            }
            tell(file(options, args, command), options, out);
            return OK;
        } catch (ParameterException e) {
            err.println("error: " + e.getMessage());
            err.println("--help lists the options and gives an example. Nothing was stored.");
        } catch (UploadException e) {
            err.println(BadInput.explain(e));
        } catch (IOException e) {
            err.println(BadInput.explain(e));
        } catch (StoreUnavailableException e) {
            err.println(
                    "error: the database cannot be opened; check that its folder exists and that no other process uses it");
        }
        return BAD_INPUT;
    }

    private static void tell(CsvFile file, Options options, PrintStream out) throws IOException {
        AttemptControl attempts = options.attempts();
        ContactHours hours = options.contactHours();
        Path database = options.database;
        if (database == null) {
            new FileStory(file, attempts, hours, ContactStore.inMemory(), out).tell();
            return;
        }
        try (HikariDataSource pool = Pools.h2File(database)) {
            JdbcSchema.create(pool);
            new FileStory(file, attempts, hours, JdbcContactStore.h2(pool), out).tell();
        }
    }

    private static String[] argumentsForBundled() {
        return ("--id id --name full_name --email email --call phone --call mobile --social telegram --region US"
                        + " --hours 10:00-13:00 --hours 14:00-20:00")
                .split(" ");
    }

    private static CsvFile file(Options options, String[] args, CommandLine command) {
        if (options.file == null && args.length > 0) {
            throw new ParameterException(command, "no file; name a CSV file to import");
        }
        try {
            return options.toCsvFile(Main::openBundled);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    private static InputStream openBundled() throws IOException {
        InputStream in = Main.class.getResourceAsStream(BUNDLED);
        if (in == null) {
            throw new FileNotFoundException(BUNDLED + " is not on the class path");
        }
        return in;
    }
}
