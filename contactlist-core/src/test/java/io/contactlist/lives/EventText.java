package io.contactlist.lives;

import io.contactlist.model.CommunicationUnit;
import io.contactlist.model.ContactEvent;
import io.contactlist.model.ContactEvent.AnswerTimeEnded;
import io.contactlist.model.ContactEvent.AttemptFailed;
import io.contactlist.model.ContactEvent.AttemptHandedBack;
import io.contactlist.model.ContactEvent.AttemptPlanned;
import io.contactlist.model.ContactEvent.AttemptProlonged;
import io.contactlist.model.ContactEvent.AttemptReleased;
import io.contactlist.model.ContactEvent.AttemptSucceeded;
import io.contactlist.model.ContactEvent.CallbackAgreed;
import io.contactlist.model.ContactEvent.ConversationResolved;
import io.contactlist.model.ContactEvent.ConversationStillOpen;
import io.contactlist.model.ContactEvent.DataUpdated;
import io.contactlist.model.ContactEvent.UnitMadeUnusable;
import io.contactlist.model.ContactEvent.UnitMadeUsable;
import io.contactlist.model.UnitId;
import java.util.List;
import java.util.stream.Collectors;

/** Events in words, with the made-up addresses that the library's own texts leave out. */
public final class EventText {

    private EventText() {}

    public static String of(UnitId unit) {
        return unit.channel().id() + "/" + unit.address();
    }

    public static String of(List<ContactEvent> events) {
        return events.stream().map(event -> "\n    " + of(event)).collect(Collectors.joining());
    }

    public static String of(ContactEvent event) {
        if (event instanceof AttemptPlanned planned) {
            return "planned " + planned.number() + " on " + of(planned.unit()) + " by " + planned.campaign() + " until "
                    + planned.leaseEnd() + ", begin before " + planned.beginBefore() + ", at " + planned.at();
        } else if (event instanceof AttemptFailed failed) {
            return "failed " + failed.number() + " on " + of(failed.unit()) + " " + failed.category() + " at "
                    + failed.at();
        } else if (event instanceof AttemptSucceeded succeeded) {
            return "succeeded " + succeeded.number() + " on " + of(succeeded.unit()) + " in " + succeeded.conversation()
                    + " at " + succeeded.at();
        } else if (event instanceof AttemptProlonged prolonged) {
            return "prolonged " + prolonged.number() + " until " + prolonged.leaseEnd() + " at " + prolonged.at();
        } else if (event instanceof AttemptReleased released) {
            return "released " + released.number() + " " + released.reason() + " at " + released.at();
        } else if (event instanceof AttemptHandedBack back) {
            return "handed back " + back.number() + " not before " + back.notBefore() + " at " + back.at();
        } else if (event instanceof ConversationStillOpen report) {
            return "still open " + report.conversation() + " by " + report.number() + " at " + report.at();
        } else if (event instanceof AnswerTimeEnded end) {
            return "answer time of " + end.conversation() + " by " + end.number() + " ended at " + end.at();
        } else if (event instanceof ConversationResolved resolved) {
            return "resolved " + resolved.conversation() + " by " + resolved.number() + " " + resolved.resolution()
                    + " not before " + resolved.notBefore() + " at " + resolved.at();
        } else if (event instanceof UnitMadeUnusable made) {
            return "unusable " + of(made.unit()) + " " + made.reason() + " at " + made.at();
        } else if (event instanceof UnitMadeUsable made) {
            return "usable " + of(made.unit()) + " at " + made.at();
        } else if (event instanceof CallbackAgreed agreed) {
            UnitId unit = agreed.callback().unit();
            return agreed.callback() + (unit == null ? "" : " on " + of(unit)) + " agreed at " + agreed.at();
        } else if (event instanceof DataUpdated data) {
            return "data " + units(data.units()) + " not after " + data.notAfter() + " at " + data.at();
        }
        return event.toString();
    }

    public static String units(List<CommunicationUnit> units) {
        return units.stream()
                .map(unit -> of(unit.id()) + (unit.isWellFormed() ? "" : " (malformed)"))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
