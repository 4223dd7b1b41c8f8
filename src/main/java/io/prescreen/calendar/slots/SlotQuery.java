package io.prescreen.calendar.slots;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import io.prescreen.calendar.availability.IanaZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** {@code SlotQuery} of the contract. */
record SlotQuery(
        @NotNull @IsoDuration String duration,
        @NotNull OffsetDateTime from,
        @NotNull OffsetDateTime to,
        @NotNull @IanaZone String timeZone,
        @IsoDuration String step,
        @IsoDuration String notice,
        @Valid Buffers buffers,
        @Valid AskedHours workingHours,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid AskedGroup> groups,

        @Size(max = Invitees.MOST) List<@NotNull @Valid AskedMember> optional,
        @Valid AskedRooms rooms,
        UnknownTime unknown,
        TentativeTime tentative,

        @Pattern(regexp = "[A-Za-z0-9._:-]{1,100}", message = "must be the id of an interview")
        String interview,

        boolean fresh,
        @Min(1) @Max(MOST_SLOTS) Integer limit) {

    private static final int MOST_SLOTS = 200;
    private static final int USUAL_SLOTS = 50;

    record Buffers(@IsoDuration String before, @IsoDuration String after) {}

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum UnknownTime {
        EXCLUDE,
        FLAG
    }

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    enum TentativeTime {
        BLOCK,
        ALLOW
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when a time or a duration is beyond the limits of the contract */
    Timing timing(Instant now) {
        return new AskedTiming(this).timing(now);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when somebody is named twice, or too many are named */
    Invitees invitees() {
        return Invitees.of(groups, optional == null ? List.of() : optional, rooms);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when what was said of working hours does not fit together */
    HoursRule hoursRule() {
        return workingHours == null ? HoursRule.RESPECT : workingHours.rule(timeZone);
    }

    boolean flagsUnknown() {
        return unknown == UnknownTime.FLAG;
    }

    boolean allowsTentative() {
        return tentative == TentativeTime.ALLOW;
    }

    int most() {
        return limit == null ? USUAL_SLOTS : limit;
    }
}
