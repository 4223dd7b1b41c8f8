package io.prescreen.calendar.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code InterviewSummary} of the contract: nothing of what the interview says. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewSummary(
        String id,
        long version,
        State state,
        Boolean cancelling,
        Failure reason,
        String field,
        String advice,
        List<Attention> attention,
        String organiser,
        String start,
        String end,
        String timeZone,
        Instant changedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<InterviewSummary> interviews, String nextCursor) {}

    static InterviewSummary of(Interview interview, Optional<Delivery> delivery) {
        Schedule schedule = interview.schedule();
        return new InterviewSummary(
                interview.name,
                interview.version,
                interview.state,
                interview.cancelled && interview.state != State.CANCELLED ? true : null,
                interview.reason,
                interview.reasonField,
                interview.reason == null ? null : interview.reason.advice(),
                delivery.map(one -> Attention.parse(one.attention))
                        .filter(all -> !all.isEmpty())
                        .orElse(null),
                interview.organiser,
                WallTime.text(schedule.start().time()),
                WallTime.text(schedule.end().time()),
                interview.zone,
                interview.changedAt);
    }
}
