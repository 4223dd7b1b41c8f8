package io.prescreen.calendar.slots;

/**
 * Whose time counts: a person or a room.
 *
 * @param key by which the caller knows them again, a mailbox for instance; never shown by {@link #toString()}
 */
record Attendee(String key) {

    @Override
    public String toString() {
        return "attendee";
    }
}
