package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.link.ServiceAccounts.Reached;
import java.util.List;

/** {@code ServiceAccountRemoval} of the contract. */
record RemovalView(List<Reached> mailboxes, long delegations, long withoutRoute) {

    static RemovalView of(List<Reached> reached) {
        long lost = reached.stream().filter(one -> !one.otherRoutes()).count();
        return new RemovalView(reached, reached.size(), lost);
    }
}
