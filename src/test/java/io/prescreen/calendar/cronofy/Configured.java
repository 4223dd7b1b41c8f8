package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import java.net.URI;
import java.util.Optional;

/** A Cronofy application, as an operator would configure it. */
record Configured(Secret clientSecret, Optional<Secret> previousClientSecret) implements CronofyConfig {

    @Override
    public String dataCenter() {
        return "de";
    }

    @Override
    public URI apiUrl() {
        return URI.create("https://api-de.cronofy.com");
    }

    @Override
    public URI appUrl() {
        return URI.create("https://app-de.cronofy.com");
    }

    @Override
    public String clientId() {
        return "client";
    }

    @Override
    public String scope() {
        return "read_free_busy create_event";
    }

    @Override
    public String delegatedScope() {
        return "free_busy";
    }

    @Override
    public Enterprise enterprise() {
        return new Enterprise() {
            @Override
            public String scope() {
                return "service_account/accounts/manage";
            }

            @Override
            public String delegatedScope() {
                return "free_busy";
            }
        };
    }
}
