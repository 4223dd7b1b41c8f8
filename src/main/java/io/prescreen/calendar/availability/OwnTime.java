package io.prescreen.calendar.availability;

import io.prescreen.calendar.cronofy.BusyItem;
import io.prescreen.calendar.cronofy.BusyItem.Status;
import io.prescreen.calendar.cronofy.BusyItem.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An interview's own events do not stand in the way of the interview. Free/busy does not tell whose an item is: of those
 * that begin and end exactly when the interview does, as many are left out as are its own. Where somebody else's begins and
 * ends just then, too, the one that blocks most stays.
 *
 * @param events when the interview is in the calendars, which may be at two times while it is being moved; and how many of
 *     its events are then in each mailbox' calendars, however the mailbox is spelled
 */
public record OwnTime(Map<Stretch, Map<String, Events>> events) {

    public static final OwnTime NONE = new OwnTime(Map.of());

    /**
     * @param blocking those that show as busy or tentative
     * @param free those that show as free
     */
    public record Events(int blocking, int free) {}

    private static final Events NO_EVENTS = new Events(0, 0);

    public OwnTime {
        events = events.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, own -> lowerCase(own.getValue())));
    }

    /** All of it at one time. */
    public OwnTime(Stretch time, Map<String, Events> events) {
        this(Map.of(time, events));
    }

    private static Map<String, Events> lowerCase(Map<String, Events> events) {
        return events.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        own -> own.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue, (one, same) -> one));
    }

    /** The items of a mailbox without the interview's own. */
    List<BusyItem> without(String mailbox, List<BusyItem> items, BusyPolicy policy) {
        List<BusyItem> rest = new ArrayList<>(items);
        events.forEach((time, own) ->
                leaveOut(own.getOrDefault(mailbox.toLowerCase(Locale.ROOT), NO_EVENTS), time, rest, policy));
        return rest;
    }

    private static void leaveOut(Events own, Stretch time, List<BusyItem> rest, BusyPolicy policy) {
        // what blocks least goes first: if it was not ours, then what stays blocks no less
        List<BusyItem> candidates = rest.stream()
                .filter(item -> isAt(time, item))
                .sorted(Comparator.comparing(policy::of).reversed())
                .toList();
        candidates.stream()
                .filter(item -> !showsFree(item))
                .limit(own.blocking())
                .forEach(rest::remove);
        candidates.stream().filter(OwnTime::showsFree).limit(own.free()).forEach(rest::remove);
    }

    private static boolean isAt(Stretch time, BusyItem item) {
        return item.start().equals(new When.Moment(time.start())) && item.end().equals(new When.Moment(time.end()));
    }

    private static boolean showsFree(BusyItem item) {
        return item.status() == Status.FREE;
    }

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "own time " + events.keySet();
    }
}
