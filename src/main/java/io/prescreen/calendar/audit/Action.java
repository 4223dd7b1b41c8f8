package io.prescreen.calendar.audit;

import java.util.Arrays;
import java.util.Optional;

/** What can be done. Closed here, open in the contract. */
public enum Action {
    INTEGRATION_ACTIVATED,
    LINK_ESTABLISHED,
    /** Whoever was asked to authorise said no. */
    LINK_REFUSED,
    LINK_ENDED,
    PRIMARY_LINK_ESTABLISHED,
    PRIMARY_LINK_REPLACED,
    PRIMARY_LINK_WITHDRAWN,
    SERVICE_ACCOUNT_CONNECTED,
    /** Authorised once more; what was obtained through it stays. */
    SERVICE_ACCOUNT_RECONNECTED,
    SERVICE_ACCOUNT_REMOVED,
    PREFERENCES_CHANGED,
    DELEGATION_REQUESTED,
    DELEGATION_GRANTED,
    DELEGATION_REFUSED,
    /** Another mailbox was granted than the one asked for. */
    DELEGATION_QUARANTINED,
    DELEGATION_ENDED,
    PERSON_ADDED,
    PERSON_CHANGED,
    PERSON_LEFT,
    WORKING_HOURS_CHANGED,
    DOMAIN_CONFIRMED,
    DOMAIN_WITHDRAWN,
    QUARANTINE_ACCEPTED,
    QUARANTINE_REFUSED,
    BUSY_POLICY_CHANGED,
    COVERAGE_CHANGED,
    /** An administrator named what must not be reachable. */
    SCOPE_PROOF_CHANGED,
    /** An administrator had it tried at once. */
    SCOPE_PROOF_RUN,
    /** A service account reaches a mailbox that it must not. */
    SCOPE_EXCEEDED,
    INTERVIEW_ACCEPTED,
    INTERVIEW_CHANGED,
    INTERVIEW_CANCELLED,
    /** What it said, and to whom, is gone; it ended some time ago. */
    INTERVIEW_ERASED,
    RESET_STARTED,
    RESET_FINISHED,
    /** Somebody was told when a mailbox is busy. */
    AVAILABILITY_READ,
    /** All of it was read back from the calendar. */
    INTERVIEW_WRITTEN,
    INTERVIEW_FAILED,
    /** Somebody who is invited answered, or took the answer back. */
    INTERVIEW_ANSWERED,
    /** Candidates whose invitation was held back are invited now. */
    INVITATION_RELEASED;

    /** As the contract calls it, for example {@code linkEnded}. */
    public String word() {
        return Words.of(this);
    }

    static Optional<Action> called(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
