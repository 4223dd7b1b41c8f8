package io.prescreen.calendar.tenancy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** What all tenants share. Each question is a transaction by itself: no lock outlives its statement. */
@ApplicationScoped
public class SharedByTenants {

    private final Pool pool;

    SharedByTenants(Pool pool) {
        this.pool = pool;
    }

    /** JSON for JSON. Fails with {@link StorageUnavailableException} while the database is away. */
    public Uni<String> ask(TenantQuestion.Shared question, String json) {
        return pool.preparedQuery("select %s($1::text::jsonb)::text".formatted(question.function()))
                .execute(Tuple.of(json))
                .map(rows -> rows.iterator().next().getString(0))
                .onFailure(StorageUnavailableException::isCauseOf)
                .transform(StorageUnavailableException::new);
    }
}
