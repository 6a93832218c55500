package io.contactlist.jdbc;

import io.contactlist.ContactLists;
import io.contactlist.list.ListId;
import io.contactlist.list.Tally;
import io.contactlist.model.CampaignId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Runs dialers on one list as processes, kills them and starts them again. */
final class KillRun {

    private static final int PROCESSES = 4;
    private static final long PAUSE = 50;

    private final ContactLists lists;
    private final CampaignId campaign;
    private final String url;
    private final int faults;
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final Random random = new Random(6);

    /**
     * Creates a run with the dialers of a campaign.
     *
     * @param lists uses the same database
     * @param url the database's URL
     * @param faults the percentage of connections and commits that fail
     * @param folder the folder of the witnesses' files
     */
    KillRun(ContactLists lists, CampaignId campaign, String url, int faults, Path folder) {
        this.lists = lists;
        this.campaign = campaign;
        this.url = url;
        this.faults = faults;
        this.folder = folder;
    }

    /**
     * Works through the list, with kills at even distances.
     *
     * @return the number of killed processes
     */
    int run(int kills) throws IOException, InterruptedException {
        try {
            for (int slot = 0; slot < PROCESSES; slot++) {
                processes.add(start(slot));
            }
            int killed = 0;
            while (killed < kills && isActive()) {
                for (Process process : processes) {
                    if (!process.isAlive()) {
                        checkEnd(process);
                    }
                }
                if (share() > (double) killed / kills) {
                    int victim = random.nextInt(PROCESSES);
                    processes.get(victim).destroyForcibly().waitFor();
                    processes.set(victim, start(victim));
                    killed++;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
            for (Process process : processes) {
                process.waitFor();
                checkEnd(process);
            }
            return killed;
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private void checkEnd(Process ended) throws IOException {
        if (ended.exitValue() != 0) {
            throw new IllegalStateException("a dialer ended with " + ended.exitValue() + ":\n"
                    + Files.readString(folder.resolve("output.txt")));
        }
    }

    private boolean isActive() {
        return lists.campaign(campaign).isActive();
    }

    /** {@return the share of contacts that need no further attempt} */
    private double share() {
        ListId list = lists.campaign(campaign).list();
        Tally tally = lists.counters(list).inList();
        return (double) (tally.attempted() + tally.closed() + tally.flagged()) / tally.total();
    }

    private Process start(int slot) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DialerProcess.class.getName(),
                url,
                campaign.value(),
                String.valueOf(faults),
                witness(slot).toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "output.txt")))
                .start();
    }

    private Path witness(int slot) {
        return folder.resolve("dialer-" + slot + ".txt");
    }

    /** {@return the facts of all dialers} */
    List<Witness.Entry> witnessed() throws IOException {
        List<Witness.Entry> all = new ArrayList<>();
        for (int slot = 0; slot < PROCESSES; slot++) {
            all.addAll(Witness.entries(witness(slot)));
        }
        return all;
    }
}
