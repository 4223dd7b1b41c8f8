package io.prescreen.sandbox.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A component between BEGIN and END, with its lines and the components inside it, in the order of the text. */
record Component(String name, List<ContentLine> lines, List<Component> parts) {

    Component(String name) {
        this(name.toUpperCase(Locale.ROOT), new ArrayList<>(), new ArrayList<>());
    }

    List<Component> parts(String component) {
        return parts.stream().filter(part -> part.name().equals(component)).toList();
    }

    List<ContentLine> all(String property) {
        return lines.stream().filter(line -> line.name().equals(property)).toList();
    }

    Optional<ContentLine> optional(String property) {
        List<ContentLine> found = all(property);
        if (found.size() > 1) {
            throw found.get(1).refuse("only one " + property + " is allowed in a " + name);
        }
        return found.stream().findFirst();
    }

    ContentLine required(String property) {
        return optional(property).orElseThrow(() -> new InvalidIcsException("a " + name + " needs a " + property));
    }

    String value(String property) {
        return optional(property).map(line -> line.value().trim()).orElse("");
    }
}
