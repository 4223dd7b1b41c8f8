package io.prescreen.calendar.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "prescreen.vault")
interface VaultConfig {

    /**
     * 32 random bytes each, base64 ({@code openssl rand -base64 32}). The first seals, all open. To rotate: put a new
     * one in front, wait until the metric {@code vault.links.sealed.by.older.keys} is 0, drop the old one.
     */
    List<String> keys();

    /**
     * 32 random bytes, base64, for keyed hashes. It does not rotate: hashes of upstream authorisations live as long as
     * links do.
     */
    String hashKey();

    /** How often replicas look for what an older key sealed. */
    @WithDefault("60S")
    Duration resealInterval();
}
