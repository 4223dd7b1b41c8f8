package io.prescreen.calendar.resource;

import io.prescreen.calendar.link.WhenLinkEnds;
import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What an account listed is forgotten with it, and not only once Cronofy has heard of its end. */
@ApplicationScoped
class EndedAccounts implements WhenLinkEnds {

    private final ListingAccounts accounts;

    EndedAccounts(ListingAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<Void> ended(RowId link) {
        return accounts.forget(link);
    }
}
