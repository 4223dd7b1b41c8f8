package io.prescreen.sandbox.cronofy.state;

/**
 * What a mailbox is at its calendar service.
 *
 * @param unit the organisational unit; {@code /} is the topmost, and what null means
 * @param room null for people
 * @param signsIn whether its owner is offered where people connect their own calendars
 */
public record Standing(String unit, RoomDetails room, boolean signsIn) {

    public Standing {
        unit = unit == null ? "/" : unit;
    }

    /** Somebody who signs in, or a room. */
    public static Standing of(String unit, RoomDetails room) {
        return new Standing(unit, room, room == null);
    }

    static Standing bystander(String unit) {
        return new Standing(unit, null, false);
    }
}
