package io.prescreen.calendar.linking;

import io.prescreen.calendar.link.EnterpriseProvider;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** {@code ServiceAccountAttemptRequest} of the contract. */
record ServiceAccountAttemptRequest(
        @NotNull EnterpriseProvider provider,
        @NotNull @Size(max = 2000) String returnTo) {}
