package io.prescreen.calendar.directory;

import io.smallrye.mutiny.Uni;

/**
 * Implemented by beans of higher packages that keep something of a person. Called in the transaction in which the
 * person leaves, before their links end: a failure of one undoes all. Never call out to others.
 */
public interface WhenPersonLeaves {

    Uni<Void> left(PersonLeft fact);
}
