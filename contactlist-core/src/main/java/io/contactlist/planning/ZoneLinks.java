package io.contactlist.planning;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules of time zones, and knows which ids mean the same place. To Java two ids are two zones, even if one is
 * the older name of the other.
 */
final class ZoneLinks {

    /**
     * The ids of places, each followed by older names of the place and by ids that were merged into it. This follows the
     * files backward and zone.tab of the time zone database, release 2025b, which are in the public domain. Zones of
     * several countries are not merged here, even where the database links them: their holidays differ.
     */
    private static final String LINKS = """
            Africa/Asmara Africa/Asmera
            Africa/Bamako Africa/Timbuktu
            Africa/Cairo Egypt
            Africa/Tripoli Libya
            America/Adak America/Atka US/Aleutian
            America/Anchorage US/Alaska
            America/Argentina/Buenos_Aires America/Buenos_Aires
            America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca
            America/Argentina/Cordoba America/Cordoba America/Rosario
            America/Argentina/Jujuy America/Jujuy
            America/Argentina/Mendoza America/Mendoza
            America/Atikokan America/Coral_Harbour
            America/Chicago US/Central
            America/Denver America/Shiprock Navajo US/Mountain
            America/Detroit US/Michigan
            America/Edmonton America/Yellowknife Canada/Mountain
            America/Halifax Canada/Atlantic
            America/Havana Cuba
            America/Indiana/Indianapolis America/Fort_Wayne America/Indianapolis US/East-Indiana
            America/Indiana/Knox America/Knox_IN US/Indiana-Starke
            America/Iqaluit America/Pangnirtung
            America/Jamaica Jamaica
            America/Kentucky/Louisville America/Louisville
            America/Los_Angeles US/Pacific
            America/Manaus Brazil/West
            America/Mazatlan Mexico/BajaSur
            America/Mexico_City Mexico/General
            America/New_York US/Eastern
            America/Noronha Brazil/DeNoronha
            America/Nuuk America/Godthab
            America/Phoenix US/Arizona
            America/Regina Canada/Saskatchewan
            America/Rio_Branco America/Porto_Acre Brazil/Acre
            America/Santiago Chile/Continental
            America/Sao_Paulo Brazil/East
            America/St_Johns Canada/Newfoundland
            America/St_Thomas America/Virgin
            America/Tijuana America/Ensenada America/Santa_Isabel Mexico/BajaNorte
            America/Toronto America/Montreal America/Nipigon America/Thunder_Bay Canada/Eastern
            America/Vancouver Canada/Pacific
            America/Whitehorse Canada/Yukon
            America/Winnipeg America/Rainy_River Canada/Central
            Antarctica/McMurdo Antarctica/South_Pole
            Arctic/Longyearbyen Atlantic/Jan_Mayen
            Asia/Ashgabat Asia/Ashkhabad
            Asia/Dhaka Asia/Dacca
            Asia/Ho_Chi_Minh Asia/Saigon
            Asia/Hong_Kong Hongkong
            Asia/Jerusalem Asia/Tel_Aviv Israel
            Asia/Kathmandu Asia/Katmandu
            Asia/Kolkata Asia/Calcutta
            Asia/Macau Asia/Macao
            Asia/Makassar Asia/Ujung_Pandang
            Asia/Nicosia Europe/Nicosia
            Asia/Seoul ROK
            Asia/Shanghai Asia/Chongqing Asia/Chungking Asia/Harbin PRC
            Asia/Singapore Singapore
            Asia/Taipei ROC
            Asia/Tehran Iran
            Asia/Thimphu Asia/Thimbu
            Asia/Tokyo Japan
            Asia/Ulaanbaatar Asia/Choibalsan Asia/Ulan_Bator
            Asia/Urumqi Asia/Kashgar
            Asia/Yangon Asia/Rangoon
            Atlantic/Faroe Atlantic/Faeroe
            Atlantic/Reykjavik Iceland
            Australia/Adelaide Australia/South
            Australia/Brisbane Australia/Queensland
            Australia/Broken_Hill Australia/Yancowinna
            Australia/Darwin Australia/North
            Australia/Hobart Australia/Currie Australia/Tasmania
            Australia/Lord_Howe Australia/LHI
            Australia/Melbourne Australia/Victoria
            Australia/Perth Australia/West
            Australia/Sydney Australia/ACT Australia/Canberra Australia/NSW
            Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich
            Etc/UTC Etc/UCT Etc/Universal Etc/Zulu UCT UTC Universal Zulu
            Europe/Chisinau Europe/Tiraspol
            Europe/Dublin Eire
            Europe/Istanbul Asia/Istanbul Turkey
            Europe/Kyiv Europe/Kiev Europe/Uzhgorod Europe/Zaporozhye
            Europe/Lisbon Portugal
            Europe/London Europe/Belfast GB GB-Eire
            Europe/Moscow W-SU
            Europe/Warsaw Poland
            Pacific/Auckland NZ
            Pacific/Chatham NZ-CHAT
            Pacific/Chuuk Pacific/Truk Pacific/Yap
            Pacific/Easter Chile/EasterIsland
            Pacific/Honolulu Pacific/Johnston US/Hawaii
            Pacific/Kanton Pacific/Enderbury
            Pacific/Kwajalein Kwajalein
            Pacific/Pago_Pago Pacific/Samoa US/Samoa
            Pacific/Pohnpei Pacific/Ponape
            """;

    private static final Map<String, List<String>> NAMES = new HashMap<>();
    private static final Set<String> AVAILABLE = ZoneId.getAvailableZoneIds();

    static {
        LINKS.lines().forEach(line -> {
            List<String> names = List.of(line.split(" "));
            names.forEach(name -> NAMES.put(name, names));
        });
    }

    private ZoneLinks() {}

    /** Returns the id that stands for all ids of the same zone. */
    static String canonical(String id) {
        return names(id).get(0);
    }

    /** Returns the rules of a zone, under any of its ids that this Java runtime has; null if it has none. */
    static @Nullable ZoneRules rules(String id) {
        return Stream.concat(Stream.of(id), names(id).stream())
                .filter(AVAILABLE::contains)
                .findFirst()
                .map(name -> ZoneId.of(name).getRules())
                .orElse(null);
    }

    private static List<String> names(String id) {
        return NAMES.getOrDefault(id, List.of(id));
    }
}
