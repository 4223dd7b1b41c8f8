package io.prescreen.sandbox.calendar;

import java.util.Map;
import java.util.stream.Collectors;

/** One property of a component; names in upper case, parameter values without quotes. */
record ContentLine(String name, Map<String, String> parameters, String value) {

    ContentLine {
        parameters = Map.copyOf(parameters);
    }

    String parameter(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    InvalidIcsException refuse(String reason) {
        return new InvalidIcsException(this + ": " + reason);
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> ";" + parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("", name, ":" + value));
    }
}
