package io.prescreen.sandbox.cronofy.state;

/** The settings in force. */
public final class SettingsStore {

    private Settings current = Settings.DEFAULT;

    public Settings current() {
        return current;
    }

    public void replace(Settings settings) {
        this.current = settings;
    }

    void reset() {
        current = Settings.DEFAULT;
    }
}
