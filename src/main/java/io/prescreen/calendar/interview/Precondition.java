package io.prescreen.calendar.interview;

import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.problem.ProblemType;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caller takes for granted.
 *
 * @param match {@code If-Match}: the version, or any that there is
 * @param none {@code If-None-Match}: there is none yet
 */
record Precondition(Optional<String> match, boolean none) {

    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("\"([^\"]{0,50})\"");

    static Precondition of(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
        if (ifNoneMatch.filter(text -> !text.strip().equals(ANY)).isPresent()) {
            throw Problem.invalidHeader("If-None-Match", "must be *");
        }
        return new Precondition(ifMatch.map(Precondition::tag), ifNoneMatch.isPresent());
    }

    private static String tag(String text) {
        Matcher quoted = TAG.matcher(text.strip());
        if (text.strip().equals(ANY)) {
            return ANY;
        }
        if (!quoted.matches()) {
            throw Problem.invalidHeader("If-Match", "must be the ETag of the interview, in quotes");
        }
        return quoted.group(1);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when this is not what the caller expects to change */
    void requireForChange(Optional<Interview> existing) {
        requireTrue(existing);
        if (existing.isPresent() && match.isEmpty()) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED, "Read the interview, and send its ETag as If-Match.");
        }
    }

    /** The same where nothing has to be said. */
    void requireTrue(Optional<Interview> existing) {
        boolean matches = match.isEmpty()
                || existing.filter(one -> match.get().equals(ANY) || match.get().equals(String.valueOf(one.version)))
                        .isPresent();
        if (!matches || none && existing.isPresent()) {
            throw mismatch();
        }
    }

    static RuntimeException mismatch() {
        return Problem.of(ProblemType.VERSION_MISMATCH, "Somebody else was there before: read the interview again.");
    }
}
