package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The confirmed domains of the tenant whose transaction is open. */
@ApplicationScoped
class Domains {

    record Confirmed(String domain, Instant confirmedAt) {}

    Uni<List<Confirmed>> all(TenantId tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select domain, confirmed_at from mail_domain where tenant = :tenant order by domain",
                                Object[].class)
                        .setParameter("tenant", tenant.value())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Confirmed((String) row[0], (Instant) row[1]))
                        .toList());
    }

    Uni<Boolean> isConfirmed(TenantId tenant, MailDomain domain) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select exists (select from mail_domain where tenant = :tenant and domain = :domain)",
                        Boolean.class)
                .setParameter("tenant", tenant.value())
                .setParameter("domain", domain.name())
                .getSingleResult());
    }

    /** False when it was confirmed already. */
    Uni<Boolean> confirm(TenantId tenant, MailDomain domain, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into mail_domain (tenant, domain, confirmed_at) values (:tenant, :domain, :now)
                                on conflict do nothing""")
                        .setParameter("tenant", tenant.value())
                        .setParameter("domain", domain.name())
                        .setParameter("now", now)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** False when it was not confirmed. */
    Uni<Boolean> withdraw(TenantId tenant, MailDomain domain) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from mail_domain where tenant = :tenant and domain = :domain")
                        .setParameter("tenant", tenant.value())
                        .setParameter("domain", domain.name())
                        .executeUpdate())
                .map(rows -> rows > 0);
    }
}
