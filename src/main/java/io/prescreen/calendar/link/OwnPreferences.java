package io.prescreen.calendar.link;

import io.prescreen.calendar.cronofy.Account.Calendar;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What people prefer for their own links. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class OwnPreferences {

    /** @param missing chosen calendars that do not exist any more */
    public record Chosen(LinkStatus link, Preferences preferences, List<String> missing) {}

    private final Links links;
    private final SealedPreferences preferences;
    private final SealedCalendars calendars;
    private final TellingOfLinks telling;

    OwnPreferences(Links links, SealedPreferences preferences, SealedCalendars calendars, TellingOfLinks telling) {
        this.links = links;
        this.preferences = preferences;
        this.calendars = calendars;
        this.telling = telling;
    }

    /** Empty when the person has no link. */
    public Uni<Optional<Chosen>> of(TenantId tenant, PersonId person) {
        return links.personalOf(tenant, person, LockModeType.NONE).map(found -> found.map(this::chosen));
    }

    /**
     * From now on, for every look that begins. Empty when the person has no link.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem when a calendar is not one of the link's, or cannot be written to
     */
    public Uni<Optional<Chosen>> change(TenantId tenant, PersonId person, Preferences wanted) {
        return links.personalOf(tenant, person, LockModeType.PESSIMISTIC_WRITE)
                .map(found -> found.map(link -> new Changed(link, change(link, wanted))))
                .call(found -> found.map(changed -> telling.connected(changed.link()))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(found -> found.map(Changed::chosen));
    }

    private record Changed(Link link, Chosen chosen) {}

    private Chosen change(Link link, Preferences wanted) {
        List<Calendar> known = calendars.open(link);
        requireKnown(known, wanted.busyCalendars());
        wanted.writeCalendar().ifPresent(id -> requireWritable(known, id));
        preferences.put(link, wanted);
        return chosen(link);
    }

    private Chosen chosen(Link link) {
        Preferences chosen = preferences.open(link);
        Set<String> existing = calendars.idsOf(link);
        List<String> missing = Stream.concat(chosen.busyCalendars().stream(), chosen.writeCalendar().stream())
                .distinct()
                .filter(id -> !existing.contains(id))
                .toList();
        return new Chosen(link.status(), chosen, missing);
    }

    private static void requireKnown(List<Calendar> known, List<String> ids) {
        if (!known.stream().map(Calendar::id).toList().containsAll(ids)) {
            throw Problem.invalidField("busyCalendars", "must be calendars of your own link");
        }
    }

    private static void requireWritable(List<Calendar> known, String id) {
        Calendar calendar = known.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalidField("writeCalendar", "must be a calendar of your own link"));
        if (calendar.readOnly()) {
            throw Problem.invalidField("writeCalendar", "must be a calendar that can be written to");
        }
    }
}
