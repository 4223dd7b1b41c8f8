package io.prescreen.sandbox.cronofy.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of HTML with places for values: {@code {{name}}} is escaped, {@code {{{name}}}} is HTML itself. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\{?)(\\w+)}?}}");

    private final String name;
    private final String text;

    private Template(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Reads {@code cronofy/<name>} from the class path. */
    public static Template named(String name) {
        return new Template(name, resource(name));
    }

    public static String resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream("/cronofy/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource cronofy/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read cronofy/" + name, e);
        }
    }

    public String render(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private String value(MatchResult place, Map<String, String> values) {
        String value = values.get(place.group(2));
        if (value == null) {
            throw new IllegalArgumentException(name + " needs a value for " + place.group(2));
        }
        return place.group(1).isEmpty() ? escape(value) : value;
    }
}
