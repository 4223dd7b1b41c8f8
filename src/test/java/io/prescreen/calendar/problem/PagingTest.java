package io.prescreen.calendar.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

/** Lists are read page by page. */
class PagingTest {

    private static final Paging.Length LENGTH = new Paging.Length(3, 7);

    /** Entries are places here: whoever asks for what comes after one of them, finds the entries behind it. */
    @Property
    void pageAfterPageIsTheWholeList(
            @ForAll @Size(max = 30) @UniqueElements List<String> list, @ForAll @IntRange(min = 1, max = 7) int limit) {
        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Paging<String> paging =
                    Paging.of(cursor, Optional.of(Integer.toString(limit)), LENGTH, place -> place.substring(1));
            int from = paging.after().map(last -> read.size()).orElse(0);
            List<String> found = list.subList(from, Math.min(list.size(), from + paging.wanted()));
            read.addAll(paging.page(found));
            cursor = Optional.ofNullable(paging.next(found, entry -> "-" + entry));
        } while (cursor.isPresent());

        assertThat(read).isEqualTo(list);
    }

    @Test
    void withoutALimitAPageHasItsUsualLength() {
        assertThat(paging(Optional.empty(), Optional.empty())).isEqualTo(new Paging<>(Optional.empty(), 3));
    }

    @Property
    void aLimitIsANumberWithinBounds(@ForAll int limit) {
        assertThat(wrong(Optional.empty(), Optional.of(Integer.toString(limit))))
                .isEqualTo(limit >= 1 && limit <= 7 ? List.of() : List.of("limit"));
    }

    @Test
    void whatIsMalformedIsNamedAllAtOnce() {
        assertThat(wrong(Optional.of("!"), Optional.of("1"))).containsExactly("cursor");
        assertThat(wrong(Optional.of("eA"), Optional.of("")))
                .as("a place that cannot be read, and no number")
                .containsExactlyInAnyOrder("cursor", "limit");
        IntStream.of(0, 8, -1)
                .forEach(number -> assertThat(wrong(Optional.of("!"), Optional.of(Integer.toString(number))))
                        .hasSize(2));
    }

    private static Paging<Integer> paging(Optional<String> cursor, Optional<String> limit) {
        return Paging.of(cursor, limit, LENGTH, Integer::valueOf);
    }

    private static List<String> wrong(Optional<String> cursor, Optional<String> limit) {
        try {
            paging(cursor, limit);
            return List.of();
        } catch (HttpProblem problem) {
            return ((List<?>) problem.getParameters().get("violations"))
                    .stream().map(one -> ((Violation) one).field).toList();
        }
    }
}
