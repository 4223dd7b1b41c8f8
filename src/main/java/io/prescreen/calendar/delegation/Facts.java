package io.prescreen.calendar.delegation;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.tenancy.PersonId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What became of requests, for the audit. Cronofy's words are not in it: the owner of the mailbox may read the fact. */
@ApplicationScoped
class Facts {

    private final Audit audit;

    Facts(Audit audit) {
        this.audit = audit;
    }

    /** It happened in the background, or Cronofy said so. */
    Uni<Void> record(Action action, Request request) {
        return audit.recordBySystem(
                request.id.tenantId(), List.of(about(action, request.mailbox, person(request.askedBy))));
    }

    static Fact about(Action action, String mailbox, Optional<PersonId> askedBy) {
        Fact fact = Fact.of(action).mailbox(mailbox);
        return askedBy.map(fact::person).orElse(fact);
    }

    private static Optional<PersonId> person(String askedBy) {
        return Optional.ofNullable(askedBy).map(PersonId::new);
    }
}
