package io.prescreen.calendar.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** The last fact of a page: the next one begins with what was recorded before. */
record Cursor(Instant at, UUID id) {

    static Cursor of(StoredFact last) {
        return new Cursor(last.at(), last.id());
    }

    /** @throws RuntimeException when we did not make it */
    static Cursor parse(String text) {
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("/", 2);
        return new Cursor(AuditFilter.time(parts[0]), UUID.fromString(parts[1]));
    }

    String text() {
        byte[] bytes = (at + "/" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
