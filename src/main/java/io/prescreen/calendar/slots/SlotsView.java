package io.prescreen.calendar.slots;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.availability.UnknownReason;
import io.prescreen.calendar.link.Route;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * {@code Slots} of the contract: times with the offset that the zone of the question has then.
 *
 * @param relaxations null when there are slots
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SlotsView(
        OffsetDateTime from,
        OffsetDateTime to,
        String timeZone,
        int total,
        List<SlotView> slots,
        List<ReasonView> reasons,
        boolean reasonsTruncated,
        List<MailboxView> mailboxes,
        List<RelaxationView> relaxations) {

    record StretchView(OffsetDateTime start, OffsetDateTime end) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartyView(String person, String mailbox) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SlotView(
            OffsetDateTime start,
            OffsetDateTime end,
            String room,
            List<PartyView> missing,
            List<PartyView> unknown,
            String proof) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReasonView(
            String person,
            String mailbox,
            String group,
            Cause reason,
            UnknownReason unknownReason,
            OffsetDateTime from,
            OffsetDateTime to) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MailboxView(
            String person, String mailbox, String status, UnknownReason reason, Instant asOf, Route.Kind route) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelaxationView(
            Change.Kind kind,
            String person,
            String mailbox,
            String group,
            Integer needed,
            String duration,
            Integer capacity,
            Integer days,
            int slots,
            StretchView first) {}
}
