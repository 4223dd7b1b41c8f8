package io.prescreen.sandbox;

import java.util.Map;
import java.util.Properties;

/** Where the parts of a sandbox of its own listen. */
record PortSettings(Properties properties, Map<String, String> environment) {
    static final PortSetting CRONOFY =
            new PortSetting("Cronofy", "cronofy", Ports.standard().cronofy());
    static final PortSetting IDENTITY_PROVIDER = new PortSetting(
            "the identity provider", "identity", Ports.standard().identityProvider());
    static final PortSetting POSTGRES =
            new PortSetting("PostgreSQL", "postgres", Ports.standard().postgres());

    static PortSettings ofThisProcess() {
        return new PortSettings(System.getProperties(), System.getenv());
    }

    /** The ports as set, each of them free. */
    Ports freePorts() throws InterruptedException {
        return new Ports(free(CRONOFY), free(IDENTITY_PROVIDER), free(POSTGRES));
    }

    private int free(PortSetting setting) throws InterruptedException {
        return setting.waitUntilFree(setting.value(properties, environment));
    }
}
