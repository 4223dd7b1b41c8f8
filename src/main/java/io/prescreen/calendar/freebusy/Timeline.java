package io.prescreen.calendar.freebusy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

record Timeline(List<Stretch> stretches) {
    static Timeline of(Collection<Stretch> all) {
        List<Stretch> out = new ArrayList<>();
        for (Stretch s :
                all.stream().sorted(Comparator.comparing(Stretch::start)).toList()) {
            Stretch last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && !s.start().isAfter(last.end())) {
                out.set(out.size() - 1, new Stretch(last.start(), s.end().isAfter(last.end()) ? s.end() : last.end()));
            } else out.add(s);
        }
        return new Timeline(List.copyOf(out));
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    Timeline clip(Stretch w) {
        return of(stretches.stream().flatMap(s -> s.intersection(w).stream()).toList());
    }

    Timeline minus(Timeline o) {
        List<Stretch> rest = stretches;
        for (Stretch cut : o.stretches) {
            List<Stretch> next = new ArrayList<>();
            for (Stretch s : rest) {
                Stretch.between(s.start(), s.end().isBefore(cut.start()) ? s.end() : cut.start())
                        .ifPresent(next::add);
                Stretch.between(s.start().isAfter(cut.end()) ? s.start() : cut.end(), s.end())
                        .ifPresent(next::add);
            }
            rest = next;
        }
        return of(rest);
    }
}
