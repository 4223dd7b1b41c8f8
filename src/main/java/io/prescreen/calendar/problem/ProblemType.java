package io.prescreen.calendar.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every kind of failure that a caller can meet; {@code openapi.yaml} holds the same list. */
public enum ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    PROOF_INVALID(400, "The proof of availability is not valid"),
    AUTHENTICATION_REQUIRED(401, "A valid token is needed"),
    ACCESS_DENIED(403, "The token does not allow this"),
    TENANT_NOT_ALLOWED(403, "The token does not allow this tenant"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "The answer cannot have the wanted form"),
    NOT_LINKED(409, "No calendar is linked"),
    LINK_DISCONNECTED(409, "The linked calendar is disconnected"),
    INTEGRATION_INACTIVE(409, "The integration is not active"),
    INTEGRATION_RESETTING(409, "The integration is being reset"),
    LINK_ATTEMPT_PENDING(409, "The link attempt cannot be completed yet"),
    LINK_ATTEMPT_FAILED(409, "The link attempt has failed"),
    MAILBOX_CONFIRMATION_REQUIRED(409, "The mailbox is to be confirmed"),
    DOMAIN_NOT_CONFIRMED(409, "The mail domain is not confirmed"),
    DECISION_OVERTAKEN(409, "There is something else to decide by now"),
    PROOF_EXPIRED(409, "The proof of availability is too old"),
    CALENDAR_NOT_WRITABLE(409, "The organiser's calendar cannot be written to"),
    SLOT_TAKEN(409, "Somebody else holds the time"),
    AVAILABILITY_CHANGED(409, "The time is not free any more"),
    LINK_ATTEMPT_EXPIRED(410, "The link attempt has expired"),
    VERSION_MISMATCH(412, "There is another version by now"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request must be JSON"),
    PRECONDITION_REQUIRED(428, "A change needs a precondition"),
    DELEGATION_LIMIT_REACHED(429, "Too many mailboxes were asked for"),
    INTERNAL_ERROR(500, "The service failed"),
    CRONOFY_REJECTED(502, "Cronofy refused"),
    CRONOFY_BUSY(503, "Cronofy's call limit is reached"),
    CRONOFY_UNAVAILABLE(503, "Cronofy does not answer"),
    TEMPORARILY_UNAVAILABLE(503, "The service is temporarily unavailable");

    private static final String PREFIX = "urn:prescreen:calendar:problem:";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI uri() {
        return URI.create(PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The general type of a status that the framework chose; specific types come first from {@link Problem}. */
    static Optional<ProblemType> general(int status) {
        return switch (status) {
            case 409, 410, 502 -> Optional.empty();
            case 503 -> Optional.of(TEMPORARILY_UNAVAILABLE);
            default ->
                Arrays.stream(values()).filter(type -> type.status == status).findFirst();
        };
    }
}
