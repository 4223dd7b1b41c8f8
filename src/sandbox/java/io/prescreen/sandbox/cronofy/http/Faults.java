package io.prescreen.sandbox.cronofy.http;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The faults to play, by operation name or {@link #ALL}. A fault of the operation itself goes before one of all. */
public final class Faults {

    public static final String ALL = "all";

    private final Map<String, Fault> faults = new TreeMap<>();

    public Map<String, Fault> current() {
        return Map.copyOf(faults);
    }

    public void set(String operation, Fault fault) {
        faults.put(operation, fault);
    }

    public void remove(String operation) {
        faults.remove(operation);
    }

    public void clear() {
        faults.clear();
    }

    /** The fault for a call that has just come in; one of its times is used up. */
    Optional<Fault> next(Operation operation) {
        return take(operation.toString()).or(() -> take(ALL));
    }

    private Optional<Fault> take(String name) {
        Fault fault = faults.get(name);
        if (fault == null) {
            return Optional.empty();
        }
        if (fault.isLast()) {
            faults.remove(name);
        } else {
            faults.put(name, fault.oneLess());
        }
        return Optional.of(fault);
    }
}
