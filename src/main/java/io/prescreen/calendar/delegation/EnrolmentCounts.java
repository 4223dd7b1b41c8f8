package io.prescreen.calendar.delegation;

import java.util.Map;

/**
 * How many mailboxes of a service account stand where.
 *
 * @param byState an entry for each state
 * @param grantedLastMinute how many have become reachable within a minute
 * @param grantedLastTenMinutes the same within ten
 */
public record EnrolmentCounts(Map<Enrolment.State, Integer> byState, int grantedLastMinute, int grantedLastTenMinutes) {

    public int of(Enrolment.State state) {
        return byState.get(state);
    }

    /** Those that Cronofy has yet to decide. */
    public int open() {
        return of(Enrolment.State.ASKING) + of(Enrolment.State.PENDING);
    }

    public int total() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }
}
