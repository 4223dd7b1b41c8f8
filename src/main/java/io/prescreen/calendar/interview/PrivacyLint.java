package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.Content.Candidate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What rooms and shared calendars show, many people can read: it tells nothing of the candidate. Pure. Objections do not
 * repeat what they found.
 */
final class PrivacyLint {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");
    private static final Pattern LINK =
            Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://|\\bwww\\.|\\b[a-z0-9-]+\\.[a-z]{2,}/\\S");

    private PrivacyLint() {}

    /** By field of the request, what must not stand there. Empty: nothing is wrong. */
    static Map<String, String> objections(Content content, boolean shared) {
        Map<String, String> objections = new TreeMap<>();
        if (shared || !content.rooms().isEmpty()) {
            List<Candidate> candidates = content.candidates();
            objection(content.words().neutral(), candidates)
                    .ifPresent(wrong -> objections.put("words.neutral.title", wrong));
            Optional.ofNullable(content.place())
                    .flatMap(place -> objection(place, candidates))
                    .ifPresent(wrong -> objections.put("place", wrong));
        }
        return objections;
    }

    private static Optional<String> objection(String text, List<Candidate> candidates) {
        if (candidates.stream().anyMatch(candidate -> new FoldedName(candidate.name()).occursIn(text))) {
            return Optional.of("must not name a candidate: rooms and shared calendars show it to many");
        }
        if (ADDRESS.matcher(text).find()) {
            return Optional.of("must not hold a mail address: rooms and shared calendars show it to many");
        }
        return LINK.matcher(text).find()
                ? Optional.of("must not hold a link: rooms and shared calendars show it to many")
                : Optional.empty();
    }
}
