package io.prescreen.calendar.cronofy;

import io.prescreen.calendar.vault.Secret;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "prescreen.cronofy")
interface CronofyConfig {

    /** Cronofy's data centre, as part of its host names. Accounts never move between data centres. */
    @WithDefault("de")
    String dataCenter();

    /** Where the API is; made of the data centre. The one in the United States has no part: set both addresses. */
    URI apiUrl();

    /** Where browsers are sent. */
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
