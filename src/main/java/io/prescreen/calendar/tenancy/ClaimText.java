package io.prescreen.calendar.tenancy;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;

/** Claims as text: MicroProfile JWT hands out custom claims as JSON values, standard ones as Java values. */
final class ClaimText {

    private ClaimText() {}

    static String of(Object claim) {
        return claim instanceof JsonString text ? text.getString() : String.valueOf(claim);
    }

    /** The entries of a list, or the one value as a list. */
    static List<String> listOf(Object claim) {
        if (claim instanceof JsonArray array) {
            return array.stream().map(ClaimText::of).toList();
        }
        if (claim instanceof Collection<?> values) {
            return values.stream().map(ClaimText::of).toList();
        }
        return claim == null || claim == JsonValue.NULL ? List.of() : List.of(of(claim));
    }
}
