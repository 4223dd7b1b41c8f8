package io.prescreen.calendar.tenancy;

/** The token and the headers do not say for which tenant, or whom, the caller may ask. */
public class CallerRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        NOT_A_PERSON,
        NO_PERSON_IN_TOKEN,
        NO_TENANT_IN_TOKEN,
        TENANT_NOT_GRANTED,
        TENANT_HEADER_FROM_A_PERSON,
        PERSON_HEADER_FROM_A_PERSON,
        TENANT_HEADER_MISSING,
        TENANT_HEADER_MALFORMED,
        PERSON_HEADER_MALFORMED
    }

    private final Reason reason;

    public CallerRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
