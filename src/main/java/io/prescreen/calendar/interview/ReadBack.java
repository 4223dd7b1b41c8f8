package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft;
import io.prescreen.calendar.cronofy.EventDraft.Guest;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.cronofy.ManagedEvent.Attendee;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a calendar shows what was sent to it. Pure. */
enum ReadBack {
    /** All of it. */
    WHOLE,
    /** The right event at the right time; but calendar services have ways of their own with words and addresses. */
    ROUGH,
    NOT;

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    static ReadBack of(EventDraft sent, List<ManagedEvent> found) {
        List<ManagedEvent> right = found.stream()
                .filter(event -> !event.deleted() && event.eventId().equals(sent.eventId()))
                .filter(event -> isAt(sent, event))
                .filter(event -> bare(event.summary()).equals(bare(sent.summary())))
                .toList();
        if (right.isEmpty()) {
            return NOT;
        }
        return right.stream().anyMatch(isWhole(sent)) ? WHOLE : ROUGH;
    }

    static boolean isAt(EventDraft sent, ManagedEvent event) {
        return event.start().equals(sent.start()) && event.end().equals(sent.end());
    }

    private static Predicate<ManagedEvent> isWhole(EventDraft sent) {
        return event -> bare(event.description()).contains(bare(sent.description()))
                && bare(event.location()).contains(bare(sent.location().orElse("")))
                && invites(sent, event);
    }

    private static boolean invites(EventDraft sent, ManagedEvent event) {
        Set<String> invited = event.attendees().stream().map(Attendee::mailbox).collect(Collectors.toSet());
        return sent.invite().stream().map(Guest::mailbox).map(ReadBack::lower).allMatch(invited::contains)
                && sent.remove().stream().map(ReadBack::lower).noneMatch(invited::contains);
    }

    /** Blanks, line ends and marks are what calendar services change. */
    private static String bare(String text) {
        return lower(NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll(""));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
