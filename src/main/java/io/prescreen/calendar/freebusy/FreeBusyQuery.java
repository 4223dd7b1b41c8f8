package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.availability.IanaZone;
import io.prescreen.calendar.availability.Window;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code FreeBusyQuery} of the contract. */
record FreeBusyQuery(
        @Size(min = 1, max = MOST) List<@NotNull @Email @Size(min = 1, max = 254) String> mailboxes,
        @Size(min = 1, max = MOST) List<@NotBlank @Size(max = 255) String> people,
        @NotNull OffsetDateTime from,
        @NotNull OffsetDateTime to,
        @NotNull @IanaZone String timeZone,
        boolean fresh) {

    private static final int LONGEST_DAYS = 62;
    private static final int MOST = 50;

    /** Mailboxes first. */
    List<Asked> asked() {
        List<Asked> asked = Stream.concat(orNone(mailboxes).map(Asked::mailbox), askedPeople())
                .toList();
        if (asked.isEmpty()) {
            throw Problem.invalidField("mailboxes", "must name a mailbox, unless people are named");
        }
        if (asked.size() > MOST) {
            throw Problem.invalidField("people", "must be at most %d together with mailboxes".formatted(MOST));
        }
        return asked;
    }

    private Stream<Asked> askedPeople() {
        return people == null
                ? Stream.of()
                : IntStream.range(0, people.size())
                        .mapToObj(i -> Asked.person("people[%d]".formatted(i), people.get(i)));
    }

    private static Stream<String> orNone(List<String> named) {
        return named == null ? Stream.of() : named.stream();
    }

    /** Days are days of the viewer's zone: two of them may have 23 and 25 hours. */
    Window window() {
        ZoneId zone = ZoneId.of(timeZone);
        requireYear("from", from);
        requireYear("to", to);
        if (!from.isBefore(to)) {
            throw Problem.invalidField("to", "must be after from");
        }
        if (to.toInstant()
                .isAfter(from.atZoneSameInstant(zone).plusDays(LONGEST_DAYS).toInstant())) {
            throw Problem.invalidField("to", "must be at most %d days after from".formatted(LONGEST_DAYS));
        }
        return new Window(from.toInstant(), to.toInstant(), zone);
    }

    private static void requireYear(String field, OffsetDateTime time) {
        if (time.getYear() < 1970 || time.getYear() > 9990) {
            throw Problem.invalidField(field, "must lie between the years 1970 and 9990");
        }
    }
}
