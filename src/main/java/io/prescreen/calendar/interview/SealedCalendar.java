package io.prescreen.calendar.interview;

import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;

/** In which calendar an event stands. The ids of calendars are Cronofy's: sealed, like the calendars of links. */
@ApplicationScoped
class SealedCalendar {

    private final Vault vault;

    SealedCalendar(Vault vault) {
        this.vault = vault;
    }

    String open(InterviewEvent event) {
        return vault.open(event.calendar, event.place()).reveal();
    }

    void put(InterviewEvent event, String calendar) {
        event.calendar = vault.seal(Secret.of(calendar), event.place());
        event.keyId = vault.newestKey();
    }

    void reseal(InterviewEvent event) {
        put(event, open(event));
    }
}
