package io.prescreen.calendar.link;

enum LinkState {
    PENDING,
    LINKED,
    DISCONNECTED,
    REFUSED,
    QUARANTINED,
    /** Gone for everybody; what is left is to revoke it at Cronofy. */
    REVOKING
}
