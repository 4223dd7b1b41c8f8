package io.prescreen.sandbox.calendar;

import java.util.Locale;
import java.util.Optional;

/** What an event means for the time it takes. */
final class EventStatus {

    private EventStatus() {}

    /**
     * Microsoft's own property is the most exact where it is there, then TRANSP, then STATUS. Empty for a cancelled
     * event, which takes no time at all.
     */
    static Optional<FreeBusyStatus> of(Component event) {
        String status = event.value("STATUS").toUpperCase(Locale.ROOT);
        if (status.equals("CANCELLED")) {
            return Optional.empty();
        }
        String microsoft = event.value("X-MICROSOFT-CDO-BUSYSTATUS").toUpperCase(Locale.ROOT);
        if (!microsoft.isEmpty()) {
            return Optional.of(microsoft(microsoft));
        }
        if (event.value("TRANSP").equalsIgnoreCase("TRANSPARENT")) {
            return Optional.of(FreeBusyStatus.FREE);
        }
        return Optional.of(status.equals("TENTATIVE") ? FreeBusyStatus.TENTATIVE : FreeBusyStatus.BUSY);
    }

    private static FreeBusyStatus microsoft(String busyStatus) {
        return switch (busyStatus) {
            // elsewhere is not occupied: Exchange offers such times to whoever looks for a free one
            case "FREE", "WORKINGELSEWHERE" -> FreeBusyStatus.FREE;
            case "TENTATIVE" -> FreeBusyStatus.TENTATIVE;
            case "BUSY", "OOF" -> FreeBusyStatus.BUSY;
            default -> FreeBusyStatus.UNKNOWN;
        };
    }
}
