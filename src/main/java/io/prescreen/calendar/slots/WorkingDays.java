package io.prescreen.calendar.slots;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code WorkingDays} of the contract: the hours of each day; null is none. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WorkingDays(
        @Size(max = MOST) List<@NotNull @Valid Hours> monday,
        @Size(max = MOST) List<@NotNull @Valid Hours> tuesday,
        @Size(max = MOST) List<@NotNull @Valid Hours> wednesday,
        @Size(max = MOST) List<@NotNull @Valid Hours> thursday,
        @Size(max = MOST) List<@NotNull @Valid Hours> friday,
        @Size(max = MOST) List<@NotNull @Valid Hours> saturday,
        @Size(max = MOST) List<@NotNull @Valid Hours> sunday) {

    static final WorkingDays STANDARD = ofWeek(List.of(new Hours("08:00", "18:00")));

    private static final int MOST = 8;

    private static WorkingDays ofWeek(List<Hours> day) {
        return new WorkingDays(day, day, day, day, day, null, null);
    }

    List<Hours> of(DayOfWeek day) {
        List<Hours> hours =
                switch (day) {
                    case MONDAY -> monday;
                    case TUESDAY -> tuesday;
                    case WEDNESDAY -> wednesday;
                    case THURSDAY -> thursday;
                    case FRIDAY -> friday;
                    case SATURDAY -> saturday;
                    case SUNDAY -> sunday;
                };
        return hours == null ? List.of() : hours;
    }

    /**
     * @param field where they were sent
     * @throws io.quarkiverse.resteasy.problem.HttpProblem when nobody could work then
     */
    void require(String field) {
        if (Arrays.stream(DayOfWeek.values()).allMatch(day -> of(day).isEmpty())) {
            throw Problem.invalidField(field, "must have hours on a day");
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            require("%s.%s".formatted(field, day.name().toLowerCase(Locale.ROOT)), of(day));
        }
    }

    private static void require(String field, List<Hours> day) {
        for (int i = 0; i < day.size(); i++) {
            if (day.get(i).areNone()) {
                throw Problem.invalidField("%s[%d].to".formatted(field, i), "must differ from from");
            }
        }
    }
}
