package io.prescreen.calendar.linking;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** The {@code redirect_uri}: the same, byte for byte, when authorising and when exchanging the code. */
final class CallbackAddress {

    static final String PATH = "/v1/callbacks/cronofy/authorization";

    private CallbackAddress() {}

    static URI of(LinkingConfig config) {
        return UriBuilder.fromUri(config.publicUrl()).path(PATH).build();
    }
}
