package io.prescreen.calendar.interview;

import io.prescreen.calendar.cronofy.EventDraft;
import io.prescreen.calendar.cronofy.ManagedEvent;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is remembered of words and guests, to compare later readings with: keyed hashes, which tell nothing. */
@ApplicationScoped
class Evidence {

    private static final int HASH = 32;

    private final Vault vault;

    Evidence(Vault vault) {
        this.vault = vault;
    }

    /** Of the words that were sent, and of those that a calendar shows for them. */
    byte[] words(RowId interview, EventDraft sent, ManagedEvent shown) {
        ByteArrayOutputStream both = new ByteArrayOutputStream(2 * HASH);
        both.writeBytes(words(
                interview, sent.summary(), sent.description(), sent.location().orElse("")));
        both.writeBytes(words(interview, shown.summary(), shown.description(), shown.location()));
        return both.toByteArray();
    }

    /** Other words were sent, and the calendar shows those of before. @param before or null */
    static boolean isStale(byte[] before, byte[] now) {
        return before != null && !isSame(before, now, 0) && isSame(before, now, HASH);
    }

    /** The same words were sent, and the calendar shows them as it did before. @param before or null */
    static boolean isKnown(byte[] before, byte[] now) {
        return before != null && isSame(before, now, 0) && isSame(before, now, HASH);
    }

    String guests(RowId interview, List<String> mailboxes) {
        return mailboxes.stream()
                .map(mailbox -> guest(interview, mailbox))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** @param guests as above, or null */
    boolean isGuest(RowId interview, String guests, String mailbox) {
        return guests != null && Set.of(guests.split(" ")).contains(guest(interview, mailbox));
    }

    private String guest(RowId interview, String mailbox) {
        byte[] hash = vault.keyedHash("interview-guest", interview.id() + "/" + ReadBack.lower(mailbox));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private byte[] words(RowId interview, String title, String text, String place) {
        String all = ReadBack.tidy(title) + "\n" + ReadBack.tidy(text) + "\n" + ReadBack.tidy(place);
        return vault.keyedHash("interview-words", interview.id() + "/" + all);
    }

    private static boolean isSame(byte[] one, byte[] other, int from) {
        return Arrays.equals(one, from, from + HASH, other, from, from + HASH);
    }
}
