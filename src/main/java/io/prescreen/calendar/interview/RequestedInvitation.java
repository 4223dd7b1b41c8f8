package io.prescreen.calendar.interview;

import io.prescreen.calendar.interview.InvitationRule.After;
import io.prescreen.calendar.interview.InvitationRule.Then;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/** {@code CandidateInvitation} of the contract. */
record RequestedInvitation(
        @NotNull After after,
        @Min(1) @Max(50) Integer accepted,
        @Size(max = 20) String timeOut,
        Then then) {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(60);

    /** @param required so many colleagues have to come */
    InvitationRule rule(long required) {
        if (required == 0) {
            throw Problem.invalidField("candidateInvitation.after", "needs a colleague who has to come");
        }
        boolean counts = after == After.ACCEPTED;
        if (counts != (accepted != null) || counts && accepted > required) {
            throw Problem.invalidField(
                    "candidateInvitation.accepted",
                    "must be at most the number of colleagues who have to come, and only with accepted");
        }
        return new InvitationRule(
                after,
                accepted,
                timeOut == null ? null : patience().toString(),
                Optional.ofNullable(then).orElse(Then.WITHHOLD));
    }

    private Duration patience() {
        return parsed().filter(one -> one.compareTo(LEAST) >= 0 && one.compareTo(MOST) <= 0)
                .orElseThrow(() -> Problem.invalidField("candidateInvitation.timeOut", "must be from PT1M to PT1440H"));
    }

    private Optional<Duration> parsed() {
        try {
            return Optional.of(Duration.parse(timeOut));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
