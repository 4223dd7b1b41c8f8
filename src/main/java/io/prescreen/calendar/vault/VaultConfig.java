package io.prescreen.calendar.vault;

import io.prescreen.calendar.configuration.PositiveDuration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "prescreen.vault")
interface VaultConfig {

    /**
     * 32 random bytes each, base64 ({@code openssl rand -base64 32}). The first seals, all open. To rotate: append a new
     * one everywhere, then move it to the front, and drop the old one when the metric {@code vault.reseal.pending} is 0
     * and the longest link attempt is over.
     */
    List<String> keys();

    /**
     * 32 random bytes, base64, for keyed hashes. It does not rotate: hashes of upstream authorisations live as long as
     * links do.
     */
    String hashKey();

    /** How often replicas look for what an older key sealed. */
    @WithDefault("60S")
    @PositiveDuration
    Duration resealInterval();
}
