package io.contactlist.lives;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices. The number 0 is always the plainest choice, so that shrunk lives are plain. */
@FunctionalInterface
public interface Dice {

    /** Returns dice for a seed; those for seed 0 choose the plainest every time. */
    static Dice of(long seed) {
        return seed == 0 ? bound -> 0 : new SplittableRandom(seed)::nextInt;
    }

    /** Returns a number from 0 on, below the bound. */
    int below(int bound);

    /** Returns true in so many of a hundred cases, and never in the plainest. */
    default boolean percent(int chance) {
        return below(100) >= 100 - chance;
    }

    /** Returns one of the values; the first is the plainest. */
    default <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Returns one of the values; the first is the plainest. */
    default <T> T oneOf(T[] values) {
        return values[below(values.length)];
    }

    /** Returns so many of the values, in any order, each once. */
    default <T> List<T> some(List<T> values, int min, int max) {
        List<T> rest = new ArrayList<>(values);
        List<T> some = new ArrayList<>();
        for (int left = min + below(max - min + 1); left > 0 && !rest.isEmpty(); left--) {
            some.add(rest.remove(below(rest.size())));
        }
        return some;
    }

    /** Returns a seed for other dice. */
    default long seed() {
        return (long) below(Integer.MAX_VALUE) << 31 | below(Integer.MAX_VALUE);
    }
}
