package io.prescreen.calendar.interview;

import io.prescreen.calendar.tenancy.Caller;

/**
 * What somebody wants an interview to be.
 *
 * @param administrator the caller is one
 * @param name Prescreen's id of it
 */
record Wish(Caller caller, boolean administrator, String name, Draft draft, Precondition precondition) {

    boolean isUnlimited() {
        return Access.isUnlimited(caller, administrator);
    }

    Access accessTo(Known known) {
        return Access.of(caller, administrator, known.interview(), known.seats());
    }

    @Override
    public String toString() {
        return "a wish for an interview";
    }
}
