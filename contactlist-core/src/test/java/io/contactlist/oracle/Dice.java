package io.contactlist.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices from one seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from 0 on, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** So many of the values, in any order, each once. */
    <T> List<T> some(List<T> values, int least, int most) {
        List<T> rest = new ArrayList<>(values);
        List<T> some = new ArrayList<>();
        int size = least + random.nextInt(most - least + 1);
        while (some.size() < size && !rest.isEmpty()) {
            some.add(rest.remove(random.nextInt(rest.size())));
        }
        return some;
    }
}
