package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.IanaZone;
import io.prescreen.calendar.interview.Content.Kind;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code InterviewRequest} of the contract. */
record InterviewRequest(
        @NotNull @Valid Organising organiser,
        @Size(max = 50) List<@NotNull @Valid Colleague> colleagues,
        @Size(max = 1) List<@NotNull @Valid Invited> candidates,
        @Size(max = 10) List<@NotNull @Email @Size(min = 1, max = 254) String> rooms,
        @NotNull @Size(max = 40) String start,
        @NotNull @Size(max = 40) String end,
        @NotNull @IanaZone String timeZone,
        @NotNull Kind kind,

        @Size(min = 1, max = 500) @Pattern(regexp = RequestedWords.LINE, message = RequestedWords.ONE_LINE)
        String place,

        @Size(max = 500) String videoLink,
        @NotNull @Valid RequestedWords words,
        @Valid RequestedInvitation candidateInvitation,
        @Size(min = 1, max = 20_000) String proof) {

    record Organising(
            @Size(min = 1, max = 255) String person,
            @Email @Size(min = 1, max = 254) String mailbox) {
        @Override
        public String toString() {
            return "an organiser";
        }
    }

    record Colleague(
            @Size(min = 1, max = 255) String person,
            @Email @Size(min = 1, max = 254) String mailbox,
            boolean optional) {
        @Override
        public String toString() {
            return "a colleague";
        }
    }

    record Invited(
            @NotBlank @Size(max = 200) @Pattern(regexp = RequestedWords.LINE, message = RequestedWords.ONE_LINE)
            String name,

            @NotNull @Email @Size(min = 1, max = 254) String email) {
        @Override
        public String toString() {
            return "a candidate";
        }
    }

    List<Colleague> asked() {
        return Optional.ofNullable(colleagues).orElse(List.of());
    }

    List<Invited> invited() {
        return Optional.ofNullable(candidates).orElse(List.of());
    }

    List<String> wantedRooms() {
        return Optional.ofNullable(rooms).orElse(List.of());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming what is no time there, with what may be meant */
    Schedule schedule() {
        ZoneId zone = ZoneId.of(timeZone);
        return Schedule.of(moment("start", start, zone), moment("end", end, zone), zone);
    }

    private static WallMoment moment(String field, String text, ZoneId zone) {
        WallTime time = WallTime.parse(text)
                .orElseThrow(() -> Problem.invalidField(
                        field, "must be a local time in whole minutes, such as 2027-03-23T09:00, or with its offset"));
        if (time.local().getYear() < 1970 || time.local().getYear() > 9990) {
            throw Problem.invalidField(field, "must lie between the years 1970 and 9990");
        }
        return time.in(zone.getRules())
                .orElseThrow(() -> Problem.invalidField(
                        field,
                        time.objection(zone.getRules()),
                        "proposals",
                        time.proposals(zone.getRules()).stream()
                                .map(WallTime::text)
                                .toList()));
    }

    @Override
    public String toString() {
        return "a request for an interview";
    }
}
