package io.prescreen.calendar.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a caller sent of a person, field by field: in a bulk one bad row must not be the end of the others. */
final class ReadingRow {

    static final String NO_MAILBOX = "must be an e-mail address";
    static final String NO_PERSON = "must have 1 to 255 characters, none of them a control character";

    private static final String NO_NAME = "must have 1 to 200 characters, none of them a control character";
    private static final Pattern NAME = Pattern.compile("(?!\\s*$)[^\\p{Cc}\\p{Cs}]{1,200}");
    private static final Set<String> FIELDS = Set.of("mailbox", "displayName");

    private final Map<String, String> violations = new TreeMap<>();
    private final Optional<PersonId> id;
    private final Optional<Mailbox> mailbox;
    private final Optional<String> displayName;

    /** The body that is about one person. */
    ReadingRow(PersonId person, JsonNode row) {
        this(row, Optional.of(person));
    }

    /** A row of a bulk, which names the person itself. */
    ReadingRow(JsonNode row) {
        this(row, Optional.empty());
    }

    private ReadingRow(JsonNode row, Optional<PersonId> named) {
        if (row == null || !row.isObject()) {
            violations.put("", "must be one JSON object");
            id = named;
            mailbox = Optional.empty();
            displayName = Optional.empty();
            return;
        }
        row.fieldNames().forEachRemaining(field -> requireKnown(field, named.isEmpty()));
        id = named.or(() -> field(row, "id", PersonId::parse, NO_PERSON));
        mailbox = field(row, "mailbox", Mailbox::parse, NO_MAILBOX);
        displayName = field(row, "displayName", ReadingRow::name, NO_NAME);
    }

    Optional<PersonId> id() {
        return id;
    }

    /** What is wrong, by field; {@code ""} is the row as a whole. */
    Map<String, String> violations() {
        return violations;
    }

    /** Only where nothing is wrong. */
    Listing listing() {
        return new Listing(id.orElseThrow(), mailbox.orElseThrow(), displayName.orElseThrow());
    }

    /** Whoever is in the body twice is not stored: nobody can tell which row is right. */
    void addViolation(String field, String message) {
        violations.put(field, message);
    }

    private void requireKnown(String field, boolean withId) {
        if (!FIELDS.contains(field) && !(withId && field.equals("id"))) {
            violations.put(field, "is not known");
        }
    }

    private <T> Optional<T> field(JsonNode row, String name, Function<String, Optional<T>> parse, String otherwise) {
        JsonNode value = row.path(name);
        Optional<T> parsed = value.isTextual() ? parse.apply(value.textValue()) : Optional.empty();
        if (parsed.isEmpty()) {
            violations.put(
                    name, isAbsent(value) ? "must not be null" : value.isTextual() ? otherwise : "must be a text");
        }
        return parsed;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static Optional<String> name(String text) {
        return Optional.of(text).filter(one -> NAME.matcher(one).matches());
    }
}
