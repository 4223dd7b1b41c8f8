package io.prescreen.sandbox.cronofy.oauth;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What scopes mean. The bundles' exact expansion is not documented; the choice here is in the README.
 *
 * @param requested as in the request, bundles unexpanded
 */
public record Scopes(List<String> requested) {

    private static final Map<String, List<String>> BUNDLES = Map.of(
            "read_only", List.of("read_events"),
            "write_only", List.of("create_event", "delete_event"),
            "read_write", List.of("read_events", "create_event", "delete_event"),
            "free_busy", List.of("read_free_busy"),
            "free_busy_write", List.of("read_free_busy", "create_event", "delete_event"));

    private static final Map<String, String> WORDS = words();

    public static Scopes of(String text) {
        return new Scopes(Arrays.stream(text.strip().split("\\s+"))
                .filter(scope -> !scope.isEmpty())
                .toList());
    }

    public List<String> unknown() {
        return requested.stream()
                .filter(scope -> !WORDS.containsKey(scope) && !BUNDLES.containsKey(scope))
                .toList();
    }

    /** As in a request or a token: separated by spaces. */
    public String text() {
        return String.join(" ", requested);
    }

    /** Whether all that these allow is allowed by the others too. */
    public boolean within(Scopes others) {
        return others.expanded().containsAll(expanded());
    }

    boolean allowsAnyOf(List<String> wanted) {
        return expanded().stream().anyMatch(wanted::contains);
    }

    /** What a person is asked for, in plain words. */
    List<String> inWords() {
        return expanded().stream().map(WORDS::get).toList();
    }

    private Set<String> expanded() {
        return requested.stream()
                .flatMap(scope -> BUNDLES.getOrDefault(scope, List.of(scope)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("read_account", "See your name and e-mail address");
        words.put("list_calendars", "See which calendars you have");
        words.put("read_events", "See your events with all their details");
        words.put("read_free_busy", "See when you are free or busy, but not why");
        words.put("create_event", "Add events to your calendars and change the ones it added");
        words.put("delete_event", "Remove the events it added");
        words.put("create_calendar", "Create calendars");
        words.put("change_participation_status", "Answer invitations for you");
        words.put("event_reminders", "Set reminders of the events it added");
        words.put("full_access", "Do everything you can do with your calendars");
        return words;
    }
}
