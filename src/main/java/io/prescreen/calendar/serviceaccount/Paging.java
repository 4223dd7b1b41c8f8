package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Which part of a list of mailboxes is asked for.
 *
 * @param after the last mailbox of the page before, or empty
 */
record Paging(String after, int most) {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    static Paging of(Optional<String> cursor, Optional<String> limit) {
        return new Paging(
                cursor.map(Paging::decoded).orElse(""),
                limit.map(Paging::number).orElse(USUAL));
    }

    static String cursor(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return Directory.addressOf(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
                    .orElseThrow(IllegalArgumentException::new);
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalidQuery("cursor", "must be the nextCursor of a page");
        }
    }

    private static int number(String limit) {
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw Problem.invalidQuery("limit", "must be a number from 1 to %d".formatted(MOST));
        }
        return Integer.parseInt(limit);
    }
}
