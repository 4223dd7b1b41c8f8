package io.prescreen.calendar.serviceaccount;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.serviceaccount.Coverage.Change;
import io.prescreen.calendar.serviceaccount.Coverage.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * {@code CoverageState} of the contract.
 *
 * @param changedAt null before anybody chose
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoverageView(Choice people, Choice resources, Instant changedAt, String changedBy, CoverageProgress progress) {

    record Choice(Scope scope, List<String> mailboxes) {

        private static Choice of(Scope scope, Set<String> listed) {
            return new Choice(scope, listed.stream().sorted().toList());
        }
    }

    static CoverageView of(Coverage coverage, CoverageProgress progress) {
        return new CoverageView(
                Choice.of(coverage.people(), coverage.listedPeople()),
                Choice.of(coverage.resources(), coverage.listedResources()),
                coverage.change().map(Change::at).orElse(null),
                coverage.change().map(Change::by).orElse(null),
                progress);
    }
}
