package io.prescreen.calendar.freebusy;

import java.util.Collection;
import java.util.List;

record Availability(Timeline busy, Timeline tentative, Timeline unknown) {
    static Availability unknown(Window w) {
        return new Availability(Timeline.of(List.of()), Timeline.of(List.of()), Timeline.of(List.of(w.stretch())));
    }

    static Availability known(Window w, Stretch covered, Collection<Stretch> busy, Collection<Stretch> tentative) {
        Timeline in = Timeline.of(List.of(w.stretch())).clip(covered);
        Timeline out = Timeline.of(List.of(w.stretch())).minus(in);
        Timeline b = Timeline.of(busy).clip(w.stretch()).minus(out);
        return new Availability(
                b, Timeline.of(tentative).clip(w.stretch()).minus(out).minus(b), out);
    }
}
