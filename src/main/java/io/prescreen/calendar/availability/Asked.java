package io.prescreen.calendar.availability;

import io.prescreen.calendar.delegation.Target;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.Optional;

/**
 * Whose times somebody asks for.
 *
 * @param spelled the mailbox as the caller spells it; empty: a person is asked for
 */
public record Asked(Target target, Optional<String> spelled) {

    public static Asked mailbox(String spelled) {
        return new Asked(Target.of(spelled), Optional.of(spelled));
    }

    /** @param field where the caller wrote it: the problem names it when it is none */
    public static Asked person(String field, String id) {
        PersonId person = PersonId.parse(id).orElseThrow(() -> Problem.invalidField(field, "must be a person id"));
        return new Asked(Target.of(person), Optional.empty());
    }
}
