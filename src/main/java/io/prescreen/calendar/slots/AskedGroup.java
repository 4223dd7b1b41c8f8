package io.prescreen.calendar.slots;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** {@code SlotGroup} of the contract. */
record AskedGroup(
        @NotNull @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 100)
        String name,

        @NotNull @Size(min = 1, max = Invitees.MOST) List<@NotNull @Valid AskedMember> members,

        @Min(1) Integer needed) {}
