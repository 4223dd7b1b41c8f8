package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                .map(rows -> rows.stream().map(Domains::confirmed).toList());
    }

    Uni<Set<String>> names(TenantId tenant) {
        return all(tenant).map(all -> all.stream().map(Confirmed::domain).collect(Collectors.toSet()));
    }

    Uni<Optional<Confirmed>> of(TenantId tenant, MailDomain domain) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select domain, confirmed_at from mail_domain where tenant = :tenant and domain = :domain",
                                Object[].class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("domain", domain.name())
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(Domains::confirmed));
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

    private static Confirmed confirmed(Object[] row) {
        return new Confirmed((String) row[0], ((OffsetDateTime) row[1]).toInstant());
    }
}
