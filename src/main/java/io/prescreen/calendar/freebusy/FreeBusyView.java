package io.prescreen.calendar.freebusy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.availability.Answer;
import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.MailboxFreeBusy;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.availability.UnknownReason;
import io.prescreen.calendar.availability.Window;
import io.prescreen.calendar.link.Route;
import io.prescreen.calendar.tenancy.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** {@code FreeBusy} of the contract: times with the offset that the viewer's zone has then. */
record FreeBusyView(OffsetDateTime from, OffsetDateTime to, String timeZone, List<MailboxView> mailboxes) {

    record StretchView(OffsetDateTime start, OffsetDateTime end) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MailboxView(
            String person,
            String mailbox,
            String status,
            UnknownReason reason,
            Instant asOf,
            Route.Kind route,
            StretchView covered,
            List<StretchView> busy,
            List<StretchView> tentative,
            List<StretchView> unknown) {

        static MailboxView of(Answer asked, ZoneId zone) {
            MailboxFreeBusy answer = asked.times();
            Availability availability = answer.availability();
            return new MailboxView(
                    asked.person().map(PersonId::value).orElse(null),
                    asked.mailbox().orElse(null),
                    statusOf(answer),
                    answer.reason().orElse(null),
                    answer.asOf().orElse(null),
                    answer.route().orElse(null),
                    answer.covered().map(covered -> view(covered, zone)).orElse(null),
                    views(availability.busy(), zone),
                    views(availability.tentative(), zone),
                    views(availability.unknown(), zone));
        }

        private static String statusOf(MailboxFreeBusy answer) {
            if (answer.availability().unknown().isEmpty()) {
                return "known";
            }
            return answer.asOf().isPresent() ? "partial" : "unknown";
        }
    }

    static FreeBusyView of(Window window, List<Answer> answers) {
        ZoneId zone = window.zone();
        return new FreeBusyView(
                window.from().atZone(zone).toOffsetDateTime(),
                window.to().atZone(zone).toOffsetDateTime(),
                zone.getId(),
                answers.stream().map(answer -> MailboxView.of(answer, zone)).toList());
    }

    private static List<StretchView> views(Timeline timeline, ZoneId zone) {
        return timeline.stretches().stream().map(one -> view(one, zone)).toList();
    }

    private static StretchView view(Stretch stretch, ZoneId zone) {
        return new StretchView(
                stretch.start().atZone(zone).toOffsetDateTime(),
                stretch.end().atZone(zone).toOffsetDateTime());
    }
}
