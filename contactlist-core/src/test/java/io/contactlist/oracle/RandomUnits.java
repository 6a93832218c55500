package io.contactlist.oracle;

import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.UnitId;
import java.util.List;

/** Units from a small pool: shared addresses, malformed ones, and ones that another upload mends. */
final class RandomUnits {

    private static final int MAX = 5;
    private static final String PHONE = "+380441234567";
    private static final String OTHER_PHONE = "+380441112233";
    private static final String NO_PHONE = "12";

    private static final List<CommunicationUnit> POOL = List.of(
            CommunicationUnit.of(Channel.call("trunk"), PHONE),
            CommunicationUnit.of(Channel.call("trunk"), OTHER_PHONE),
            CommunicationUnit.of(Channel.call("night"), PHONE),
            CommunicationUnit.of(Channel.email("desk"), "ann@example.org"),
            CommunicationUnit.of(Channel.email("desk"), "bob@example.org"),
            CommunicationUnit.of(Channel.email("news"), "ann@example.org"),
            CommunicationUnit.of(Channel.socialMedia("viber"), PHONE),
            CommunicationUnit.of(Channel.socialMedia("viber"), "@ann"),
            CommunicationUnit.of(Channel.socialMedia("telegram"), "@ann"));

    private static final List<CommunicationUnit> MALFORMED = List.of(
            CommunicationUnit.of(Channel.call("trunk"), NO_PHONE),
            CommunicationUnit.of(Channel.email("desk"), "nobody"));

    /** The same units as the malformed ones, by a check that takes any text. */
    private static final List<CommunicationUnit> MENDED = MALFORMED.stream()
            .map(unit -> CommunicationUnit.of(unit.channel(), unit.typed(), AddressKind.ID))
            .toList();

    private final Dice dice;

    RandomUnits(Dice dice) {
        this.dice = dice;
    }

    /** A row's units, each once; sometimes none. */
    List<CommunicationUnit> row() {
        List<CommunicationUnit> units = dice.some(POOL, dice.percent(5) ? 0 : 2, MAX);
        int odd = dice.below(MALFORMED.size());
        if (dice.percent(25)) {
            units.add(dice.below(units.size() + 1), (dice.percent(60) ? MALFORMED : MENDED).get(odd));
        }
        return units;
    }

    /** What a later upload may bring: the same, fewer or more, in another order, or quite other units. */
    List<CommunicationUnit> next(List<CommunicationUnit> units) {
        if (dice.percent(15)) {
            return units;
        } else if (dice.percent(25)) {
            return row();
        }
        List<CommunicationUnit> next = dice.some(units, 0, units.size());
        for (CommunicationUnit unit : row()) {
            if (dice.percent(40) && next.stream().noneMatch(other -> other.id().equals(unit.id()))) {
                next.add(dice.below(next.size() + 1), unit);
            }
        }
        return next;
    }

    /** Any unit at all, which the contact may never have had. */
    UnitId any() {
        return dice.oneOf(dice.percent(80) ? POOL : MALFORMED).id();
    }

    /** Mostly one of the given units; anything else if there are none. */
    UnitId oneOf(List<CommunicationUnit> units) {
        return units.isEmpty() || dice.percent(5) ? any() : dice.oneOf(units).id();
    }
}
