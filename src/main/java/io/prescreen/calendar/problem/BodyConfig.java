package io.prescreen.calendar.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How large bodies may be. None may be larger than {@code quarkus.http.limits.max-body-size}. */
@ConfigMapping(prefix = "prescreen.http.body")
interface BodyConfig {

    MemorySize maxSize();

    /** The size for paths that take more, by path. */
    Map<String, MemorySize> large();
}
