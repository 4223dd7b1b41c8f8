package io.prescreen.calendar.linking;

import io.prescreen.calendar.cronofy.Authorization;
import io.prescreen.calendar.cronofy.Cronofy;
import io.prescreen.calendar.cronofy.Turn;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What a code stands for. Outside of transactions; fails as Cronofy does. */
@ApplicationScoped
class ExchangingCode {

    private final Cronofy cronofy;
    private final LinkingConfig config;

    ExchangingCode(Cronofy cronofy, LinkingConfig config) {
        this.cronofy = cronofy;
        this.config = config;
    }

    Uni<Authorization> exchange(Turn turn, Purpose purpose, Secret code) {
        return switch (purpose) {
            case PERSONAL, PRIMARY -> cronofy.exchange(turn, code, CallbackAddress.of(config));
            case SERVICE_ACCOUNT -> cronofy.exchangeServiceAccount(turn, code, CallbackAddress.of(config));
        };
    }
}
