package io.prescreen.calendar.interview;

import io.prescreen.calendar.link.Organiser;
import io.prescreen.calendar.link.WhenLinkConnects;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What failed for want of a calendar is tried again as soon as there is one, and what was out of reach is taken out. */
@ApplicationScoped
class ResumingDeliveries implements WhenLinkConnects {

    /**
     * Those that are held, too: their holder has perhaps found nothing yet. That locks them, so what holders note comes
     * before or after, and never in between.
     */
    private static final String WAKE = """
            update interview_delivery d set due_at = now(), reading = false, tries = 0, woken = woken + 1
              from interview i
             where d.tenant = :tenant and i.tenant = d.tenant and i.id = d.id and i.content is not null
               and (i.state = 'FAILED' and i.reason <> 'CONTENT_REFUSED' or d.claimed_until > now()
                    or exists (select from interview_event e
                                where e.tenant = i.tenant and e.interview = i.id and e.stranded
                                  and (e.mailbox = :mailbox or e.organiser = :person)))
               and (i.mailbox = :mailbox or i.organiser = :person
                    or exists (select from interview_event e
                                where e.tenant = i.tenant and e.interview = i.id
                                  and (e.mailbox = :mailbox or e.organiser = :person)))""";

    private static final String WITHIN_REACH = """
            update interview_event set stranded = false
             where tenant = :tenant and stranded and (mailbox = :mailbox or organiser = :person)""";

    @Override
    public Uni<Void> connected(TenantId tenant, Organiser owner) {
        return execute(WAKE, tenant, owner).chain(() -> execute(WITHIN_REACH, tenant, owner));
    }

    private static Uni<Void> execute(String sql, TenantId tenant, Organiser owner) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("tenant", tenant.value())
                        .setParameter("mailbox", owner.mailbox())
                        .setParameter(
                                "person", owner.person().map(PersonId::value).orElse(""))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
