package io.prescreen.calendar.availability;

import io.prescreen.calendar.tenancy.Caller;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Implemented by whoever keeps interviews, so that one which is being moved does not stand in its own way. */
public interface WhoseTime {

    /**
     * What an interview has in the calendars. Empty: there is none of that name which the caller may change, and then
     * nothing is its own. Opens its own transaction.
     *
     * @param administrator the caller is one
     * @param interview the name, by which it also holds time
     */
    Uni<Optional<OwnTime>> of(Caller caller, boolean administrator, String interview);
}
