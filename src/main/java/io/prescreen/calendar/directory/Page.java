package io.prescreen.calendar.directory;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Which part of the list is asked for.
 *
 * @param last the person whose successors are wanted
 */
record Page(Optional<PersonId> last, int most) {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    static Page of(Optional<String> cursor, Optional<String> limit) {
        return new Page(cursor.map(Page::decoded), limit.map(Page::number).orElse(USUAL));
    }

    /** Given one more entry than wanted, where the next page begins; empty when there is none. */
    Optional<String> next(List<DirectoryPerson> found) {
        return found.size() <= most
                ? Optional.empty()
                : Optional.of(encoded(found.get(most - 1).id()));
    }

    private static String encoded(PersonId last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.value().getBytes(StandardCharsets.UTF_8));
    }

    private static PersonId decoded(String cursor) {
        try {
            String id = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return PersonId.parse(id).orElseThrow(IllegalArgumentException::new);
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
