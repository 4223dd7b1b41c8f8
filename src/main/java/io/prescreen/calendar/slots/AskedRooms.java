package io.prescreen.calendar.slots;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a query says of rooms.
 *
 * @param oneOf mailboxes; null: whichever are listed
 * @param capacity null: whatever
 */
record AskedRooms(
        @Size(min = 1, max = Invitees.MOST) List<@NotNull @Email @Size(min = 1, max = 254) String> oneOf,
        @Min(1) @Max(100_000) Integer capacity) {

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "rooms for " + capacity;
    }
}
