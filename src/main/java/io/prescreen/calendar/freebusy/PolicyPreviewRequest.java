package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.availability.BusyPolicy;
import io.prescreen.calendar.availability.IanaZone;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;

/** {@code BusyPolicyPreviewRequest} of the contract. */
record PolicyPreviewRequest(
        @NotNull @Valid BusyPolicy policy,
        @Email @Size(min = 1, max = 254) String mailbox,

        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 255)
        String person,

        @NotNull @IanaZone String timeZone) {

    Asked asked() {
        if ((mailbox == null) == (person == null)) {
            throw Problem.invalidField("mailbox", "must be named, unless a person is");
        }
        return mailbox == null ? Asked.person("person", person) : Asked.mailbox(mailbox);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
