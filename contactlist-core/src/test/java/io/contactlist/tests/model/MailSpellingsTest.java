package io.contactlist.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.contactlist.model.AddressKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule U5: all spellings of an e-mail address give one address. */
class MailSpellingsTest {

    private static void assertMail(String address, String typed) {
        assertEquals(address, AddressKind.EMAIL.normalise(typed));
        assertEquals(address, AddressKind.EMAIL.normalise(address), "the address itself");
    }

    @ParameterizedTest
    @CsvSource({
        "Olha@Mail.Example, olha@mail.example",
        "OLHA.K@MAIL.EXAMPLE, olha.k@mail.example",
        "olha@MAIL.example, olha@mail.example",
        "OlhA+News@mail.example, olha+news@mail.example",
        "\u041E\u041B\u042C\u0413\u0410@\u041F\u041E\u0428\u0422\u0410.\u0423\u041A\u0420, "
                + "\u043E\u043B\u044C\u0433\u0430@\u043F\u043E\u0448\u0442\u0430.\u0443\u043A\u0440",
        "\u00DCNAL@\u00D6RNEK.example, \u00FCnal@\u00F6rnek.example",
        "I@TITLE.ORG, i@title.org",
        "\u0130lker@mail.example, i\u0307lker@mail.example",
        "\u212Aate@mail.example, kate@mail.example",
        "E\u0301ric@mail.example, \u00E9ric@mail.example",
        "\u1E9Ea@mail.example, \u00DFa@mail.example",
        "\u01C5o@mail.example, \u01C6o@mail.example",
    })
    void u5_mailAddressesAreComparedInLowerCase(String typed, String address) {
        assertMail(address, typed);
    }

    @ParameterizedTest
    @CsvSource({
        "anita@\u0909\u0926\u093E\u0939\u0930\u0923.\u092D\u093E\u0930\u0924",
        "\u0905\u0928\u0940\u0924\u093E@mail.example",
        "\u0905\u0928\u0940\u0924\u093E@\u0909\u0926\u093E\u0939\u0930\u0923.\u092D\u093E\u0930\u0924",
        "info@\u0E44\u0E17\u0E22\u0E17\u0E35\u0E48\u0E19\u0E35\u0E48.\u0E44\u0E17\u0E22",
        "\u0E1B\u0E39\u0E48@mail.example",
        "a@\u0B87\u0BB2\u0B95\u0BCD\u0B95\u0BBF\u0BAF\u0BAE\u0BCD.\u0B87\u0BA8\u0BCD\u0BA4\u0BBF\u0BAF\u0BBE",
        "\u0DC0\u0DD2@\u0DBD\u0D82\u0D9A\u0DCF.example",
        "nguy\u1EC5n@mail.example",
        "a@\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD.example",
        "\u0645\u062D\u0645\u0651\u062F@mail.example",
        "a@\u09AC\u09BE\u0982\u09B2\u09BE.example",
        "a@\u1000\u103B\u102D\u102F\u1000\u103A.example",
        "\u0915\u094D\u200D\u0937@mail.example",
        "a@\u0DC1\u0DCA\u200D\u0DBB\u0DD3.example",
        "\uD83A\uDD22\uD83A\uDD44@mail.example",
    })
    void u5_combiningMarksAreLetters(String address) {
        assertMail(address, address);
    }

    @ParameterizedTest
    @CsvSource({
        "info@mu\u0308ller.example, info@m\u00FCller.example",
        "zoe\u0308@mail.example, zo\u00EB@mail.example",
        "nguye\u0302\u0303n@mail.example, nguy\u1EC5n@mail.example",
        "ZOE\u0308@MU\u0308LLER.EXAMPLE, zo\u00EB@m\u00FCller.example",
        "a@\u110B\u1166.example, a@\uC5D0.example",
        "\u0438\u0306@mail.example, \u0439@mail.example",
        "a@\u30AB\u3099.example, a@\u30AC.example",
        "a@\u212Bland.example, a@\u00E5land.example",
        "o\u0328\u0304@mail.example, \u01ED@mail.example",
        "\u0915\u093C@mail.example, \u0915\u093C@mail.example",
        "s\u0323\u0307@mail.example, \u1E69@mail.example",
        "s\u0307\u0323@mail.example, \u1E69@mail.example",
    })
    void u5_mailAddressesAreComparedInNfc(String typed, String address) {
        assertMail(address, typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Olha K <olha@mail.example>",
                "Olha <OLHA@Mail.Example>",
                "<olha@mail.example>",
                "\"Kovalenko, Olha\" <olha@mail.example>",
                "Kovalenko, Olha <olha@mail.example>",
                "Olha<olha@mail.example>",
                "Olha K  < olha@mail.example >",
                "olha@mail.example <olha@mail.example>",
                "'olha@mail.example' <olha@mail.example>",
                "\u041E\u043B\u044C\u0433\u0430 <olha@mail.example>",
                "Olha (work) <olha@mail.example>",
                "O'Hara: Olha <olha@mail.example>",
                "Olha <mailto:olha@mail.example>",
                "mailto:olha@mail.example",
                "MAILTO:Olha@Mail.Example",
                "mailto: olha@mail.example",
                "mailto:olha@mail.example?subject=Hello",
                "<mailto:olha@mail.example>",
                "\u00A0Olha\u00A0<olha@mail.example>\u200B",
            })
    void u5_aNameAndMailtoGiveTheAddress(String typed) {
        assertMail("olha@mail.example", typed);
    }

