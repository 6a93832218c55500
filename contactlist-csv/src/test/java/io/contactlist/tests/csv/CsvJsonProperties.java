package io.contactlist.tests.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.contactlist.csv.CsvColumn;
import io.contactlist.csv.CsvMapping;
import io.contactlist.csv.CsvMapping.UnitColumn;
import io.contactlist.csv.NotAfterColumn;
import io.contactlist.csv.PhoneNumbers;
import io.contactlist.csv.ZoneSources;
import io.contactlist.model.AddressCheck;
import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each mapping has the same JSON on both majors of Jackson and is read back equal (I3). */
class CsvJsonProperties {

    @Property
    void anyMappingHasTheSameTextOnBothMajorsAndComesBackEqual(@ForAll("mappings") CsvMapping mapping) {
        String json = Major.JACKSON_2.write(mapping);

        assertEquals(json, Major.JACKSON_3.write(mapping));
        for (Major major : Major.values()) {
            assertEquals(mapping, major.read(json, CsvMapping.class));
        }
    }

    @Provide
    Arbitrary<CsvMapping> mappings() {
        return Combinators.combine(
                        columns().injectNull(0.3),
                        columns().list().ofMaxSize(3),
                        units().list().ofMaxSize(5).uniqueElements(unit -> unit.column() + "\n" + unit.channel()),
                        zones().injectNull(0.5),
                        columns().injectNull(0.5),
                        notAfter().injectNull(0.5))
                .as(CsvMapping::new);
    }

    private static Arbitrary<ZoneSources> zones() {
        Arbitrary<ZoneSources> ofColumn = Combinators.combine(
                        columns(), Arbitraries.of(";", ":::", "\n,").injectNull(0.5), Arbitraries.of(true, false))
                .as((column, separator, numbers) -> new ZoneSources(column, separator, null, numbers));
        return Arbitraries.oneOf(ofColumn, Arbitraries.create(ZoneSources::ofPhoneNumbers));
    }

    private static Arbitrary<NotAfterColumn> notAfter() {
        return Combinators.combine(
                        columns(),
                        Arbitraries.of("UTC", "Europe/Kyiv", "+02:00").map(ZoneId::of))
                .as(NotAfterColumn::new);
    }

    private static Arbitrary<UnitColumn> units() {
        return Combinators.combine(
                        columns(),
                        channels(),
                        checks(),
                        Arbitraries.of(";", ":::", "\n", " / ", "|").injectNull(0.5))
                .as(UnitColumn::new);
    }

    private static Arbitrary<CsvColumn> columns() {
        return Combinators.combine(names(), Arbitraries.integers().between(1, 9).injectNull(0.5))
                .as(CsvColumn::new);
    }

    private static Arbitrary<AddressCheck> checks() {
        return Arbitraries.oneOf(
                Arbitraries.of(AddressKind.class),
                Arbitraries.of("UA", "RW", "US").map(PhoneNumbers::in));
    }

    private static Arbitrary<Channel> channels() {
        return Combinators.combine(names(), Arbitraries.of(ChannelType.class)).as(Channel::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .alpha()
                .withChars("\"\\ ;\tЖ0")
                .ofMaxLength(8)
                .filter(name -> !name.isBlank());
    }
}
