package io.prescreen.calendar.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.prescreen.calendar.vault.Vault;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

/** Writes entries of the tenant whose transaction is open. A bulk takes as many statements as one person. */
@ApplicationScoped
class Listings {

    /** Who comes first holds the mailbox; so the order of the rows counts. */
    private static final String CLAIM = """
            insert into mailbox_holder (tenant, mailbox_hash, person, since)
            select :tenant, decode(hash, 'hex'), id, now()
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as listed (place integer, id text, hash text)
             order by place
            on conflict do nothing""";

    /** What was accepted is accepted for that mailbox alone. */
    private static final String STORE = """
            insert into person as former (tenant, id, mailbox, mailbox_hash, domain, display_name)
            select :tenant, id, mailbox, decode(hash, 'hex'), domain, name
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                   as listed (id text, mailbox text, hash text, domain text, name text)
            on conflict (tenant, id) do update
               set mailbox = excluded.mailbox, mailbox_hash = excluded.mailbox_hash, domain = excluded.domain,
                   display_name = excluded.display_name,
                   accepted_outside = former.accepted_outside and former.mailbox = excluded.mailbox""";

    private static final String TAKE_OVER = """
            insert into mailbox_holder as former (tenant, mailbox_hash, person, since)
            select tenant, mailbox_hash, id, now() from person where tenant = :tenant and id = :person
            on conflict (tenant, mailbox_hash) do update set person = excluded.person, since = excluded.since
             where former.person <> excluded.person""";

    private static final String ACCEPT_OUTSIDE =
            "update person set accepted_outside = true where tenant = :tenant and id = :person";

    /** What is refused was not theirs: nobody holds it. */
    private static final String GIVE_UP = """
            delete from mailbox_holder h using person p
             where p.tenant = :tenant and p.id = :person
               and h.tenant = p.tenant and h.mailbox_hash = p.mailbox_hash and h.person = p.id""";

    private static final String FORGET_MAILBOX = """
            update person set mailbox = null, mailbox_hash = null, domain = null, accepted_outside = false
             where tenant = :tenant and id = :person""";

    private static final String REMOVE = "delete from person where tenant = :tenant and id = :person";

    private final Vault vault;
    private final ObjectMapper json;

    Listings(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** One change at a time: each looks at what holds now, and two bulks in different orders would lock each other. */
    Uni<Void> waitForOthers(TenantId tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:directory, 0)) as text)",
                                String.class)
                        .setParameter("directory", "directory of " + tenant)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Until the transaction ends nobody changes the directory; others may look at it too. */
    Uni<Void> hold(TenantId tenant) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock_shared(hashtextextended(:directory, 0)) as text)",
                                String.class)
                        .setParameter("directory", "directory of " + tenant)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Each mailbox that nobody holds is this person's. */
    Uni<Void> claim(TenantId tenant, List<Listing> listings) {
        return execute(CLAIM, tenant, listings);
    }

    Uni<Void> store(TenantId tenant, List<Listing> listings) {
        return listings.isEmpty() ? Uni.createFrom().voidItem() : execute(STORE, tenant, listings);
    }

    /** Whether somebody is, or was, listed with it. */
    Uni<Boolean> isRemembered(TenantId tenant, Mailbox mailbox) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select exists (select from mailbox_holder where tenant = :tenant and mailbox_hash = :hash)",
                        Boolean.class)
                .setParameter("tenant", tenant.value())
                .setParameter("hash", hashOf(tenant, mailbox))
                .getSingleResult());
    }

    /** Those with which somebody is, or was, listed. */
    Uni<Set<String>> remembered(TenantId tenant, Collection<Mailbox> mailboxes) {
        if (mailboxes.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Map<String, String> byHash = mailboxes.stream()
                .collect(Collectors.toMap(
                        mailbox -> HexFormat.of().formatHex(hashOf(tenant, mailbox)),
                        Mailbox::address,
                        (one, same) -> one));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select encode(mailbox_hash, 'hex') from mailbox_holder
                                 where tenant = :tenant and mailbox_hash in (
                                       select decode(hash, 'hex') from unnest(string_to_array(:hashes, ',')) hash)""", String.class)
                        .setParameter("tenant", tenant.value())
                        .setParameter("hashes", String.join(",", byHash.keySet()))
                        .getResultList())
                .map(found -> found.stream().map(byHash::get).collect(Collectors.toSet()));
    }

    /** The entry's mailbox is this person's, whoever held it. */
    Uni<Void> takeOver(TenantId tenant, PersonId person) {
        return execute(TAKE_OVER, tenant, person);
    }

    Uni<Void> acceptOutside(TenantId tenant, PersonId person) {
        return execute(ACCEPT_OUTSIDE, tenant, person);
    }

    Uni<Void> refuseMailbox(TenantId tenant, PersonId person) {
        return execute(GIVE_UP, tenant, person).chain(() -> execute(FORGET_MAILBOX, tenant, person));
    }

    /** The mailbox stays remembered as theirs. */
    Uni<Void> remove(TenantId tenant, PersonId person) {
        return execute(REMOVE, tenant, person);
    }

    private Uni<Void> execute(String sql, TenantId tenant, PersonId person) {
        return execute(sql, tenant, query -> query.setParameter("person", person.value()));
    }

    private Uni<Void> execute(String sql, TenantId tenant, List<Listing> listings) {
        return execute(sql, tenant, query -> query.setParameter("rows", rows(tenant, listings)));
    }

    private static Uni<Void> execute(String sql, TenantId tenant, UnaryOperator<MutationQuery> parameters) {
        return Panache.getSession()
                .chain(session -> parameters
                        .apply(session.createNativeQuery(sql).setParameter("tenant", tenant.value()))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String rows(TenantId tenant, List<Listing> listings) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Listing listing : listings) {
            rows.add(Map.of(
                    "place", rows.size(),
                    "id", listing.id().value(),
                    "mailbox", listing.mailbox().address(),
                    "hash", HexFormat.of().formatHex(hashOf(tenant, listing.mailbox())),
                    "domain", listing.mailbox().domain().name(),
                    "name", listing.displayName()));
        }
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the rows cannot be written");
        }
    }

    /** Another one in each tenant: nobody can tell that two list the same person. */
    byte[] hashOf(TenantId tenant, Mailbox mailbox) {
        return vault.keyedHash("mailbox-holder", tenant + "/" + mailbox.address());
    }
}
