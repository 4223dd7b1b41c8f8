package io.prescreen.calendar.link;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.tenancy.RowId;
import java.net.URI;
import java.util.Optional;

/** Whether, and how, events can be written to an organiser's calendar now. */
public sealed interface WritingRoute {

    /** @param calendar Cronofy's id of it */
    record Open(RowId link, String calendar) implements WritingRoute {

        /** Which calendars there are is not for the log. */
        @Override
        public String toString() {
            return "Open[" + link.id() + "]";
        }
    }

    /**
     * @param relinkUrl where its owner mends a disconnected link, if Cronofy gave an address: for nobody else's eyes
     * @param forGood what was there is out of our reach: linking again need not bring it back
     */
    record Closed(Reason reason, Optional<URI> relinkUrl, boolean forGood) implements WritingRoute {

        static Closed because(Reason reason) {
            return new Closed(
                    reason, Optional.empty(), reason == Reason.NOT_LINKED || reason == Reason.CALENDAR_MISSING);
        }

        /** The address is a way into somebody's account. */
        @Override
        public String toString() {
            return "Closed[" + reason + "]";
        }
    }

    /** Why not, as long as nothing changes. */
    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum Reason {
        /** Neither the organiser nor the tenant has a link to the calendar. */
        NOT_LINKED,
        /** What was granted does not include writing. */
        LOOK_ONLY,
        /** The calendar service refuses Cronofy, or Cronofy us. */
        DISCONNECTED,
        /** The chosen calendar, or the primary one, is not there. */
        CALENDAR_MISSING,
        /** The calendar service lets nobody write to it. */
        CALENDAR_READ_ONLY
    }
}
