package io.prescreen.calendar.migration;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;

/** The database as the service's own role sees it. */
@ApplicationScoped
class ServiceDatabase {

    private static final String STATE = """
            select schema_version() as version,
                   rolsuper or rolbypassrls
                       or pg_has_role(oid, (select relowner from pg_class where oid = 'link'::regclass), 'MEMBER') as unbound
              from pg_roles where rolname = current_user""";

    private final Pool pool;

    ServiceDatabase(Pool pool) {
        this.pool = pool;
    }

    /** Fails with a {@link ConfigurationException} for what operators must mend, with anything else for the rest. */
    Uni<Void> requireMigrated() {
        return pool.query(STATE)
                .execute()
                .map(rows -> rows.iterator().next())
                .invoke(ServiceDatabase::require)
                .onFailure(PgException.class)
                .transform(ServiceDatabase::explained)
                .replaceWithVoid();
    }

    private static void require(Row state) {
        if (state.getInteger("version") < Schema.VERSION) {
            throw older("version %d, not %d".formatted(state.getInteger("version"), Schema.VERSION));
        }
        if (state.getBoolean("unbound")) {
            throw new ConfigurationException(
                    "quarkus.datasource.username must name a role that row-level security binds:"
                            + " no superuser, no BYPASSRLS, no member of the role that owns the tables");
        }
    }

    private static RuntimeException explained(PgException refused) {
        return switch (refused.getSqlState().substring(0, 2)) {
            case "28", "3D" ->
                new ConfigurationException(
                        "PostgreSQL refuses quarkus.datasource.username, .password or the database of"
                                + " quarkus.datasource.reactive.url: " + refused.getErrorMessage());
            // a function or a table is missing, or not granted to this role
            case "42" -> older(refused.getErrorMessage());
            default -> refused;
        };
    }

    private static ConfigurationException older(String found) {
        return new ConfigurationException("the database is not ready for this version (" + found
                + "): run the migration job, and with prescreen.database.service-role as quarkus.datasource.username");
    }
}
