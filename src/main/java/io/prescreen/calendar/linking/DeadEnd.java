package io.prescreen.calendar.linking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Where browsers end that cannot be sent on: a static page that says what to do. Nothing of the request is in it. */
enum DeadEnd {
    UNUSABLE(
            400,
            "This page cannot be used any more",
            "The request to connect a calendar was already used, has expired, or is not complete. Go back to Prescreen "
                    + "and click “Connect to your calendar” again."),
    INACTIVE(
            409,
            "The calendar integration is not active",
            "It was switched off while you were connecting your calendar. Nothing was connected. Ask your "
                    + "administrator, then try again from Prescreen."),
    UNAVAILABLE(
            503,
            "Please reload this page in a moment",
            "We cannot store the answer right now. Nothing is lost: reload this page to go on.");

    private final int status;
    private final String html;

    DeadEnd(int status, String title, String text) {
        this.status = status;
        this.html = template().replace("{title}", title).replace("{text}", text);
    }

    int status() {
        return status;
    }

    String html() {
        return html;
    }

    private static String template() {
        try (InputStream page = DeadEnd.class.getResourceAsStream("/pages/dead-end.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
