package io.prescreen.calendar.cronofy;

import java.util.Optional;

/**
 * A calendar account that was authorised for us.
 *
 * @param subject Cronofy's opaque account id; authorising the same mailbox again gives the same one
 * @param profile the connection to one calendar service that was made in this authorisation; a service account has none
 * @param mailbox the address that this calendar service knows the person by; empty until it is {@link #isDescribed
 *     described}
 * @param provider Cronofy's {@code provider_service}, an open set
 * @param scope space separated, as granted
 */
public record Authorization(
        String subject, Optional<String> profile, String mailbox, String provider, String scope, Tokens tokens) {

    static Authorization undescribed(String subject, String scope, Tokens tokens) {
        return new Authorization(subject, Optional.empty(), "", "unknown", scope, tokens);
    }

    /** False of a service account until Cronofy has told whose it is; it can be revoked all the same. */
    public boolean isDescribed() {
        return !mailbox.isEmpty();
    }

    Authorization describedBy(ServiceAccountDetails details) {
        return new Authorization(
                subject,
                profile,
                details.mailbox(),
                details.provider(),
                scope.isEmpty() ? details.scope() : scope,
                tokens);
    }
}
