package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.PersonId;

/** What Prescreen says of a person. */
record Listing(PersonId id, Mailbox mailbox, String displayName) {

    boolean isTheSameAs(DirectoryPerson entry) {
        return entry.displayName().equals(displayName)
                && entry.mailbox().filter(mailbox.address()::equals).isPresent();
    }

    /** Names are not for the log. */
    @Override
    public String toString() {
        return "listing of %s".formatted(id);
    }
}
