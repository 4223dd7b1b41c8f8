package io.prescreen.calendar.link;

/** How a link came to be. */
public enum LinkKind {
    /** A person linked their own calendar. */
    PERSONAL,
    /** The general primary account: owned by the tenant. */
    PRIMARY,
    /** The organisation-level link of Enterprise Connect; it only hands out delegations. */
    SERVICE_ACCOUNT,
    /** A link to another mailbox, obtained through one of the others. */
    DELEGATION
}
