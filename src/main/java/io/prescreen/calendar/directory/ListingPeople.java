package io.prescreen.calendar.directory;

import io.prescreen.calendar.audit.Action;
import io.prescreen.calendar.audit.Audit;
import io.prescreen.calendar.audit.Fact;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prescreen adds people, or changes them. */
@ApplicationScoped
class ListingPeople {

    /** @param entry as it is after all of the listings */
    record Listed(Result result, DirectoryPerson entry) {}

    private final Tenancy tenancy;
    private final Entries entries;
    private final Listings listings;
    private final FormerMailboxes formerMailboxes;
    private final TellingOthers others;
    private final Audit audit;

    ListingPeople(
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

    /** @param wanted each person at most once */
    Uni<Map<PersonId, Listed>> list(Caller caller, List<Listing> wanted) {
        TenantId tenant = caller.tenant();
        List<PersonId> people = wanted.stream().map(Listing::id).toList();
        return tenancy.inTransaction(tenant, () -> listings.waitForOthers(tenant)
                .chain(() -> entries.of(tenant, people))
                .chain(before -> store(caller, wanted, before)
                        .chain(() -> entries.of(tenant, people))
                        .map(after -> listed(wanted, before, after))));
    }

    private Uni<Void> store(Caller caller, List<Listing> wanted, Map<PersonId, DirectoryPerson> before) {
        TenantId tenant = caller.tenant();
        List<Listing> changed = wanted.stream()
                .filter(listing -> result(listing, before) != Result.UNCHANGED)
                .toList();
        return listings.claim(tenant, wanted)
                .chain(() -> listings.store(tenant, changed))
                .chain(() -> formerMailboxes.endDelegationsTo(caller, left(changed, before)))
                .chain(() -> changed.isEmpty() ? Uni.createFrom().voidItem() : others.tell(tenant))
                .chain(() -> audit.record(
                        caller,
                        changed.stream().map(listing -> fact(listing, before)).toList()));
    }

    private static Fact fact(Listing listing, Map<PersonId, DirectoryPerson> before) {
        Action action = before.containsKey(listing.id()) ? Action.PERSON_CHANGED : Action.PERSON_ADDED;
        return Fact.of(action).person(listing.id()).mailbox(listing.mailbox().address());
    }

    private static Set<String> left(List<Listing> changed, Map<PersonId, DirectoryPerson> before) {
        return changed.stream()
                .flatMap(listing -> Optional.ofNullable(before.get(listing.id()))
                        .flatMap(DirectoryPerson::mailbox)
                        .filter(former -> !former.equals(listing.mailbox().address()))
                        .stream())
                .collect(Collectors.toSet());
    }

    private static Map<PersonId, Listed> listed(
            List<Listing> wanted, Map<PersonId, DirectoryPerson> before, Map<PersonId, DirectoryPerson> after) {
        return wanted.stream()
                .collect(Collectors.toMap(
                        Listing::id, listing -> new Listed(result(listing, before), after.get(listing.id()))));
    }

    private static Result result(Listing listing, Map<PersonId, DirectoryPerson> before) {
        DirectoryPerson former = before.get(listing.id());
        if (former == null) {
            return Result.CREATED;
        }
        return listing.isTheSameAs(former) ? Result.UNCHANGED : Result.UPDATED;
    }
}
