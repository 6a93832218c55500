package io.contactlist.tests.json;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** What all values are made of. */
final class Basics {

    private static final long MAX_CONTACTS = 1_000_000_000_000L;

    private Basics() {}

    /** Any text: quotes, control characters and characters beyond the first plane included. */
    static Arbitrary<String> texts() {
        Arbitrary<Integer> usual = Arbitraries.of(
                "aZ0 \"\\/\n\t\u0000\u00A0\u2028äЖ=<".codePoints().boxed().toList());
        Arbitrary<Integer> any = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .withDistribution(RandomDistribution.uniform())
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
        return Arbitraries.oneOf(usual, any)
                .list()
                .ofMaxSize(10)
                .map(chars -> chars.stream().map(Character::toString).collect(Collectors.joining()));
    }

    static Arbitrary<String> words() {
        return texts().filter(text -> !text.isBlank());
    }

    static Arbitrary<List<String>> distinctWords() {
        return words().list().ofMaxSize(4).uniqueElements();
    }

    static Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        nanos())
                .as(Instant::ofEpochSecond);
    }

    /** Instants to which any delay or lease can be added. */
    static Arbitrary<Instant> dates() {
        return Combinators.combine(Arbitraries.longs().between(-4_000_000_000L, 8_000_000_000L), nanos())
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<Long> nanos() {
        return Arbitraries.of(0L, 500_000_000L, 123_456_000L, 999_999_999L);
    }

    static Arbitrary<Duration> delays() {
        return Combinators.combine(Arbitraries.longs().between(0, 3652L * 86_400), nanos())
                .as(Duration::ofSeconds);
    }

    static Arbitrary<Integer> limits() {
        return Arbitraries.integers().between(1, Integer.MAX_VALUE - 1);
    }

    static Arbitrary<Long> counts() {
        return Arbitraries.longs().between(0, MAX_CONTACTS);
    }

    /** So many of the whole each, for any number of parts. */
    static List<Long> parts(long whole, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        List<Long> parts = weights.stream()
                .map(weight -> sum == 0 ? 0 : whole / sum * weight)
                .collect(Collectors.toList());
        long rest = whole - parts.stream().mapToLong(Long::longValue).sum();
        parts.set(0, parts.get(0) + rest);
        return parts;
    }

    static <K extends Enum<K>, V> Arbitrary<Map<K, V>> maps(Class<K> keys, Arbitrary<V> values) {
        return Arbitraries.maps(Arbitraries.of(keys), values);
    }

    /** A value for every key. */
    static <K extends Enum<K>, V> Arbitrary<Map<K, V>> fullMaps(Class<K> keys, Arbitrary<V> values) {
        K[] all = keys.getEnumConstants();
        return values.list().ofSize(all.length).map(list -> {
            Map<K, V> map = new HashMap<>();
            for (K key : all) {
                map.put(key, list.get(key.ordinal()));
            }
            return map;
        });
    }
}
