package io.prescreen.calendar.freebusy;

import io.prescreen.calendar.delegation.Target;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.Optional;

/**
 * Whose times somebody asks for.
 *
 * @param spelled the mailbox as the caller spells it; empty: a person is asked for
 */
record Asked(Target target, Optional<String> spelled) {

    static Asked mailbox(String spelled) {
        return new Asked(Target.of(spelled), Optional.of(spelled));
    }

    static Asked person(String id) {
        return new Asked(Target.of(new PersonId(id)), Optional.empty());
    }
}
