package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft;
import io.prescreen.calendar.cronofy.EventDraft.Guest;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.cronofy.ManagedEvent.Attendee;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a calendar shows what was sent to it. Pure. */
enum ReadBack {
    /** All of it. */
    WHOLE,
    /** The right event at the right time; but calendar services have ways of their own with words and addresses. */
    ROUGH,
    NOT;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** @param first no other words have ever been sent: if those that were are among what it shows, they are new */
    static ReadBack of(EventDraft sent, List<ManagedEvent> found, boolean first) {
        return right(sent, found)
                .map(event -> isWhole(sent, event, first) ? WHOLE : ROUGH)
                .orElse(NOT);
    }

    /** The right event at the right time, with what might be the right title. */
    static Optional<ManagedEvent> right(EventDraft sent, List<ManagedEvent> found) {
        return found.stream()
                .filter(event -> !event.deleted() && event.eventId().equals(sent.eventId()))
                .filter(event -> isAt(sent, event))
                .filter(event -> bare(event.summary()).equals(bare(sent.summary())))
                .findFirst();
    }

    static boolean isAt(EventDraft sent, ManagedEvent event) {
        return event.start().equals(sent.start()) && event.end().equals(sent.end());
    }

    private static boolean isWhole(EventDraft sent, ManagedEvent event, boolean first) {
        return tidy(event.summary()).equals(tidy(sent.summary()))
                && shows(event.description(), sent.description(), first)
                && shows(event.location(), sent.location().orElse(""), first)
                && invites(sent, event);
    }

    /** What contains shorter words may be what stood there before. */
    private static boolean shows(String found, String sent, boolean first) {
        return bare(found).equals(bare(sent)) || first && bare(found).contains(bare(sent));
    }

    static boolean invites(EventDraft sent, ManagedEvent event) {
        Set<String> invited = event.attendees().stream().map(Attendee::mailbox).collect(Collectors.toSet());
        return sent.invite().stream().map(Guest::mailbox).map(ReadBack::lower).allMatch(invited::contains)
                && sent.remove().stream().map(ReadBack::lower).noneMatch(invited::contains);
    }

    /** Blanks, line ends and marks are what calendar services change. */
    private static String bare(String text) {
        return lower(NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll(""));
    }

    /** The same characters, however they are written and spaced. */
    static String tidy(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
