package io.prescreen.calendar.cronofy;

import java.net.URI;
import java.util.Optional;

/**
 * What Cronofy says of a service account now.
 *
 * @param mailbox lower case
 * @param domain the organisation's mail domain, lower case; Cronofy does not always know
 * @param provider Cronofy's {@code provider_name}, an open set
 * @param active whether it may be used; anything that Cronofy does not call active is not
 * @param scope space separated, as granted; empty when Cronofy does not tell
 * @param delegatedScope the most that a mailbox may ever be asked for, space separated
 * @param migration where an administrator moves it from EWS to Graph; empty where that is not needed
 */
public record ServiceAccountDetails(
        String subject,
        String mailbox,
        Optional<String> domain,
        String provider,
        boolean active,
        String scope,
        Optional<String> delegatedScope,
        Optional<URI> migration) {}
