package io.prescreen.calendar.directory;

import io.prescreen.calendar.tenancy.TenantId;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells those who follow the directory that it has changed. To be called in the transaction of the change. */
@ApplicationScoped
class TellingOthers {

    private final List<WhenDirectoryChanges> others;

    TellingOthers(@All List<WhenDirectoryChanges> others) {
        this.others = others;
    }

    Uni<Void> tell(TenantId tenant) {
        return Multi.createFrom()
                .iterable(others)
                .onItem()
                .transformToUniAndConcatenate(other -> other.changed(tenant))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
