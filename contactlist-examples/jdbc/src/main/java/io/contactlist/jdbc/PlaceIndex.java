package io.contactlist.jdbc;

import io.contactlist.model.ChannelType;
import io.contactlist.model.PlanningGroup;
import io.contactlist.model.PlanningPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An index of places (rule O1): one per channel type, and one of the callbacks that only one agent gets.
 *
 * <p>A place has a number: its time key times 100, plus its level. The levels of a time key are in the order of the
 * priorities, with callbacks first. A priority has a level for each group.
 *
 * @param place the column of the place's number
 * @param due the column of the second of the epoch from which the contact is due
 * @param condition the condition on the columns before the place
 * @param prefix the columns before the place
 * @param values the values in the condition
 */
record PlaceIndex(String place, String due, String condition, String prefix, List<Object> values) {

    private static final int LEVELS = 100;
    private static final int LEVELS_PER_PRIORITY = 4;
    private static final int MAX_PRIORITY = 9;

    PlaceIndex {
        values = List.copyOf(values);
    }

    /** {@return the index of the places on a type for anybody} */
    static PlaceIndex of(ChannelType type, long list) {
        return new PlaceIndex(placeColumn(type), dueColumn(type), "list = ?", "list", List.of(list));
    }

    /** {@return the index of the callbacks that only an agent gets} */
    static PlaceIndex of(ChannelType type, String agent, long list) {
        return new PlaceIndex(
                "agent_place",
                "agent_due",
                "list = ? AND agent = ?",
                "list, agent",
                List.of(list, agentKey(type, agent)));
    }

    static String placeColumn(ChannelType type) {
        return "place_" + type.name().toLowerCase(Locale.ROOT);
    }

    static String dueColumn(ChannelType type) {
        return "due_" + type.name().toLowerCase(Locale.ROOT);
    }

    static String agentKey(ChannelType type, String agent) {
        return Keys.of(type + ":" + agent);
    }

    /** {@return the number of a place in a time key} */
    static int number(int timeKey, PlanningPlace place) {
        int level = place.group() == PlanningGroup.CALLBACK
                ? 0
                : LEVELS_PER_PRIORITY * (MAX_PRIORITY + 1 - place.priority()) + offset(place.group());
        return timeKey * LEVELS + level;
    }

    private static int offset(PlanningGroup group) {
        return switch (group) {
            case CALLBACK, WAITING -> 0;
            case HANDED_BACK -> 1;
            case FRESH -> 2;
        };
    }

    static int timeKey(int place) {
        return place / LEVELS;
    }

    /** {@return the rank of a place's priority, 0 for callbacks; lower ranks come first} */
    static int rank(int place) {
        return place % LEVELS / LEVELS_PER_PRIORITY;
    }

    static PlanningGroup group(int place) {
        return switch (place % LEVELS_PER_PRIORITY) {
            case 1 -> PlanningGroup.HANDED_BACK;
            case 2 -> PlanningGroup.FRESH;
            default -> rank(place) == 0 ? PlanningGroup.CALLBACK : PlanningGroup.WAITING;
        };
    }

    /** {@return the values in the condition, then others} */
    Object[] with(@Nullable Object... others) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(List.of(others));
        return all.toArray();
    }
}
