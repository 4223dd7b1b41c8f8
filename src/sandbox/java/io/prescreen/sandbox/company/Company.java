package io.prescreen.sandbox.company;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody whom the sandbox knows.
 *
 * @param organisations what is set up for service accounts, by mail domain and calendar service
 * @param sharing by mailbox: the exceptions from {@link Sharing#usual}
 */
public record Company(List<Tenant> tenants, List<Organisation> organisations, Map<String, Sharing> sharing) {

    public Company {
        tenants = List.copyOf(tenants);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        sharing = Map.copyOf(sharing);
    }

    /** The company that the sandbox starts with. */
    public static Company demo() {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (InputStream in = Company.class.getResourceAsStream("/company.json")) {
            return json.readValue(in, Company.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read company.json", e);
        }
    }

    /** All persons of all tenants; their subjects are unique, their mailboxes are not. */
    public List<Person> people() {
        return tenants.stream().flatMap(tenant -> tenant.people().stream()).toList();
    }

    /** Each mailbox once, also when it serves persons of two tenants. */
    public List<MailboxOwner> mailboxes() {
        Map<String, MailboxOwner> byAddress = new LinkedHashMap<>();
        tenants.stream()
                .flatMap(tenant -> Stream.of(tenant.people(), tenant.colleagues(), tenant.rooms()))
                .flatMap(List::stream)
                .forEach(owner -> byAddress.putIfAbsent(owner.mailbox(), owner));
        return List.copyOf(byAddress.values());
    }

    /** Addresses are compared without regard to case, as every provider does. */
    public Optional<MailboxOwner> mailbox(String address) {
        return mailboxes().stream()
                .filter(owner -> owner.mailbox().equalsIgnoreCase(address))
                .findFirst();
    }
}
