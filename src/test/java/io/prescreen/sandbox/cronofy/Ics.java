package io.prescreen.sandbox.cronofy;

/** Calendars to put into the simulator. */
final class Ics {

    private Ics() {}

    static String calendar(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Prescreen//Tests//EN\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    /** @param more properties such as {@code TRANSP:TRANSPARENT} */
    static String event(String uid, String start, String end, String... more) {
        String properties = more.length == 0 ? "" : String.join("\r\n", more) + "\r\n";
        return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART" + start + "\r\nDTEND" + end
                + "\r\n" + properties + "END:VEVENT\r\n";
    }

    /** So many half hours one after another, from midnight UTC of 2 March 2026. */
    static String halfHours(int count) {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int minutes = 30 * i;
            events.append(event("e" + i, at(minutes), at(minutes + 30)));
        }
        return calendar(events.toString());
    }

    private static String at(int minutes) {
        return ":202603%02dT%02d%02d00Z".formatted(2 + minutes / 1440, minutes / 60 % 24, minutes % 60);
    }
}
