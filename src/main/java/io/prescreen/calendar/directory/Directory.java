package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.PersonId;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What other packages ask of the directory. To be called inside a transaction of the tenant. */
@ApplicationScoped
public class Directory {

    private final Entries entries;
    private final Domains domains;
    private final Listings listings;

    Directory(Entries entries, Domains domains, Listings listings) {
        this.entries = entries;
        this.domains = domains;
        this.listings = listings;
    }

    /** By mailbox in lower case, one for each that is asked. {@code CONFIRMED} when any confirmed entry has it. */
    public Uni<Map<String, Standing>> standingOf(TenantId tenant, Collection<String> mailboxes) {
        Map<String, Optional<String>> forms = new LinkedHashMap<>();
        mailboxes.forEach(asked ->
                forms.put(asked.toLowerCase(Locale.ROOT), Mailbox.parse(asked).map(Mailbox::address)));
        List<String> wanted =
                forms.values().stream().flatMap(Optional::stream).distinct().toList();
        return entries.with(tenant, wanted).map(found -> {
            Map<String, Standing> best = best(found);
            Map<String, Standing> answers = new LinkedHashMap<>();
            forms.forEach(
                    (asked, form) -> answers.put(asked, form.map(best::get).orElse(Standing.UNLISTED)));
            return answers;
        });
    }

    /** Those of the people who are listed. */
    public Uni<Map<PersonId, DirectoryPerson>> people(TenantId tenant, Collection<PersonId> people) {
        return entries.of(tenant, people);
    }

    /** By mailbox, whose it surely is; nobody for what no confirmed entry has. @param mailboxes as the directory keeps them */
    public Uni<Map<String, PersonId>> ownersOf(TenantId tenant, Collection<String> mailboxes) {
        return entries.with(tenant, mailboxes).map(found -> found.stream()
                .filter(entry -> entry.standing() == Standing.CONFIRMED)
                .collect(Collectors.toMap(
                        entry -> entry.mailbox().orElseThrow(), DirectoryPerson::id, (one, other) -> one)));
    }

    public Uni<Boolean> isInConfirmedDomain(TenantId tenant, String mailbox) {
        return Mailbox.parse(mailbox)
                .map(parsed -> domains.of(tenant, parsed.domain()).map(Optional::isPresent))
                .orElse(Uni.createFrom().item(false));
    }

    /** As the directory keeps it: lower case, the domain in ASCII. Empty for what is no mailbox. */
    public static Optional<String> addressOf(String spelled) {
        return Mailbox.parse(spelled).map(Mailbox::address);
    }

    /** Until the transaction ends nobody changes the directory. To be called before anything is locked. */
    public Uni<Void> hold(TenantId tenant) {
        return listings.hold(tenant);
    }

    public Uni<Boolean> isConfirmed(TenantId tenant, String domain) {
        return MailDomain.parse(domain)
                .map(parsed -> domains.of(tenant, parsed).map(Optional::isPresent))
                .orElse(Uni.createFrom().item(false));
    }

    /** What is known of each, by address; nothing for what is no mailbox. */
    public Uni<Map<String, KnownMailbox>> know(TenantId tenant, Collection<String> mailboxes) {
        List<Mailbox> asked = mailboxes.stream()
                .flatMap(one -> Mailbox.parse(one).stream())
                .distinct()
                .toList();
        List<String> addresses = asked.stream().map(Mailbox::address).toList();
        return domains.names(tenant).chain(confirmed -> listings.remembered(tenant, asked)
                .chain(remembered -> entries.with(tenant, addresses)
                        .map(found -> known(asked, confirmed, remembered, best(found)))));
    }

    private static Map<String, KnownMailbox> known(
            List<Mailbox> asked, Set<String> domains, Set<String> remembered, Map<String, Standing> standings) {
        return asked.stream()
                .map(one -> new KnownMailbox(
                        one.address(),
                        domains.contains(one.domain().name()),
                        standings.getOrDefault(one.address(), Standing.UNLISTED),
                        remembered.contains(one.address())))
                .collect(Collectors.toMap(KnownMailbox::address, Function.identity()));
    }

    /**
     * The mailboxes of confirmed people in confirmed domains, in alphabetical order.
     *
     * @param after the last one of the page before, or empty
     */
    public Uni<List<String>> confirmedMailboxes(TenantId tenant, String after, int most) {
        return entries.confirmedMailboxes(tenant, after, most);
    }

    public Uni<Long> countConfirmedMailboxes(TenantId tenant) {
        return entries.countConfirmedMailboxes(tenant);
    }

    /** Whether somebody is, or was, listed with it: the mailbox of a person who left is no room. */
    public Uni<Boolean> isRemembered(TenantId tenant, String mailbox) {
        return Mailbox.parse(mailbox)
                .map(parsed -> listings.isRemembered(tenant, parsed))
                .orElse(Uni.createFrom().item(false));
    }

    /**
     * The mailbox that is surely the caller's own: a listed person's is the confirmed one of the directory, or none;
     * that of anybody else is the verified address of their token.
     */
    public Uni<Optional<String>> ownMailboxOf(Caller caller) {
        return entries.of(caller.tenant(), caller.self())
                .map(entry -> entry.isEmpty()
                        ? caller.mailbox()
                        : entry.filter(one -> one.standing() == Standing.CONFIRMED)
                                .flatMap(DirectoryPerson::mailbox));
    }

    private static Map<String, Standing> best(List<DirectoryPerson> found) {
        // the order of the values is that of their worth
        return found.stream()
                .collect(Collectors.toMap(
                        entry -> entry.mailbox().orElseThrow(),
                        DirectoryPerson::standing,
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }
}
