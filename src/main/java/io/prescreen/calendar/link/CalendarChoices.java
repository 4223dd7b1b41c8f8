package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.Tenancy;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Which calendars of a link its owner lets count. Opens a transaction only where something was chosen. */
@ApplicationScoped
public class CalendarChoices {

    private final Tenancy tenancy;
    private final Links links;
    private final SealedPreferences preferences;
    private final SealedCalendars calendars;

    CalendarChoices(Tenancy tenancy, Links links, SealedPreferences preferences, SealedCalendars calendars) {
        this.tenancy = tenancy;
        this.links = links;
        this.preferences = preferences;
        this.calendars = calendars;
    }

    /** Fails with {@link LinkDisconnectedException} when the link is gone. */
    public Uni<CalendarChoice> of(LinkStatus link) {
        return link.preferring()
                ? tenancy.inTransaction(link.id().tenantId(), () -> links.usable(link.id(), LockModeType.NONE)
                        .map(this::choice))
                : Uni.createFrom().item(CalendarChoice.ALL);
    }

    private CalendarChoice choice(Link link) {
        var chosen = preferences.open(link).busyCalendars();
        boolean complete = calendars.idsOf(link).containsAll(chosen);
        return new CalendarChoice(chosen, complete);
    }
}
