package io.prescreen.calendar.directory;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.link.Delegations;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Mailboxes that entries no longer have: what was obtained to them ends. */
@ApplicationScoped
class FormerMailboxes {

    private final Entries entries;
    private final Delegations delegations;
    private final List<WhenMailboxesEnd> others;
    private final Audit audit;

    FormerMailboxes(Entries entries, Delegations delegations, @All List<WhenMailboxesEnd> others, Audit audit) {
        this.entries = entries;
        this.delegations = delegations;
        this.others = others;
        this.audit = audit;
    }

    /** Unless the mailbox is confirmed for somebody else. To be called once the entries are written. */
    Uni<Void> endDelegationsTo(Caller caller, Collection<String> mailboxes) {
        return entries.with(caller.tenant(), mailboxes).chain(found -> {
            Set<String> confirmed = found.stream()
                    .filter(entry -> entry.standing() == Standing.CONFIRMED)
                    .flatMap(entry -> entry.mailbox().stream())
                    .collect(Collectors.toSet());
            List<String> ended = mailboxes.stream()
                    .filter(mailbox -> !confirmed.contains(mailbox))
                    .sorted()
                    .toList();
            return tell(caller.tenant(), ended).chain(() -> end(caller, ended));
        });
    }

    private Uni<Void> tell(TenantId tenant, List<String> mailboxes) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.ended(tenant, mailboxes))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> end(Caller caller, List<String> mailboxes) {
        return Multi.createFrom()
                .iterable(mailboxes)
                .onItem()
                .transformToUniAndConcatenate(mailbox -> end(caller, mailbox))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> end(Caller caller, String mailbox) {
        Fact ended = Fact.of(Action.DELEGATION_ENDED).mailbox(mailbox);
        return delegations
                .endTo(caller.tenant(), mailbox)
                .chain(all ->
                        audit.record(caller, all.stream().map(one -> ended).toList()));
    }
}
