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

    private static final String FAILED = """
            update interview_delivery d set due_at = now(), reading = false, tries = 0
              from interview i
             where d.tenant = :tenant and i.tenant = d.tenant and i.id = d.id
               and i.state = 'FAILED' and i.reason <> 'CONTENT_REFUSED'
               and (i.mailbox = :mailbox or i.organiser = :person
                    or exists (select from interview_event e
                                where e.tenant = i.tenant and e.interview = i.id
                                  and (e.mailbox = :mailbox or e.organiser = :person)))""";

    private static final String STRANDED = """
            with found as (
                update interview_event set stranded = false
                 where tenant = :tenant and stranded and (mailbox = :mailbox or organiser = :person)
                returning tenant, interview)
            update interview_delivery d set due_at = now(), reading = false, tries = 0
              from found f where d.tenant = f.tenant and d.id = f.interview""";

    @Override
    public Uni<Void> connected(TenantId tenant, Organiser owner) {
        return execute(FAILED, tenant, owner).chain(() -> execute(STRANDED, tenant, owner));
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
