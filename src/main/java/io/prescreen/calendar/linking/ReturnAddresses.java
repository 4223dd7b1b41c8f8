package io.prescreen.calendar.linking;

import io.prescreen.calendar.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where browsers may be sent back to: compared by parsed origin, so that no spelling leads elsewhere. */
@ApplicationScoped
class ReturnAddresses {

    private record Origin(String scheme, String host, int port) {

        static Origin of(URI address) {
            int port = address.getPort();
            int standard = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
            return new Origin(
                    address.getScheme().toLowerCase(), address.getHost().toLowerCase(), port < 0 ? standard : port);
        }
    }

    private final Set<Origin> allowed;

    ReturnAddresses(LinkingConfig config) {
        this.allowed = config.returnOrigins().stream().map(Origin::of).collect(Collectors.toUnmodifiableSet());
    }

    URI require(String returnTo) {
        URI address = parse(returnTo);
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
            throw refused("must be an absolute http or https address");
        }
        if (!allowed.contains(Origin.of(address))) {
            throw refused("must have an origin that is allowed");
        }
        return address;
    }

    URI withOutcome(String returnTo, UUID completion, Outcome outcome) {
        return UriBuilder.fromUri(returnTo)
                .replaceQueryParam("completion", completion)
                .replaceQueryParam("outcome", outcome.code())
                .build();
    }

    private static URI parse(String returnTo) {
        try {
            return new URI(returnTo);
        } catch (URISyntaxException malformed) {
            throw refused("must be an absolute http or https address");
        }
    }

    private static RuntimeException refused(String message) {
        return Problem.invalidField("returnTo", message);
    }
}
