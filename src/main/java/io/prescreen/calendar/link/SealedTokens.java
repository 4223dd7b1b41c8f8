package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Tokens;
import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Place;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Puts tokens into a link and takes them out. */
@ApplicationScoped
class SealedTokens {

    private final Vault vault;
    private final SealedCalendars calendars;
    private final SealedPreferences preferences;
    private final Clock clock;

    SealedTokens(Vault vault, SealedCalendars calendars, SealedPreferences preferences, Clock clock) {
        this.vault = vault;
        this.calendars = calendars;
        this.preferences = preferences;
        this.clock = clock;
    }

    AccessToken accessToken(Link link) {
        return new AccessToken(open(link.accessToken, link.id, "access_token"), link.tokenVersion);
    }

    Secret refreshToken(Link link) {
        return open(link.refreshToken, link.id, "refresh_token");
    }

    boolean isFresh(Link link, Duration margin) {
        return link.accessToken != null
                && link.accessTokenExpiresAt.isAfter(Instant.now(clock).plus(margin));
    }

    void put(Link link, Tokens tokens) {
        link.accessTokenExpiresAt = Instant.now(clock).plus(tokens.lifetime());
        link.tokenVersion++;
        link.refreshingUntil = null;
        link.refreshFailure = null;
        seal(link, tokens.accessToken(), tokens.refreshToken());
    }

    /** Seals with the newest key whatever an older one sealed. */
    void reseal(Link link) {
        if (link.keyId == vault.newestKey()) {
            return;
        }
        if (link.refreshToken == null) {
            useNewestKey(link);
        } else {
            seal(link, accessToken(link).secret(), refreshToken(link));
        }
    }

    private void seal(Link link, Secret accessToken, Secret refreshToken) {
        link.accessToken = vault.seal(accessToken, place(link.id, "access_token"));
        link.refreshToken = vault.seal(refreshToken, place(link.id, "refresh_token"));
        useNewestKey(link);
    }

    /** The key of a row is the key of all that is sealed in it. */
    private void useNewestKey(Link link) {
        if (link.keyId != vault.newestKey()) {
            calendars.reseal(link);
            preferences.reseal(link);
        }
        link.keyId = vault.newestKey();
    }

    private Secret open(byte[] sealed, RowId id, String column) {
        return vault.open(sealed, place(id, column));
    }

    private static Place place(RowId id, String column) {
        return new Place(id.tenant(), "link", id.id(), column);
    }
}
