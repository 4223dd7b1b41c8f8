package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Stretch;

/**
 * A single change to a question that opens slots.
 *
 * @param slots how many it opens, at least one
 * @param first the earliest of them
 */
record Relaxation(Change change, int slots, Stretch first) {}
