package io.prescreen.calendar.linking;

import io.prescreen.calendar.link.Provider;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code LinkAttemptRequest} of the contract. */
record LinkAttemptRequest(
        Provider provider, @NotNull @Size(max = 2000) String returnTo) {}
