package io.prescreen.calendar.vault;

import io.prescreen.calendar.tenancy.RowId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows of one kind that hold something sealed. Whoever produces a bean of this type has them sealed again when there is a
 * newer key.
 *
 * @param name what they are called in the metric {@code vault.reseal.pending}: a plural
 * @param foundBy the database function that finds those that an older key sealed; its argument is the id of the newest
 * @param reseal locks one, if it still exists, and seals it with the newest key; inside a transaction of its tenant
 */
public record SealedRows(String name, String foundBy, Function<RowId, Uni<Void>> reseal) {

    public static <T> SealedRows of(
            String name, String foundBy, Function<RowId, Uni<Optional<T>>> locked, Consumer<T> reseal) {
        return new SealedRows(name, foundBy, id -> locked.apply(id)
                .invoke(found -> found.ifPresent(reseal))
                .replaceWithVoid());
    }
}
