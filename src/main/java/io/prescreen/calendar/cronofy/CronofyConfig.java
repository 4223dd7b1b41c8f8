package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.configuration.HttpsAddress;
import io.prescreen.calendar.vault.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Optional;

/** Public, since checking reads what is nested in it by reflection. */
@ConfigMapping(prefix = "prescreen.cronofy")
public interface CronofyConfig {

    /** Cronofy's data centre, as part of its host names. Accounts never move between data centres. */
    @WithDefault("de")
    @Pattern(
            regexp = "uk|de|au|ca|sg",
            message = "must be uk, de, au, ca or sg; for the United States set prescreen.cronofy.api-url and .app-url")
    String dataCenter();

    /** Where the API is; made of the data centre. The one in the United States has no part: set both addresses. */
    @HttpsAddress
    URI apiUrl();

    /** Where browsers are sent. */
    @HttpsAddress
    URI appUrl();

    String clientId();

    Secret clientSecret();

    /** While the client secret changes: the other one that Cronofy may sign with. We never send it. */
    Optional<Secret> previousClientSecret();

    /** What a personal link may do: the least that shows busy times and writes our own interviews. */
    @WithDefault("read_free_busy create_event delete_event")
    String scope();

    /** What may be handed on for colleagues' calendars. */
    @WithDefault("free_busy")
    String delegatedScope();

    Enterprise enterprise();

    /** Service accounts, which reach the mailboxes of a whole organisation. */
    interface Enterprise {

        /** What a service account may do. */
        @WithDefault("service_account/accounts/manage service_account/resources/manage")
        String scope();

        /** What it may be asked for at each mailbox. */
        @WithDefault("${prescreen.cronofy.delegated-scope:free_busy}")
        String delegatedScope();
    }
}
