package io.prescreen.calendar.resource;

import io.prescreen.calendar.directory.KnownResource;
import io.prescreen.calendar.directory.ResourceSearch;
import io.prescreen.calendar.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;

/** Which resources a caller wants, as they sent it. */
class ResourceQuery {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int LARGEST = 100_000;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Pattern WORDS = Pattern.compile("(?!\\s*$)[^\\p{Cc}\\p{Cs}]{1,200}");

    @RestQuery
    Optional<String> capacity;

    @RestQuery
    Optional<String> text;

    @RestQuery
    Optional<String> cursor;

    @RestQuery
    Optional<String> limit;

    /** One more than the page takes. */
    ResourceSearch search() {
        return new ResourceSearch(
                parsed(
                        "text",
                        text,
                        ResourceQuery::words,
                        "must have 1 to 200 characters, none of them a control character"),
                parsed("capacity", capacity, sent -> number(sent, LARGEST), "must be a number from 1 to " + LARGEST),
                parsed("cursor", cursor, ResourceQuery::decoded, "must be the nextCursor of a page"),
                most() + 1);
    }

    int most() {
        return parsed("limit", limit, sent -> number(sent, MOST), "must be a number from 1 to " + MOST)
                .orElse(USUAL);
    }

    /** Given what the search found, where the next page begins; empty when there is none. */
    Optional<String> next(List<KnownResource> found) {
        return found.size() <= most() ? Optional.empty() : Optional.of(encoded(found.get(most() - 1)));
    }

    private static String encoded(KnownResource last) {
        byte[] bytes = (last.mailbox() + "\n" + last.name()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ResourceSearch.Last decoded(String cursor) {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] parts = text.split("\n", 2);
        if (!words(parts[0]).equals(parts[0])) {
            throw new IllegalArgumentException("not ours");
        }
        return new ResourceSearch.Last(words(parts[1]), parts[0]);
    }

    private static String words(String text) {
        if (!WORDS.matcher(text).matches()) {
            throw new IllegalArgumentException("beyond the limits of the contract");
        }
        return text;
    }

    private static int number(String text, int largest) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > largest) {
            throw new IllegalArgumentException("beyond the limits of the contract");
        }
        return number;
    }

    private static <T> Optional<T> parsed(
            String name, Optional<String> text, Function<String, T> parser, String otherwise) {
        try {
            return text.map(parser);
        } catch (RuntimeException malformed) {
            throw Problem.invalidQuery(name, otherwise);
        }
    }
}
