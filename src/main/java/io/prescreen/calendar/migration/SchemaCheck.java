package io.prescreen.calendar.migration;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduler;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Has the migration run, and does row-level security bind the role of this service? If not, the service ends and says
 * so. While PostgreSQL cannot be asked, the service is not ready, and each look at its readiness asks again.
 */
@Readiness
@ApplicationScoped
class SchemaCheck implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(SchemaCheck.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NAME = "Schema of the database";

    private final ServiceDatabase database;
    private volatile boolean right;

    SchemaCheck(ServiceDatabase database) {
        this.database = database;
    }

    /**
     * After everything else that may end the start; not before does anything begin in the background. It begins, too, while
     * PostgreSQL is away: not everywhere does somebody ask for readiness, and so look again.
     */
    void atStart(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start, Scheduler scheduler) {
        try {
            look().await().atMost(PATIENCE);
        } catch (ConfigurationException wrong) {
            throw wrong;
        } catch (RuntimeException away) {
            LOG.warnf("PostgreSQL cannot be asked for its schema: not ready until it can (%s)", away.getMessage());
        }
        scheduler.resume();
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return right ? Uni.createFrom().item(HealthCheckResponse.up(NAME)) : lookAgain();
    }

    private Uni<HealthCheckResponse> lookAgain() {
        return look().replaceWith(() -> HealthCheckResponse.up(NAME))
                .onFailure(ConfigurationException.class)
                .invoke(wrong -> {
                    LOG.error(wrong.getMessage());
                    Quarkus.asyncExit(1);
                })
                .onFailure()
                .recoverWithItem(() -> HealthCheckResponse.down(NAME));
    }

    private Uni<Void> look() {
        return database.requireMigrated().invoke(() -> right = true);
    }
}
