package io.prescreen.calendar.delegation;

import io.prescreen.calendar.tenancy.RowId;
import io.prescreen.calendar.vault.Secret;

/**
 * What Cronofy is about to be asked.
 *
 * @param number of the attempt: whoever took the latest one decides what is written down
 */
record Question(
        RowId request, int number, RowId grantor, String mailbox, Request.Purpose purpose, Secret callbackAddress) {

    /** Mailboxes are not for the log. */
    @Override
    public String toString() {
        return "Question[" + request.id() + "]";
    }
}
