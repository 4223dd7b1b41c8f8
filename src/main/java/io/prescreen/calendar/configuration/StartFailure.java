package io.prescreen.calendar.configuration;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why the service did not start, as far as operators can help it: a sentence for each property. */
public final class StartFailure {

    private static final String PROPERTY = "^.*The config property (\\S+) ";
    private static final Pattern MISSING = Pattern.compile(PROPERTY + "is required but .*");
    private static final Pattern EMPTY = Pattern.compile(PROPERTY + "is defined as the empty String .*");
    private static final Pattern UNREADABLE = Pattern.compile(
            PROPERTY + "with the config value \".*\" (?:threw an Exception|was converted to null)(.*)", Pattern.DOTALL);

    private StartFailure() {}

    /** Sentences for operators; empty when nobody foresaw this failure, so that its stack trace is what helps. */
    public static List<String> reasons(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(StartFailure::isForeseen)
                .reduce((outer, inner) -> inner)
                .map(StartFailure::sentences)
                .orElse(List.of());
    }

    private static boolean isForeseen(Throwable cause) {
        return cause instanceof ConfigValidationException
                || cause instanceof ConfigurationException
                || cause instanceof BindException;
    }

    private static List<String> sentences(Throwable cause) {
        if (cause instanceof BindException) {
            return List.of("%s: see quarkus.http.port and quarkus.management.port".formatted(cause.getMessage()));
        }
        return cause.getMessage()
                .lines()
                .filter(line -> !line.startsWith("Configuration validation failed"))
                .map(line -> readable(line.strip()))
                .toList();
    }

    private static String readable(String problem) {
        String named = MISSING.matcher(problem).replaceFirst("$1 is required");
        named = EMPTY.matcher(named).replaceFirst("$1 is required, but empty");
        return UNREADABLE.matcher(named).replaceFirst(found -> found.group(1) + kindOf(found.group(2)));
    }

    /** Without the value itself: it may be a secret that got into the wrong place. */
    private static String kindOf(String converter) {
        if (converter.contains("duration")) {
            return " must be a duration such as 30S, 15M or P7D";
        }
        return converter.contains("integer") ? " must be a whole number" : " cannot be read";
    }
}
