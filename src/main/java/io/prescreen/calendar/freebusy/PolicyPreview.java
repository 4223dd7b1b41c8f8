package io.prescreen.calendar.freebusy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.availability.MailboxFreeBusy;
import io.prescreen.calendar.availability.UnknownReason;
import io.prescreen.calendar.availability.Window;
import java.time.OffsetDateTime;
import java.util.List;

/** {@code BusyPolicyPreview} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyPreview(OffsetDateTime from, OffsetDateTime to, UnknownReason reason, List<ChangeView> changes) {

    record ChangeView(OffsetDateTime start, OffsetDateTime end, Change.State now, Change.State then) {}

    static PolicyPreview of(Window window, MailboxFreeBusy now, MailboxFreeBusy then) {
        return new PolicyPreview(
                window.from().atZone(window.zone()).toOffsetDateTime(),
                window.to().atZone(window.zone()).toOffsetDateTime(),
                then.reason().or(now::reason).orElse(null),
                Change.between(now.availability(), then.availability(), window).stream()
                        .map(change -> view(change, window))
                        .toList());
    }

    private static ChangeView view(Change change, Window window) {
        return new ChangeView(
                change.stretch().start().atZone(window.zone()).toOffsetDateTime(),
                change.stretch().end().atZone(window.zone()).toOffsetDateTime(),
                change.now(),
                change.then());
    }
}
