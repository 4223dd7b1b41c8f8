package io.prescreen.calendar.audit;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.Optional;

/**
 * Who did it.
 *
 * @param id of a person the subject; of a service the client id, where its token has one
 * @param onBehalfOf the person whose view a service asked for
 */
record Actor(Kind kind, Optional<String> id, Optional<String> onBehalfOf) {

    enum Kind {
        PERSON,
        SERVICE,
        /** The service itself, in the background. */
        SYSTEM
    }

    static final Actor SYSTEM = new Actor(Kind.SYSTEM, Optional.empty(), Optional.empty());

    static Actor of(Caller caller) {
        Optional<String> person = caller.person().map(PersonId::value);
        return caller.service()
                ? new Actor(Kind.SERVICE, caller.client(), person)
                : new Actor(Kind.PERSON, person, Optional.empty());
    }
}
