package io.prescreen.calendar.resource;

import io.prescreen.calendar.directory.KnownResource;
import io.prescreen.calendar.directory.ResourceSearch;
import io.prescreen.calendar.directory.ResourceSearch.Last;
import io.prescreen.calendar.problem.Paging;
import io.prescreen.calendar.problem.QueryParameter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;

/** Which resources a caller wants, as they sent it. */
class ResourceQuery {

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

    Paging<Last> paging() {
        return Paging.of(cursor, limit, Paging.Length.USUAL, ResourceQuery::last);
    }

    ResourceSearch search(Paging<Last> paging) {
        return new ResourceSearch(
                new QueryParameter("text", text)
                        .parsed(
                                ResourceQuery::words,
                                "must have 1 to 200 characters, none of them a control character"),
                new QueryParameter("capacity", capacity)
                        .parsed(ResourceQuery::number, "must be a number from 1 to " + LARGEST),
                paging.after(),
                paging.wanted());
    }

    static String place(KnownResource last) {
        return last.mailbox() + "\n" + last.name();
    }

    private static Last last(String place) {
        String[] parts = place.split("\n", 2);
        if (!words(parts[0]).equals(parts[0])) {
            throw new IllegalArgumentException("not ours");
        }
        return new Last(words(parts[1]), parts[0]);
    }

    private static String words(String text) {
        if (!WORDS.matcher(text).matches()) {
            throw new IllegalArgumentException("beyond the limits of the contract");
        }
        return text;
    }

    private static int number(String text) {
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (number < 1 || number > LARGEST) {
            throw new IllegalArgumentException("beyond the limits of the contract");
        }
        return number;
    }
}
