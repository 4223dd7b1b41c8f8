package io.prescreen.calendar.delegation;

/** Why there is no route. */
public enum Obstacle {
    /** It does not exist, lies outside or is not visible to the caller: nobody can tell which. */
    NOT_LINKED,
    /** Cronofy was asked, and has yet to answer. */
    PENDING,
    /** Cronofy was asked, and the answer was no. */
    REFUSED,
    /** Somebody has to decide first whose it is, or Cronofy granted something else. */
    QUARANTINED,
    /** The link through which to ask is broken. */
    DISCONNECTED,
    /** The caller has asked for as many as an hour allows. */
    RATE_LIMITED,
    /** No model is active. */
    INACTIVE
}
