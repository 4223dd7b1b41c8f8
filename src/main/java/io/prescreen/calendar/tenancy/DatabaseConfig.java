package io.prescreen.calendar.tenancy;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;

/** What Quarkus is told of PostgreSQL, so that what is missing is named with all the rest; see {@link OidcConfig}. */
@Unremovable
@ConfigMapping(prefix = "quarkus.datasource")
interface DatabaseConfig {

    /** A role that owns nothing: row-level security must bind it. */
    String username();

    String password();

    @WithName("reactive.url")
    @NotEmpty
    List<@Pattern(regexp = "(vertx-reactive:)?postgres(ql)?://.+", message = "must begin with postgresql://") String>
            urls();
}
