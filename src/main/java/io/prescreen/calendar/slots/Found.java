package io.prescreen.calendar.slots;

import java.util.List;

/**
 * What a search found.
 *
 * @param slots the first ones in the order of time
 * @param total how many there are, also beyond those
 * @param reasons why other slots are not offered, in the order of time; when there are more slots than given, only up to
 *     the last given one, and at most {@link SlotSearch#MOST_REASONS}
 * @param moreReasons whether there are more of them; those that begin before the last given one are all given
 */
record Found(List<Slot> slots, int total, List<Reason> reasons, boolean moreReasons) {}
