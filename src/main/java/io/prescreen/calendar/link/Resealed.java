package io.prescreen.calendar.link;

import io.prescreen.calendar.vault.SealedRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Tokens, and the calendars and preferences beside them. */
class Resealed {

    @Produces
    @Singleton
    SealedRows links(Links links, SealedTokens tokens) {
        return SealedRows.of(
                "links",
                "links_to_reseal",
                id -> links.findById(id, LockModeType.PESSIMISTIC_WRITE).map(Optional::ofNullable),
                tokens::reseal);
    }
}
