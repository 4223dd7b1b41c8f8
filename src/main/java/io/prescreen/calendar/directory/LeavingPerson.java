package io.prescreen.calendar.directory;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.link.Ended;
import io.prescreen.calendar.link.PersonalLinks;
import io.prescreen.calendar.link.Revoking;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person is no longer a user: what they linked and what others obtained to their mailbox ends with them. */
@ApplicationScoped
class LeavingPerson {

    private final Tenancy tenancy;
    private final Entries entries;
    private final Listings listings;
    private final FormerMailboxes formerMailboxes;
    private final PersonalLinks links;
    private final Revoking revoking;
    private final List<WhenPersonLeaves> others;
    private final TellingOthers followers;
    private final Audit audit;

    LeavingPerson(
            Tenancy tenancy,
            Entries entries,
            Listings listings,
            FormerMailboxes formerMailboxes,
            PersonalLinks links,
            Revoking revoking,
            @All List<WhenPersonLeaves> others,
            TellingOthers followers,
            Audit audit) {
        this.tenancy = tenancy;
        this.entries = entries;
        this.listings = listings;
        this.formerMailboxes = formerMailboxes;
        this.links = links;
        this.revoking = revoking;
        this.others = others;
        this.followers = followers;
        this.audit = audit;
    }

    /** Whether or not they are listed: somebody who was forgotten here may have a link. */
    Uni<Void> leave(Caller caller, PersonId person) {
        TenantId tenant = caller.tenant();
        return tenancy.inTransaction(tenant, () -> listings.waitForOthers(tenant)
                        .chain(() -> entries.of(tenant, person))
                        .chain(entry -> leave(caller, person, entry)))
                .chain(ended -> ended.map(one -> revoking.revoke(one.link().id()))
                        .orElse(Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Ended>> leave(Caller caller, PersonId person, Optional<DirectoryPerson> entry) {
        PersonLeft fact = new PersonLeft(caller.tenant(), person, entry.flatMap(DirectoryPerson::mailbox));
        return end(caller, fact).call(ended -> audit.record(caller, written(fact, entry.isPresent(), ended)));
    }

    /** The others first: a link that is being made right now is waited for there, and ends here. */
    private Uni<Optional<Ended>> end(Caller caller, PersonLeft fact) {
        return tell(fact)
                .chain(() -> listings.remove(fact.tenant(), fact.person()))
                .chain(() -> formerMailboxes.endDelegationsTo(
                        caller, fact.mailbox().stream().toList()))
                .chain(() -> followers.tell(fact.tenant()))
                .chain(() -> links.end(fact.tenant(), fact.person()));
    }

    private static List<Fact> written(PersonLeft fact, boolean listed, Optional<Ended> ended) {
        Fact left = Fact.of(Action.PERSON_LEFT).person(fact.person());
        Stream<Fact> entry =
                listed ? Stream.of(fact.mailbox().map(left::mailbox).orElse(left)) : Stream.empty();
        Fact link = Fact.of(Action.LINK_ENDED).person(fact.person());
        Fact delegation = Fact.of(Action.DELEGATION_ENDED).person(fact.person());
        Stream<Fact> links = ended.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(link.mailbox(one.link().mailbox())), delegation.mailboxes(one.delegations())));
        return Stream.concat(links, entry).toList();
    }

    private Uni<Void> tell(PersonLeft fact) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.left(fact))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
