package io.prescreen.calendar.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.prescreen.calendar.directory.ListingPeople.Listed;
import io.prescreen.calendar.tenancy.PersonId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code DirectoryBulk} of the contract: many people, each for themselves. */
final class Bulk {

    record Violation(String field, String message) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowResult(Result result, String id, Standing standing, List<Violation> violations) {}

    record Results(List<RowResult> results) {}

    private final List<ReadingRow> rows;

    Bulk(List<JsonNode> sent) {
        this.rows = sent.stream().map(ReadingRow::new).toList();
        Map<PersonId, Long> times = rows.stream()
                .flatMap(row -> row.id().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        rows.stream()
                .filter(row -> row.id().filter(id -> times.get(id) > 1).isPresent())
                .forEach(row -> row.addViolation("id", "is in the body more than once"));
    }

    /** The good rows. */
    List<Listing> listings() {
        return rows.stream()
                .filter(row -> row.violations().isEmpty())
                .map(ReadingRow::listing)
                .toList();
    }

    /** One for each row, in the order sent. */
    Results results(Map<PersonId, Listed> stored) {
        return new Results(rows.stream().map(row -> result(row, stored)).toList());
    }

    private static RowResult result(ReadingRow row, Map<PersonId, Listed> stored) {
        String id = row.id().map(PersonId::value).orElse(null);
        if (row.violations().isEmpty()) {
            Listed listed = stored.get(row.listing().id());
            return new RowResult(listed.result(), id, listed.entry().standing(), null);
        }
        List<Violation> violations = row.violations().entrySet().stream()
                .map(wrong -> new Violation(wrong.getKey(), wrong.getValue()))
                .toList();
        return new RowResult(Result.INVALID, id, null, violations);
    }
}
