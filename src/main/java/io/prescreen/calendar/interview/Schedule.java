package io.prescreen.calendar.interview;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;

/**
 * When an interview is, by the clocks on the wall.
 *
 * @param rules the version of the zone rules by which the offsets were found
 */
record Schedule(WallMoment start, WallMoment end, ZoneId zone, String rules) {

    static Schedule of(WallMoment start, WallMoment end, ZoneId zone) {
        return new Schedule(start, end, zone, rulesOf(zone));
    }

    /** The version of its rules that is in force. */
    static String rulesOf(ZoneId zone) {
        return ZoneRulesProvider.getVersions(zone.getId()).lastKey();
    }

    Schedule byTheRulesOfNow() {
        return of(start.byTheRulesOfNow(zone), end.byTheRulesOfNow(zone), zone);
    }

    /** Whatever the rules are called. */
    boolean isSameTime(Schedule other) {
        return start.equals(other.start) && end.equals(other.end) && zone.equals(other.zone);
    }

    boolean isSameStretch(Schedule other) {
        return start.instant().equals(other.start.instant()) && end.instant().equals(other.end.instant());
    }
}
