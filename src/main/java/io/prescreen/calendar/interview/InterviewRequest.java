package io.prescreen.calendar.interview;

import io.prescreen.calendar.availability.IanaZone;
import io.prescreen.calendar.interview.Content.Kind;
import io.prescreen.calendar.interview.Content.Wording;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
        @Size(max = 10) List<@NotNull @Valid Invited> candidates,
        @Size(max = 10) List<@NotNull @Email @Size(min = 1, max = 254) String> rooms,
        @NotNull @Size(max = 40) String start,
        @NotNull @Size(max = 40) String end,
        @NotNull @IanaZone String timeZone,
        @NotNull Kind kind,

        @Size(min = 1, max = 500) @Pattern(regexp = LINE, message = ONE_LINE)
        String place,

        @Size(max = 500) String videoLink,
        @NotNull @Valid ByAudience words,
        @Valid HoldingBack candidateInvitation,
        @Size(min = 1, max = 20_000) String proof) {

    private static final String LINE = "[^\\p{Cc}\\p{Cs}]*";
    private static final String ONE_LINE = "must be one line of text";
    private static final String LINES = "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*";

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
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = ONE_LINE)
            String name,

            @NotNull @Email @Size(min = 1, max = 254) String email) {
        @Override
        public String toString() {
            return "a candidate";
        }
    }

    record Said(
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = ONE_LINE)
            String title,

            @Size(max = 3500) @Pattern(regexp = LINES, message = "must be text")
            String text) {

        Wording wording() {
            return new Wording(title, text);
        }

        @Override
        public String toString() {
            return "words";
        }
    }

    record Neutral(
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE, message = ONE_LINE)
            String title) {}

    record ByAudience(
            @NotNull @Valid Said organiser,
            @Valid Said colleagues,
            @Valid Said candidates,
            @Valid Neutral neutral) {}

    record HoldingBack(
            @NotNull InvitationRule.After after,
            @Min(1) @Max(50) Integer accepted,
            @Size(max = 20) String timeOut,
            InvitationRule.Then then) {}

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
