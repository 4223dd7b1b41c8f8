package io.prescreen.calendar.tenancy;

import java.util.Optional;

/**
 * Who is asking, for which tenant.
 *
 * @param person the person, or the one whose view a service asks for
 * @param mailbox the person's own mailbox: the e-mail of the token, only when the issuer says it is verified
 * @param service a back end asks
 * @param client the back end's client id, where its token names one
 */
public record Caller(
        TenantId tenant,
        Optional<PersonId> person,
        Optional<String> mailbox,
        boolean service,
        Optional<String> client) {

    /** The person who asks. Only for calls that people alone may make. */
    public PersonId self() {
        return person.filter(ignored -> !service)
                .orElseThrow(() -> new CallerRefusedException(CallerRefusedException.Reason.NOT_A_PERSON));
    }
}
