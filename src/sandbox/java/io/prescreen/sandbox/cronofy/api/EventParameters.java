package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.calendar.AllDay;
import io.prescreen.sandbox.calendar.EventTime;
import io.prescreen.sandbox.cronofy.event.Content;
import io.prescreen.sandbox.cronofy.event.Location;
import io.prescreen.sandbox.cronofy.http.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an application wants an event to say; everything that is wrong is complained about by its field. */
final class EventParameters {

    private static final int LONGEST_SUMMARY = 1024;
    private static final int LONGEST_DESCRIPTION = 4096;
    private static final int MOST_REMINDERS = 5;
    private static final List<String> TRANSPARENCIES = List.of("opaque", "transparent");

    private final Parameters body;
    private final InvalidParameters invalid;

    EventParameters(Parameters body, InvalidParameters invalid) {
        this.body = body;
        this.invalid = invalid;
    }

    /** Of no use if there are complaints. */
    Content content() {
        EventTimes times = new EventTimes(body, invalid);
        EventTime start = times.start();
        EventTime end = times.end(start);
        optional();
        return new Content(
                noLonger("summary", invalid.required(body, "summary"), LONGEST_SUMMARY),
                noLonger("description", body.text("description").orElse(null), LONGEST_DESCRIPTION),
                start,
                end,
                location().orElse(null),
                url(),
                joinUrl(),
                isTransparent(start),
                invalid.bool(body, "event_private", false));
    }

    /** A link stays unless it is named, be it with null. */
    boolean keepsUrl() {
        return !body.has("url");
    }

    private String noLonger(String name, String text, int longest) {
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            invalid.add(name, "too_long", "must not be longer than " + longest + " characters");
        }
        return text;
    }

    private boolean isTransparent(EventTime start) {
        String usual = start instanceof AllDay ? "transparent" : "opaque";
        String transparency = body.text("transparency").orElse(usual);
        if (!TRANSPARENCIES.contains(transparency)) {
            invalid.add("transparency", "invalid_transparency", "must be opaque or transparent");
        }
        return transparency.equals("transparent");
    }

    private Optional<Location> location() {
        Optional<Location> location = body.object("location")
                .map(parts -> new Location(
                        parts.text("description").orElse(null),
                        parts.text("lat").orElse(null),
                        parts.text("long").orElse(null)));
        location.stream()
                .flatMap(place -> Stream.of(place.latitude(), place.longitude()))
                .filter(number -> number != null && !number.matches("-?\\d{1,3}(\\.\\d+)?"))
                .findFirst()
                .ifPresent(wrong -> invalid.add("location", "invalid_location", "must have degrees as lat and long"));
        return location;
    }

    private String url() {
        return address(body, "url", "url");
    }

    private String joinUrl() {
        Optional<Parameters> conferencing = body.object("conferencing");
        String url = conferencing
                .map(call -> address(call, "join_url", "conferencing"))
                .orElse(null);
        boolean explicit = conferencing
                .flatMap(call -> call.text("profile_id"))
                .filter("explicit"::equals)
                .isPresent();
        if (explicit && url == null) {
            invalid.add("conferencing", "required", "must have a join_url");
        }
        return url;
    }

    private String address(Parameters parameters, String name, String complaint) {
        String url = parameters.text(name).orElse(null);
        if (url != null && !url.matches("[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s]+")) {
            invalid.add(complaint, "invalid_url", "must be an address");
        }
        return url;
    }

    /** What the sandbox's calendars do not keep is looked at all the same. */
    private void optional() {
        List<Parameters> reminders = body.objects("reminders");
        if (reminders.size() > MOST_REMINDERS) {
            invalid.add("reminders", "invalid_length", "must not be more than " + MOST_REMINDERS);
        }
        if (reminders.stream().anyMatch(one -> !one.text("minutes").orElse("").matches("\\d{1,6}"))) {
            invalid.add("reminders", "invalid_minutes", "must each have minutes");
        }
        invalid.bool(body, "reminders_create_only", false);
        if (!body.text("color").orElse("#000000").matches("#[0-9a-fA-F]{6}")) {
            invalid.add("color", "invalid_color", "must be like #49BED8");
        }
    }
}
