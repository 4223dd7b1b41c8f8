package io.prescreen.calendar.directory;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Somebody says whether a quarantined mailbox is the person's. */
@ApplicationScoped
class DecidingMailbox {

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Decision {
        ACCEPT,
        REFUSE
    }

    private final Tenancy tenancy;
    private final Entries entries;
    private final Listings listings;
    private final FormerMailboxes formerMailboxes;
    private final TellingOthers others;
    private final Audit audit;

    DecidingMailbox(
            Tenancy tenancy,
            Entries entries,
            Listings listings,
            FormerMailboxes formerMailboxes,
            TellingOthers others,
            Audit audit) {
        this.tenancy = tenancy;
        this.entries = entries;
        this.listings = listings;
        this.formerMailboxes = formerMailboxes;
        this.others = others;
        this.audit = audit;
    }

    /** @param mailbox the one that the decision is about; the entry as it is then */
    Uni<DirectoryPerson> decide(Caller caller, PersonId person, Decision decision, Mailbox mailbox) {
        if (caller.person().filter(person::equals).isPresent()) {
            throw Problem.of(ProblemType.ACCESS_DENIED, "Nobody decides on a mailbox of their own.");
        }
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> listings.waitForOthers(tenant)
                .chain(() -> required(tenant, person))
                .invoke(entry -> requireSame(entry, mailbox))
                .chain(entry -> decision == Decision.ACCEPT ? accept(caller, entry) : refuse(caller, entry))
                .chain(() -> required(tenant, person)));
    }

    private Uni<DirectoryPerson> required(TenantId tenant, PersonId person) {
        return entries.of(tenant, person)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(ProblemType.NOT_FOUND, "The directory has no such person.")));
    }

    private static void requireSame(DirectoryPerson entry, Mailbox mailbox) {
        if (entry.mailbox().filter(mailbox.address()::equals).isEmpty()) {
            throw Problem.of(ProblemType.DECISION_OVERTAKEN, "The entry has not got this mailbox any more.");
        }
    }

    private Uni<Void> accept(Caller caller, DirectoryPerson entry) {
        if (entry.standing() != Standing.QUARANTINED) {
            return Uni.createFrom().voidItem();
        }
        TenantId tenant = caller.tenant();
        return listings.takeOver(tenant, entry.id())
                .chain(() -> entry.reasons().contains(QuarantineReason.OUTSIDE_CONFIRMED_DOMAINS)
                        ? listings.acceptOutside(tenant, entry.id())
                        : Uni.createFrom().voidItem())
                .chain(() -> others.tell(tenant))
                .chain(() -> audit.record(caller, List.of(fact(Action.QUARANTINE_ACCEPTED, entry))));
    }

    private Uni<Void> refuse(Caller caller, DirectoryPerson entry) {
        if (entry.standing() != Standing.QUARANTINED) {
            throw Problem.of(ProblemType.DECISION_OVERTAKEN, "The mailbox is not quarantined any more.");
        }
        TenantId tenant = caller.tenant();
        return listings.refuseMailbox(tenant, entry.id())
                .chain(() -> formerMailboxes.endDelegationsTo(
                        caller, entry.mailbox().stream().toList()))
                .chain(() -> others.tell(tenant))
                .chain(() -> audit.record(caller, List.of(fact(Action.QUARANTINE_REFUSED, entry))));
    }

    private static Fact fact(Action action, DirectoryPerson entry) {
        return Fact.of(action).person(entry.id()).mailbox(entry.mailbox().orElseThrow());
    }
}
