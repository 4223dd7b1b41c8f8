package io.prescreen.calendar.link;

import io.prescreen.calendar.tenancy.PersonId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Tells whoever waits for it that a calendar may be written to by now. To be called inside a transaction of the tenant. */
@ApplicationScoped
class TellingOfLinks {

    private final List<WhenLinkConnects> others;

    TellingOfLinks(@All List<WhenLinkConnects> others) {
        this.others = others;
    }

    /** A service account is no way into any calendar by itself. */
    Uni<Void> connected(Link link) {
        Organiser owner = new Organiser(Optional.ofNullable(link.person).map(PersonId::new), link.mailbox);
        return link.kind == LinkKind.SERVICE_ACCOUNT
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(others)
                        .onItem()
                        .transformToUniAndConcatenate(other -> other.connected(link.id.tenantId(), owner))
                        .collect()
                        .asList()
                        .replaceWithVoid();
    }
}
