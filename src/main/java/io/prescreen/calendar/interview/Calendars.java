package io.prescreen.calendar.interview;

import io.prescreen.calendar.integration.ActiveModels;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.link.Writing;
import io.prescreen.calendar.link.WritingRoute;
import io.prescreen.calendar.tenancy.Tenancy;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the interviews of an organiser are written to, by what is switched on. Outside of transactions: Cronofy may be
 * asked.
 */
@ApplicationScoped
class Calendars {

    private final Tenancy tenancy;
    private final ActiveModels models;
    private final Writing writing;

    Calendars(Tenancy tenancy, ActiveModels models, Writing writing) {
        this.tenancy = tenancy;
        this.models = models;
        this.writing = writing;
    }

    /** The calendar for what is written from now on. */
    Uni<WritingRoute> of(TenantId tenant, Organiser organiser) {
        return active(tenant, roots -> writing.of(tenant, organiser, roots));
    }

    /** A calendar that something was written to before. */
    Uni<WritingRoute> to(TenantId tenant, Organiser organiser, String calendar) {
        return active(tenant, roots -> writing.to(tenant, organiser, calendar, roots));
    }

    /** The same, though Cronofy has just refused something there: asks what has changed. */
    Uni<WritingRoute> again(TenantId tenant, Organiser organiser, WritingRoute.Open refused) {
        return writing.doubt(refused.link()).chain(() -> to(tenant, organiser, refused.calendar()));
    }

    private <T> Uni<T> active(TenantId tenant, Function<Set<LinkKind>, Uni<T>> use) {
        return tenancy.inTransaction(tenant, () -> models.generations(tenant))
                .chain(active -> use.apply(Model.rootsOf(active.keySet())));
    }
}
