package io.prescreen.calendar.cronofy;

import java.util.Optional;

/**
 * A calendar account that was authorised for us.
 *
 * @param subject Cronofy's opaque account id; authorising the same mailbox again gives the same one
 * @param profile the connection to one calendar service that was made in this authorisation; a service account has none
 * @param mailbox the address that this calendar service knows the person by
 * @param provider Cronofy's {@code provider_service}, an open set
 * @param scope space separated, as granted
 */
public record Authorization(
        String subject, Optional<String> profile, String mailbox, String provider, String scope, Tokens tokens) {}
