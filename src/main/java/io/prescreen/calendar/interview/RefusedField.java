package io.prescreen.calendar.interview;

/** What a field of Cronofy's is called in our contract. */
final class RefusedField {

    private RefusedField() {}

    /** @param field as Cronofy calls it */
    static String of(Part part, String field) {
        return switch (field.split("[.\\[]")[0]) {
            case "summary" -> words(part) + ".title";
            case "description" -> words(part) + ".text";
            case "attendees" -> attendees(part);
            case "location" -> "place";
            case "tzid" -> "timeZone";
            default -> field;
        };
    }

    private static String words(Part part) {
        return switch (part) {
            case ORGANISER -> "words.organiser";
            case COLLEAGUES -> "words.colleagues";
            case ROOMS -> "words.neutral";
            case CANDIDATES -> "words.candidates";
        };
    }

    private static String attendees(Part part) {
        return switch (part) {
            case ORGANISER, COLLEAGUES -> "colleagues";
            case ROOMS -> "rooms";
            case CANDIDATES -> "candidates";
        };
    }
}
