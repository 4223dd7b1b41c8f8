package io.prescreen.calendar.delegation;

import io.prescreen.calendar.vault.SealedRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The addresses and codes of open requests. */
class Resealed {

    @Produces
    @Singleton
    SealedRows requests(Requests requests, CallbackAddresses addresses) {
        return SealedRows.of("requests", "delegation_requests_to_reseal", requests::locked, addresses::reseal);
    }
}
