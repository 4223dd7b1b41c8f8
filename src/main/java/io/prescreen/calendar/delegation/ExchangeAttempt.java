package io.prescreen.calendar.delegation;

import io.prescreen.calendar.cronofy.Lane;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A code that is about to be exchanged.
 *
 * @param number of the attempt: whoever took the latest one decides what is written down
 * @param begunAt before Cronofy is asked
 * @param grantor empty once it has gone
 */
record ExchangeAttempt(
        RowId request,
        int number,
        Instant begunAt,
        Model model,
        Optional<RowId> grantor,
        Lane lane,
        Secret code,
        Secret callbackAddress) {}