    @ParameterizedTest
    @CsvSource({
        "ya..ma@docomo.example",
        "yama.@docomo.example",
        "ya...ma@docomo.example",
        "yama..@docomo.example",
        "y.a..m.a@docomo.example",
        "ya..ma.@docomo.example",
        "a.@docomo.example",
        "a..b..c@docomo.example",
        "ya-..ma@docomo.example",
        "ya_ma...@docomo.example",
        "0.....0@docomo.example",
        "\u00FC..\u00FC.@docomo.example",
    })
    void u5_repeatedAndTrailingDotsOfTheLocalPartAreAccepted(String address) {
        assertMail(address, address);
    }

    @ParameterizedTest
    @CsvSource({
        "x@xn--mnchen-3ya.example, x@m\u00FCnchen.example",
        "x@XN--MNCHEN-3YA.EXAMPLE, x@m\u00FCnchen.example",
        "x@xn--fa-hia.example, x@fa\u00DF.example",
        "x@mail.xn--bcher-kva.example, x@mail.b\u00FCcher.example",
        "x@xn--p1b6ci4b4b3a.xn--h2brj9c, x@\u0909\u0926\u093E\u0939\u0930\u0923.\u092D\u093E\u0930\u0924",
        "x@xn--80a1acny.xn--j1amh, x@\u043F\u043E\u0447\u0442\u0430.\u0443\u043A\u0440",
        "x@xn--wgv71a119e.jp, x@\u65E5\u672C\u8A9E.jp",
        "x@xn--r8jz45g.example, x@\u4F8B\u3048.example",
        "x@xn--hxajbheg2az3al.example, x@\u03C0\u03B1\u03C1\u03AC\u03B4\u03B5\u03B9\u03B3\u03BC\u03B1.example",
        "x@xn--mgberp4a5d4ar.example, x@\u0627\u0644\u0633\u0639\u0648\u062F\u064A\u0629.example",
        "x@xn--i-7iq.ws, x@xn--i-7iq.ws",
        "x@xn--abc-.example, ",
        "x@xn--99999999.example, x@xn--99999999.example",
        "x@xn--abc.example, x@xn--abc.example",
    })
    void u5_anXnLabelIsComparedDecoded(String typed, String address) {
        assertEquals(address, AddressKind.EMAIL.normalise(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@x.example, b <b@x.example>",
                "b@x.example <a@x.example>",
                "Olha <olha@mail.example> Petro <petro@mail.example>",
                "Olha <olha@mail.example",
                "Olha olha@mail.example",
                "Olha olha@mail.example>",
                "Olha <>",
                "Olha <<olha@mail.example>>",
                "Olha <olha@mail.example>; Petro",
                "mailto:",
                "mailto:mailto:olha@mail.example",
                "mailto:olha@mail.example,petro@mail.example",
                "mailto:olha%40mail.example",
                "mailto:o%2Bk@mail.example",
                ".olha@mail.example",
                ".@mail.example",
                "olha@\u0301.example",
                "\u0301olha@mail.example",
                "olha@\u093E.example",
                "olha@a\u200Db.example",
                "olha\u200D@mail.example",
                "\uD83Aolha@mail.example",
                "olha@mail\uDD22.example",
                "olha@mail..example",
            })
    void u5_otherTextsAreMalformed(String typed) {
        assertNull(AddressKind.EMAIL.normalise(typed));
    }
}
