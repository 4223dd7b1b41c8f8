package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.RowId;
import java.time.Instant;

/**
 * A link as others see it.
 *
 * @param mailbox lower case
 * @param provider Cronofy's {@code provider_service}, an open set
 * @param preferring whether its owner has chosen calendars: {@link CalendarChoices} knows which
 */
public record LinkStatus(
        RowId id,
        LinkKind kind,
        String mailbox,
        String provider,
        Instant linkedAt,
        Health health,
        boolean preferring) {}
