package io.prescreen.calendar.problem;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which page of a list a caller asks for: the parameters {@code cursor} and {@code limit} of the contract.
 *
 * @param after the last entry of the page before; empty: the first page is wanted
 * @param most how many entries the page has at most
 * @param <P> what tells the place of an entry in the order of the list
 */
public record Paging<P>(Optional<P> after, int most) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** How long the pages of a list are: without a limit, and at most. */
    public record Length(int usual, int most) {

        /** What lists without a reason of their own keep to. */
        public static final Length USUAL = new Length(100, 500);

        private Optional<Integer> parse(String limit) {
            return Optional.of(limit)
                    .filter(text -> NUMBER.matcher(text).matches())
                    .map(Integer::valueOf)
                    .filter(number -> number >= 1 && number <= most);
        }
    }

    /**
     * @param place reads what {@link #next} was given; throws whatever it likes when we cannot have given it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem naming what is malformed, both where both are
     */
    public static <P> Paging<P> of(
            Optional<String> cursor, Optional<String> limit, Length length, Function<String, P> place) {
        Optional<P> after = cursor.flatMap(text -> decoded(text, place));
        Optional<Integer> most = limit.isEmpty() ? Optional.of(length.usual()) : limit.flatMap(length::parse);
        Map<String, String> wrong = new HashMap<>();
        if (cursor.isPresent() && after.isEmpty()) {
            wrong.put("cursor", "must be what an earlier page gave");
        }
        if (most.isEmpty()) {
            wrong.put("limit", "must be a number from 1 to %d".formatted(length.most()));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalidQuery(wrong);
        }
        return new Paging<>(after, most.orElseThrow());
    }

    /** How many entries to look for: one more than the page takes tells whether there is another page. */
    public int wanted() {
        return most + 1;
    }

    /** Of what was looked for, the entries of this page. */
    public <E> List<E> page(List<E> found) {
        return found.stream().limit(most).toList();
    }

    /**
     * The cursor of the next page, or null when this is the last one.
     *
     * @param found what was looked for, as many as {@link #wanted}
     * @param place of an entry, in a form that can be read again; callers can read it, too
     */
    public <E> String next(List<E> found, Function<E, String> place) {
        return found.size() <= most ? null : cursor(place.apply(found.get(most - 1)));
    }

    /** Of an entry, or of where looking for entries ended. @param place as for {@link #next} */
    public static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static <P> Optional<P> decoded(String cursor, Function<String, P> place) {
        try {
            return Optional.of(place.apply(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }
}
