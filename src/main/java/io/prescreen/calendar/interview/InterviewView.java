package io.prescreen.calendar.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.prescreen.calendar.interview.Content.Candidate;
import io.prescreen.calendar.interview.Content.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code Interview} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterviewView(
        @JsonUnwrapped InterviewSummary summary,
        URI relinkUrl,
        String organiserMailbox,
        String creator,
        List<AttendeeView> colleagues,
        List<CandidateView> candidates,
        List<AttendeeView> rooms,
        Kind kind,
        String place,
        String videoLink,
        WordsView words,
        InvitationRule candidateInvitation,
        Invitation invitation,
        boolean erased,
        Instant createdAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AttendeeView(String person, String mailbox, boolean optional, Reply answer, Instant answeredAt) {

        static AttendeeView of(Seat seat) {
            return new AttendeeView(
                    seat.person().orElse(null),
                    seat.mailbox().orElse(null),
                    seat.optional(),
                    seat.answer().orElse(null),
                    seat.answeredAt().orElse(null));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CandidateView(String name, String email, Reply answer, Instant answeredAt) {

        static CandidateView of(Candidate candidate, Seat seat) {
            return new CandidateView(
                    candidate == null ? null : candidate.name(),
                    candidate == null ? null : candidate.email(),
                    seat.answer().orElse(null),
                    seat.answeredAt().orElse(null));
        }
    }

    static InterviewView of(Known known, Access access, Optional<URI> relinkUrl) {
        Interview interview = known.interview();
        Optional<Content> content = known.content();
        boolean full = access == Access.FULL;
        boolean shared = interview.isShared();
        return new InterviewView(
                InterviewSummary.of(interview, known.delivery()),
                relinkUrl.orElse(null),
                interview.mailbox,
                interview.creator,
                attendees(known, Seat.Kind.COLLEAGUE),
                full ? candidates(known) : null,
                attendees(known, Seat.Kind.ROOM),
                content.map(Content::kind).orElse(null),
                content.map(Content::place).orElse(null),
                content.map(Content::videoLink).filter(link -> full || !shared).orElse(null),
                content.map(Content::words)
                        .map(words -> full ? WordsView.of(words) : WordsView.ofColleagues(words, shared))
                        .orElse(null),
                content.map(Content::invitation).filter(rule -> full).orElse(null),
                full ? invitation(known) : null,
                interview.isErased(),
                interview.createdAt);
    }

    /** As far as it was decided for what the interview is now. */
    private static Invitation invitation(Known known) {
        return known.delivery()
                .filter(one -> Objects.equals(one.decided, known.interview().version))
                .filter(one -> known.seats().stream().anyMatch(seat -> seat.kind() == Seat.Kind.CANDIDATE))
                .map(one -> one.invitation)
                .orElse(null);
    }

    private static List<AttendeeView> attendees(Known known, Seat.Kind kind) {
        return seats(known, kind).map(AttendeeView::of).toList();
    }

    private static List<CandidateView> candidates(Known known) {
        List<Seat> seats = seats(known, Seat.Kind.CANDIDATE).toList();
        List<Candidate> named = known.content().map(Content::candidates).orElse(List.of());
        return IntStream.range(0, seats.size())
                .mapToObj(i -> CandidateView.of(named.isEmpty() ? null : named.get(i), seats.get(i)))
                .toList();
    }

    private static Stream<Seat> seats(Known known, Seat.Kind kind) {
        return known.seats().stream().filter(seat -> seat.kind() == kind);
    }

    @Override
    public String toString() {
        return "a view of " + summary.id();
    }
}
