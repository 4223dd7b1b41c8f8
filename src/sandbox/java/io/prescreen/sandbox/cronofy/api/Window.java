package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.cronofy.http.Parameters;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Settings.OutsideWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The time that a call asks about, at most from 42 days ago until 201 days ahead by the sandbox clock.
 *
 * @param from inclusive
 * @param to exclusive
 */
record Window(Instant from, Instant to, ZoneId zone) {

    private static final int DAYS_BACK = 42;
    private static final int DAYS_AHEAD = 201;

    /** Empty, with the reasons in {@code invalid}, if the parameters cannot be used. */
    static Optional<Window> of(Parameters query, CronofyState state, InvalidParameters invalid) {
        Optional<ZoneId> zone = zone(query, invalid);
        Optional<Moment> from = bound(query, "from", invalid);
        Optional<Moment> to = bound(query, "to", invalid);
        if (!invalid.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = state.clock().today(zone.get());
        Window widest = new Window(
                Moment.of(today.minusDays(DAYS_BACK)).in(zone.get()),
                Moment.of(today.plusDays(DAYS_AHEAD)).in(zone.get()),
                zone.get());
        Window asked = new Window(
                from.map(bound -> bound.in(zone.get())).orElse(widest.from),
                to.map(bound -> bound.in(zone.get())).orElse(widest.to),
                zone.get());
        boolean clamp = state.settings().current().outsideWindow() == OutsideWindow.CLAMP;
        return Optional.of(clamp ? asked.within(widest) : asked.checked(widest, invalid));
    }

    private Window within(Window widest) {
        return new Window(widest.nearest(from), widest.nearest(to), zone);
    }

    private Instant nearest(Instant time) {
        Instant atLeast = time.isBefore(from) ? from : time;
        return atLeast.isAfter(to) ? to : atLeast;
    }

    private Window checked(Window widest, InvalidParameters invalid) {
        if (from.isBefore(widest.from)) {
            invalid.add("from", "out_of_range", "must not be more than " + DAYS_BACK + " days in the past");
        }
        if (to.isAfter(widest.to)) {
            invalid.add("to", "out_of_range", "must not be more than " + DAYS_AHEAD + " days in the future");
        }
        if (from.isAfter(to)) {
            invalid.add("to", "must_be_after_from", "must not be before from");
        }
        return this;
    }

    private static Optional<ZoneId> zone(Parameters query, InvalidParameters invalid) {
        Optional<String> tzid = query.text("tzid");
        if (tzid.isEmpty()) {
            invalid.add("tzid", "required", "must be specified");
        }
        Optional<ZoneId> zone =
                tzid.filter(ZoneId.getAvailableZoneIds()::contains).map(ZoneId::of);
        if (tzid.isPresent() && zone.isEmpty()) {
            invalid.add("tzid", "invalid_tzid", "must be an IANA time zone");
        }
        return zone;
    }

    static Optional<Moment> bound(Parameters query, String name, InvalidParameters invalid) {
        Optional<String> text = query.text(name);
        Optional<Moment> bound = text.flatMap(Moment::parse);
        if (text.isPresent() && bound.isEmpty()) {
            invalid.add(name, "invalid_date", "must be a date, or a time without a fraction of a second");
        }
        return bound;
    }
}
