package io.contactlist.csv;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;

/** Finds the time zones in which a phone number may be in use (rule W4). Only this class uses the geocoder. */
final class PhoneZones {

    private PhoneZones() {}

    /** Loads the classes of the library, so that their absence is found before the first row. */
    static void load() {
        PhoneNumberToTimeZonesMapper.getUnknownTimeZone();
    }

    /** Returns all zones of a number in international form; {@code Etc/Unknown} if none is known. */
    static List<String> of(String number) {
        try {
            // A number without a country code has no region here, so it cannot be parsed.
            return PhoneNumberToTimeZonesMapper.getInstance()
                    .getTimeZonesForNumber(PhoneNumberUtil.getInstance().parse(number, null));
        } catch (NumberParseException e) {
            return List.of(PhoneNumberToTimeZonesMapper.getUnknownTimeZone());
        }
    }
}
