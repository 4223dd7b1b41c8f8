package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Asked;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** {@code SlotMember} of the contract. */
record AskedMember(
        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 255)
        String person,

        @Email @Size(min = 1, max = 254) String mailbox) {

    /** @param field where the caller wrote it */
    Asked asked(String field) {
        if ((person == null) == (mailbox == null)) {
            throw Problem.invalidField(field, "must name either a person or a mailbox");
        }
        return mailbox == null ? Asked.person(field + ".person", person) : Asked.mailbox(mailbox);
    }

    /** People and mailboxes are not for the log. */
    @Override
    public String toString() {
        return "a member";
    }
}
