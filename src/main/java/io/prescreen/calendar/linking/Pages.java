package io.prescreen.calendar.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The static pages for browsers that cannot be sent on. */
final class Pages {

    private Pages() {}

    static String read(String name) {
        try (InputStream page = Pages.class.getResourceAsStream("/pages/%s.html".formatted(name))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
