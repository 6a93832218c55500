package io.contactlist.lives;

import io.contactlist.model.AddressKind;
import io.contactlist.model.Channel;
import io.contactlist.model.ChannelType;
import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.UnitId;
import java.util.List;

/**
 * The units that contacts of random lives may have.
 *
 * @param units the units
 * @param odd malformed ones, and the same ones mended; a contact has at most one of them
 */
public record UnitPool(List<CommunicationUnit> units, List<CommunicationUnit> odd) {

    private static final int MAX_PER_CONTACT = 5;
    private static final String PHONE = "+380441234567";
    private static final CommunicationUnit BAD_PHONE = CommunicationUnit.of(Channel.call("trunk"), "12");
    private static final CommunicationUnit BAD_MAIL = CommunicationUnit.of(Channel.email("desk"), "nobody");
    private static final UnitId NOBODYS = new UnitId(Channel.socialMedia("telegram"), "nobody");

    /** Units of every type: shared addresses, malformed ones, and ones that another upload mends. */
    public static final UnitPool EVERY = new UnitPool(
            List.of(
                    CommunicationUnit.of(Channel.call("trunk"), PHONE),
                    CommunicationUnit.of(Channel.email("desk"), "ann@example.org"),
                    CommunicationUnit.of(Channel.socialMedia("viber"), PHONE),
                    CommunicationUnit.of(Channel.call("trunk"), "+380441112233"),
                    CommunicationUnit.of(Channel.email("desk"), "bob@example.org"),
                    CommunicationUnit.of(Channel.socialMedia("viber"), "@ann"),
                    CommunicationUnit.of(Channel.call("night"), PHONE),
                    CommunicationUnit.of(Channel.email("news"), "ann@example.org"),
                    CommunicationUnit.of(Channel.socialMedia("telegram"), "@ann")),
            List.of(BAD_PHONE, mended(BAD_PHONE), BAD_MAIL, mended(BAD_MAIL)));

    /** Few units, so that rare meetings of events happen often. */
    public static final UnitPool FEW = of(List.of(
            CommunicationUnit.of(Channel.call("trunk"), "1234567"),
            CommunicationUnit.of(Channel.email("box"), "a@example.org"),
            CommunicationUnit.of(Channel.socialMedia("bot"), "anna", AddressKind.ID),
            CommunicationUnit.of(Channel.call("trunk"), "7654321")));

    static UnitPool of(List<CommunicationUnit> units) {
        return new UnitPool(units, List.of());
    }

    /** Returns the same unit, accepted by a check that takes any text. */
    private static CommunicationUnit mended(CommunicationUnit unit) {
        return CommunicationUnit.of(unit.channel(), unit.typed(), AddressKind.ID);
    }

    /** Returns the units of one type only. */
    UnitPool on(ChannelType type) {
        return new UnitPool(on(type, units), on(type, odd));
    }

    static List<CommunicationUnit> on(ChannelType type, List<CommunicationUnit> units) {
        return units.stream().filter(unit -> unit.type() == type).toList();
    }

    /** Returns the units of an imported contact, each once; sometimes none. */
    public List<CommunicationUnit> row(Dice dice) {
        List<CommunicationUnit> row = dice.some(units, dice.percent(5) ? 0 : 2, MAX_PER_CONTACT);
        if (!odd.isEmpty() && dice.percent(25)) {
            row.add(dice.below(row.size() + 1), dice.oneOf(odd));
        }
        return row;
    }

    /** Returns what a later upload may bring: the same units, or fewer, or more in another order. */
    List<CommunicationUnit> next(List<CommunicationUnit> now, Dice dice) {
        if (dice.percent(85)) {
            List<CommunicationUnit> next = dice.some(now, 0, now.size());
            for (CommunicationUnit unit : row(dice)) {
                boolean isNew = next.stream().noneMatch(other -> other.id().equals(unit.id()));
                if (isNew && dice.percent(50)) {
                    next.add(dice.below(next.size() + 1), unit);
                }
            }
            return next;
        }
        return now;
    }

    /** Returns mostly one of the given units, else any unit, which the contact may never have had. */
    UnitId oneOf(List<CommunicationUnit> given, Dice dice) {
        if (!given.isEmpty() && !dice.percent(5)) {
            return dice.oneOf(given).id();
        }
        List<CommunicationUnit> any = dice.percent(20) ? odd : units;
        return any.isEmpty() ? NOBODYS : dice.oneOf(any).id();
    }
}
