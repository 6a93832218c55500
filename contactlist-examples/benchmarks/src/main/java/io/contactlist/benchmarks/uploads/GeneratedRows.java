package io.contactlist.benchmarks.uploads;

import java.util.SplittableRandom;

/**
 * Generates rows of contacts like those of a customer system in Ukraine.
 *
 * <ul>
 *   <li>One row in twenty has quoted cells with commas, in the wide layout also with a line break and doubled quotes.
 *   <li>One row in ten has a name in Cyrillic.
 *   <li>Numbers have the usual spellings; two in five are in E.164.
 *   <li>One number and one e-mail address in fifty is missing; one of each in two hundred is malformed.
 *   <li>One mobile number in two hundred repeats the first number.
 *   <li>One messenger name and one note in ten are missing.
 * </ul>
 */
final class GeneratedRows {

    /** A prime, so that the multiples of another number are different below it. */
    private static final long IDENTIFIERS = 89_999_999;

    private static final String[] LATIN_FIRST = words("Olena Ivan Maria Andrii Kateryna Serhii Iryna Mykola"
            + " Anna Oleksandr Yulia Dmytro Natalia Petro Sofia Taras");
    private static final String[] LATIN_LAST = words("Shevchenko Kovalenko Bondarenko Tkachenko Kravchenko Oliinyk"
            + " Lysenko Moroz Savchenko Rudenko Marchenko Petrenko Melnyk Klymenko Pavlenko Boiko");
    private static final String[] CYRILLIC_FIRST = words("Олена Іван Марія Андрій Катерина Сергій Ірина Микола"
            + " Ганна Олександр Юлія Дмитро Наталія Петро Софія Тарас");
    private static final String[] CYRILLIC_LAST = words("Шевченко Коваленко Бондаренко Ткаченко Кравченко Олійник"
            + " Лисенко Мороз Савченко Руденко Марченко Петренко Мельник Клименко Павленко Бойко");
    private static final String[] DOMAINS = {"example.org", "ukr.example", "Example.ORG", "post.test"};
    private static final int[] MOBILE_CODES = {50, 63, 66, 67, 68, 73, 93, 95, 96, 97, 98, 99};
    private static final int[] CITY_CODES = {44, 32, 48, 56, 57, 61};
    private static final String[] MALFORMED_NUMBERS = {"n/a", "unknown", "103", "+380441234567 ext. 4"};
    private static final String[] NOTES = {
        "pays on Fridays", "not before noon", "new address", "messages only", "disputed", "VIP"
    };

    private final Layout layout;
    private final SplittableRandom random = new SplittableRandom(20_261_101);

    GeneratedRows(Layout layout) {
        this.layout = layout;
    }

    private static String[] words(String text) {
        return text.split(" ");
    }

    void append(int row, StringBuilder text) {
        boolean quoted = random.nextInt(20) == 0;
        boolean cyrillic = random.nextInt(10) == 0;
        int first = random.nextInt(LATIN_FIRST.length);
        int last = random.nextInt(LATIN_LAST.length);
        text.append(10_000_000 + row * 48_271L % IDENTIFIERS).append(',');
        String[] firsts = cyrillic ? CYRILLIC_FIRST : LATIN_FIRST;
        String[] lasts = cyrillic ? CYRILLIC_LAST : LATIN_LAST;
        name(firsts[first], lasts[last], quoted, text);
        long number =
                CITY_CODES[random.nextInt(CITY_CODES.length)] * 10_000_000L + random.nextInt(2_000_000, 8_000_000);
        number(number, text);
        if (layout == Layout.WIDE) {
            long mobile = MOBILE_CODES[random.nextInt(MOBILE_CODES.length)] * 10_000_000L
                    + random.nextInt(1_000_000, 10_000_000);
            number(random.nextInt(200) == 0 ? number : mobile, text);
            email(LATIN_FIRST[first], LATIN_LAST[last], text);
            messenger(LATIN_FIRST[first], text);
        }
        int cents = random.nextInt(100);
        text.append(random.nextInt(100_000)).append('.').append(cents / 10).append(cents % 10);
        if (layout == Layout.WIDE) {
            text.append(',');
            note(quoted, text);
        }
        text.append('\n');
    }

    private static void name(String first, String last, boolean quoted, StringBuilder text) {
        if (quoted) {
            text.append('"').append(last).append(", ").append(first).append("\",");
        } else {
            text.append(first).append(' ').append(last).append(',');
        }
    }

    private void number(long national, StringBuilder text) {
        int kind = random.nextInt(200);
        if (kind == 0) {
            text.append(MALFORMED_NUMBERS[random.nextInt(MALFORMED_NUMBERS.length)]);
        } else if (kind > 4) {
            String digits = Long.toString(national);
            String code = digits.substring(0, 2);
            String a = digits.substring(2, 5);
            String b = digits.substring(5, 7);
            String c = digits.substring(7);
            switch (random.nextInt(10)) {
                case 0 -> text.append("0").append(digits);
                case 1 -> text.append("380").append(digits);
                case 2 -> spelled(text, "+380 ", code, " ", a, " ", b, c);
                case 3 -> spelled(text, "+38 (0", code, ") ", a, "-", b, c);
                case 4 -> spelled(text, "0", code, " ", a, "-", b, c);
                case 5 -> spelled(text, "(0", code, ") ", a, "-", b, c);
                default -> text.append("+380").append(digits);
            }
        }
        text.append(',');
    }

    private static void spelled(
            StringBuilder text,
            String before,
            String code,
            String after,
            String a,
            String between,
            String b,
            String c) {
        text.append(before)
                .append(code)
                .append(after)
                .append(a)
                .append(between)
                .append(b)
                .append(between)
                .append(c);
    }

    private void email(String first, String last, StringBuilder text) {
        int kind = random.nextInt(200);
        if (kind == 0) {
            text.append(first).append(" at example");
        } else if (kind > 4) {
            text.append(last).append(random.nextInt(1_000)).append('@');
            text.append(DOMAINS[random.nextInt(DOMAINS.length)]);
        }
        text.append(',');
    }

    private void messenger(String first, StringBuilder text) {
        if (random.nextInt(10) != 0) {
            text.append('@').append(first).append(random.nextInt(1_000));
        }
        text.append(',');
    }

    private void note(boolean quoted, StringBuilder text) {
        String note = NOTES[random.nextInt(NOTES.length)];
        if (quoted) {
            text.append("\"said \"\"not now\"\", then hung up;\n").append(note).append('"');
        } else if (random.nextInt(10) != 0) {
            text.append(note);
        }
    }
}
