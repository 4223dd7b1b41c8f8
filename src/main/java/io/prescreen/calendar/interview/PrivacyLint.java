package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.Content.Candidate;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What rooms and shared calendars show, many people can read: it tells nothing of the candidate. Pure. Objections do not
 * repeat what they found.
 */
final class PrivacyLint {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]");
    /** "2.OG" and "z.B." are none. */
    private static final String HOST =
            "\\b([a-z][a-z0-9-]+\\.){2,}[a-z]{2,}\\b|\\b[a-z][a-z0-9-]+\\.(com|net|org|io|eu|app|dev|me|de|at|ch|uk|us)\\b";

    private static final Pattern LINK =
            Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://|\\bwww\\.|\\b[a-z0-9-]+\\.[a-z]{2,}/\\S|" + HOST);

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

    /** Their name, and what their address calls them. */
    private static Stream<FoldedName> names(Candidate candidate) {
        String called =
                candidate.email().substring(0, Math.max(candidate.email().indexOf('@'), 0));
        return Stream.of(candidate.name(), called.replaceFirst("\\+.*", "")).map(FoldedName::new);
    }

    private static Optional<String> objection(String written, List<Candidate> candidates) {
        String text = Normalizer.normalize(written, Form.NFKC);
        if (candidates.stream().flatMap(PrivacyLint::names).anyMatch(name -> name.occursIn(text))) {
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
