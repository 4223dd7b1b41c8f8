package io.prescreen.calendar.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** {@code DirectoryPerson} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
        String id, String mailbox, String displayName, Standing standing, List<QuarantineReason> quarantineReasons) {

    static PersonView of(DirectoryPerson entry) {
        return new PersonView(
                entry.id().value(),
                entry.mailbox().orElse(null),
                entry.displayName(),
                entry.standing(),
                entry.reasons());
    }
}
