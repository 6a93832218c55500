package io.contactlist.contract;

import static io.contactlist.contract.RowsUpload.mail;
import static io.contactlist.contract.RowsUpload.phone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contactlist.model.Channel;
import io.contactlist.model.UnitId;
import io.contactlist.spi.ContactDirectory;
import io.contactlist.spi.KnownContact;
import io.contactlist.spi.StoreUnavailableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Tests the promises of any directory: the numbered list in {@link ContactDirectory}. Extend this class, implement
 * {@link #newDirectory}, and override the flags that apply. The tests {@code directory3_…} belong to promise 3.
 */
public abstract class ContactDirectoryContract {

    private static final UnitId PHONE = phone(1).id();
    private static final UnitId MAIL = mail(1).id();
    private static final UnitId OTHER = phone(2).id();

    private ContactDirectory directory;

    /**
     * Creates a directory.
     *
     * @return an empty directory
     */
    protected abstract ContactDirectory newDirectory();

    /**
     * {@return whether known contacts outlive the process; then {@link #reopened} works after the last use of the last
     * directory}
     */
    protected boolean survivesRestart() {
        return false;
    }

    /**
     * Opens another directory on the data of the last {@link #newDirectory}, like another process.
     *
     * @return the directory
     */
    protected ContactDirectory reopened() {
        throw new UnsupportedOperationException("this directory has no data to open again");
    }

    /**
     * {@return whether directories depend on a system that can fail; then {@link #breakOutside} and {@link
     * #mendOutside} work}
     */
    protected boolean hasOutside() {
        return false;
    }

    /** Makes the system below the last directory fail, for example its database. */
    protected void breakOutside() {
        throw new UnsupportedOperationException("this directory depends on no system that can fail");
    }

    /** Restores the system below the last directory, with its data. */
    protected void mendOutside() {
        throw new UnsupportedOperationException("this directory depends on no system that can fail");
    }

    @BeforeEach
    void openDirectory() {
        directory = newDirectory();
    }

    private Map<UnitId, KnownContact> found(UnitId... units) {
        return directory.find(List.of(units));
    }

    @Test
    void directory1_aUnitBelongsToTheContactThatItWasCreatedWith() {
        KnownContact ann = directory.create("Ann", List.of(PHONE));
        KnownContact bob = directory.create("Bob", List.of(OTHER));

        assertNotEquals(ann.key(), bob.key());
        assertEquals(Map.of(PHONE, ann, OTHER, bob), found(PHONE, OTHER, MAIL));
    }

    @Test
    void directory1_twoOfOneNameAreTwoContacts() {
        KnownContact one = directory.create("Ann", List.of(PHONE));
        KnownContact other = directory.create("Ann", List.of(OTHER));

        assertNotEquals(one.key(), other.key());
    }

    @Test
    void directory2_whatIsCreatedIsFoundByEachOfItsUnits() {
        assertEquals(Map.of(), found(PHONE, MAIL));
        KnownContact ann = directory.create("Ann", List.of(PHONE, MAIL));

        assertEquals("Ann", ann.name());
        assertEquals(Map.of(PHONE, ann, MAIL, ann), found(MAIL, OTHER, PHONE));
    }

    @Test
    void directory2_manyAreFoundAtOnce() {
        Map<UnitId, KnownContact> known = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            known.put(phone(i).id(), directory.create("Ann " + i, List.of(phone(i).id())));
        }
        Set<UnitId> asked = new HashSet<>(known.keySet());
        IntStream.range(0, 40_000).forEach(i -> asked.add(mail(i).id()));

        assertEquals(known, directory.find(asked));
    }

    @Test
    void directory3_creatingAgainCreatesNothing() {
        KnownContact ann = directory.create("Ann", List.of(PHONE, MAIL));

        assertEquals(ann, directory.create("Ann", List.of(PHONE, MAIL)));
        assertEquals(ann, directory.create("Bob", List.of(MAIL)), "the name that is known stays");
        assertEquals(Map.of(PHONE, ann, MAIL, ann), found(PHONE, MAIL));
    }

    @Test
    void directory3_theFirstUnitThatIsKnownDecides() {
        KnownContact ann = directory.create("Ann", List.of(PHONE));
        KnownContact bob = directory.create("Bob", List.of(MAIL));

        assertEquals(bob, directory.create("Cid", List.of(OTHER, MAIL, PHONE)));
        assertEquals(ann, directory.create("Cid", List.of(PHONE, MAIL)));
        assertEquals(Map.of(PHONE, ann, MAIL, bob), found(PHONE, MAIL));
    }

    @Test
    void directory4_ofSeveralThatCreateAtOnceOneDoes() throws Exception {
        int rounds = 50;
        for (int round = 0; round < rounds; round++) {
            List<UnitId> units =
                    List.of(phone(100 + 2 * round).id(), phone(101 + 2 * round).id());
            List<KnownContact> created = AtOnce.run(thread -> {
                List<UnitId> shuffled = new ArrayList<>(units);
                Collections.shuffle(shuffled, new Random(thread));
                return List.of(directory.create("Ann " + thread, shuffled));
            });

            assertEquals(1, new HashSet<>(created).size());
            assertEquals(Map.of(units.get(0), created.get(0), units.get(1), created.get(0)), directory.find(units));
        }
    }

    @ParameterizedTest
    @FieldSource("io.contactlist.contract.HostileText#ALL")
    void directory5_anyTextComesBackAsItWasGiven(String hostile) {
        UnitId unit = new UnitId(Channel.socialMedia(hostile), hostile);
        KnownContact created = directory.create(hostile, List.of(unit));

        assertEquals(hostile, created.name());
        assertEquals(Map.of(unit, created), found(unit, PHONE));
        assertEquals(created, directory.create("again", List.of(unit)));
    }

    @Test
    void directory5_addressesThatLookAlikeAreDifferent() {
        List<UnitId> alike = List.of("i", "I", "\u0131", "e\u0301", "\u00E9", "1", "01").stream()
                .map(address -> new UnitId(Channel.socialMedia("viber"), address))
                .toList();
        Set<String> keys = new HashSet<>();
        for (UnitId unit : alike) {
            keys.add(directory.create("Ann", List.of(unit)).key());
        }

        assertEquals(alike.size(), keys.size());
        assertEquals(Set.copyOf(alike), directory.find(alike).keySet());
    }

    @Test
    void directory6_whatOneThreadCreatesAllOthersFind() throws Exception {
        assertEquals(Map.of(), found(PHONE), "fills a cache, if the directory has one");
        KnownContact ann = directory.create("Ann", List.of(PHONE));
        List<KnownContact> seen = AtOnce.run(thread -> List.copyOf(found(PHONE).values()));

        assertEquals(Collections.nCopies(AtOnce.THREADS, ann), seen);
    }

    @Test
    void directory6_whatIsKnownOutlivesTheProcess() {
        assumeTrue(survivesRestart(), "the directory does not outlive its process");
        KnownContact ann = directory.create("Ann", List.of(PHONE));

        directory = reopened();
        assertEquals(Map.of(PHONE, ann), found(PHONE));
        assertEquals(ann, directory.create("Bob", List.of(PHONE)));
        assertNotEquals(ann.key(), directory.create("Bob", List.of(OTHER)).key());
    }

    @Test
    void directory7_whereTheOutsideIsGoneItNeverSaysThatNobodyIsKnown() {
        assumeTrue(hasOutside(), "the directory depends on no system that can fail");
        KnownContact ann = directory.create("Ann", List.of(PHONE));
        breakOutside();

        assertThrows(StoreUnavailableException.class, () -> found(PHONE));
        assertThrows(StoreUnavailableException.class, () -> found(OTHER));
        assertThrows(StoreUnavailableException.class, () -> directory.create("Bob", List.of(OTHER)));
        mendOutside();
        assertEquals(Map.of(PHONE, ann), found(PHONE, MAIL));
        assertEquals("Bob", directory.create("Bob", List.of(MAIL)).name());
    }
}
