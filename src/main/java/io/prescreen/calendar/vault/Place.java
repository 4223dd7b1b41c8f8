package io.prescreen.calendar.vault;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a sealed value belongs. What was sealed for one place does not open at another. */
public record Place(String tenant, String table, UUID row, String column) {

    byte[] bytes() {
        // no part but the tenant can hold a slash, and the tenant cannot either
        return String.join("/", tenant, table, row.toString(), column).getBytes(StandardCharsets.UTF_8);
    }
}
