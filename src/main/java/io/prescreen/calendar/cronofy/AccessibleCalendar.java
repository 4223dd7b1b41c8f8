package io.prescreen.calendar.cronofy;

/**
 * A mailbox that a calendar service lists for somebody who asks. Being listed does not mean that it may be reached.
 *
 * @param mailbox lower case
 * @param name empty when the service tells none
 * @param resource a room or a piece of equipment; Cronofy does not always know
 */
public record AccessibleCalendar(String mailbox, String name, boolean resource) {}
