package io.prescreen.calendar.delegation;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.KnownMailbox;
import io.prescreen.calendar.directory.KnownResources;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.integration.Model;
import io.prescreen.calendar.link.LinkKind;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the directory about mailboxes, however many, at once. To be called inside a transaction of the tenant. */
@ApplicationScoped
class ViewingDirectory {

    private final Directory directory;
    private final KnownResources resources;

    ViewingDirectory(Directory directory, KnownResources resources) {
        this.directory = directory;
        this.resources = resources;
    }

    /** @param mailboxes in lower case @param active models, whose accounts list resources */
    Uni<DirectoryView> of(TenantId tenant, Set<String> mailboxes, Set<Model> active) {
        return directory.know(tenant, mailboxes).chain(known -> {
            Set<String> unclaimed = unclaimed(mailboxes, known);
            return resources
                    .among(tenant, listing(active), unclaimed)
                    .map(rooms -> new DirectoryView(standing(mailboxes, known), unclaimed, rooms));
        });
    }

    private static Set<LinkKind> listing(Set<Model> active) {
        return active.stream()
                .map(model -> switch (model) {
                    case BUSINESS_CONNECT -> LinkKind.PRIMARY;
                    case ENTERPRISE_CONNECT -> LinkKind.SERVICE_ACCOUNT;
                })
                .collect(Collectors.toSet());
    }

    private static Map<String, Standing> standing(Set<String> mailboxes, Map<String, KnownMailbox> known) {
        return mailboxes.stream().collect(Collectors.toMap(Function.identity(), mailbox -> of(mailbox, known)
                .map(KnownMailbox::standing)
                .orElse(Standing.UNLISTED)));
    }

    private static Set<String> unclaimed(Set<String> mailboxes, Map<String, KnownMailbox> known) {
        return mailboxes.stream()
                .filter(mailbox -> of(mailbox, known)
                        .filter(one -> one.inConfirmedDomain() && !one.remembered())
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** However the directory writes it. */
    private static Optional<KnownMailbox> of(String mailbox, Map<String, KnownMailbox> known) {
        return Directory.addressOf(mailbox).map(known::get);
    }
}
