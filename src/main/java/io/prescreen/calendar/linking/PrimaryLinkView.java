package io.prescreen.calendar.linking;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.link.LinkStatus;
import io.prescreen.calendar.link.Provider;
import java.time.Instant;
import java.util.Optional;

/** {@code PrimaryLink} of the contract, for administrators. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PrimaryLinkView(
        boolean linked, String provider, String mailbox, Instant linkedAt, ConnectionView.HealthView health) {

    static PrimaryLinkView of(Optional<LinkStatus> primary) {
        return primary.map(link -> new PrimaryLinkView(
                        true,
                        Provider.idOf(link.provider()),
                        link.mailbox(),
                        link.linkedAt(),
                        ConnectionView.HealthView.of(link.health())))
                .orElseGet(() -> new PrimaryLinkView(false, null, null, null, null));
    }
}
