package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that keep something of links through which others can be reached. Called in
 * the transaction in which the link ends, which has locked it, before what was obtained through it ends. Never call out
 * to others.
 */
public interface WhenLinkEnds {

    Uni<Void> ended(RowId link);
}
