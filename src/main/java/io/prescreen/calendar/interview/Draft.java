package io.prescreen.calendar.interview;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.interview.Content.Audiences;
import io.prescreen.calendar.interview.Content.Candidate;
import io.prescreen.calendar.interview.Content.Kind;
import io.prescreen.calendar.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** What can be read from a request without asking anybody. Each objection names its field. */
record Draft(
        InterviewRequest request,
        Schedule schedule,
        List<Candidate> candidates,
        List<String> rooms,
        Audiences words,
        InvitationRule invitation) {

    private static final Duration LONGEST = Duration.ofHours(24);

    static Draft of(InterviewRequest request) {
        Schedule schedule = request.schedule();
        requireLength(schedule);
        requirePlace(request);
        requireOne(
                "organiser", request.organiser().person(), request.organiser().mailbox());
        IntStream.range(0, request.asked().size())
                .forEach(i -> requireOne(
                        "colleagues[%d]".formatted(i),
                        request.asked().get(i).person(),
                        request.asked().get(i).mailbox()));
        return new Draft(request, schedule, candidates(request), rooms(request), words(request), invitation(request));
    }

    /** As the directory would keep it. */
    static String address(String field, String mailbox) {
        return Directory.addressOf(mailbox)
                .orElseThrow(() -> Problem.invalidField(field, "must be a mailbox such as rita@acme.example"));
    }

    private static void requireLength(Schedule schedule) {
        Duration length =
                Duration.between(schedule.start().instant(), schedule.end().instant());
        if (length.isNegative() || length.isZero()) {
            throw Problem.invalidField("end", "must be after start");
        }
        if (length.compareTo(LONGEST) > 0) {
            throw Problem.invalidField("end", "must be at most 24 hours after start");
        }
    }

    private static void requirePlace(InterviewRequest request) {
        if (request.place() == null
                ? request.kind() == Kind.ON_SITE
                : request.place().isBlank()) {
            throw Problem.invalidField("place", "must say where to come");
        }
        if (request.videoLink() == null ? request.kind() == Kind.VIDEO : !isLink(request.videoLink())) {
            throw Problem.invalidField("videoLink", "must be an https address");
        }
    }

    private static boolean isLink(String text) {
        try {
            URI link = URI.create(text);
            return "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static void requireOne(String field, String person, String mailbox) {
        if ((person == null) == (mailbox == null)) {
            throw Problem.invalidField(field, "must name either a person or a mailbox");
        }
    }

    private static List<Candidate> candidates(InterviewRequest request) {
        return IntStream.range(0, request.invited().size())
                .mapToObj(i -> new Candidate(
                        request.invited().get(i).name().strip(),
                        address(
                                "candidates[%d].email".formatted(i),
                                request.invited().get(i).email())))
                .toList();
    }

    private static List<String> rooms(InterviewRequest request) {
        return IntStream.range(0, request.wantedRooms().size())
                .mapToObj(i ->
                        address("rooms[%d]".formatted(i), request.wantedRooms().get(i)))
                .toList();
    }

    private static Audiences words(InterviewRequest request) {
        if (request.words().candidates() == null && !request.invited().isEmpty()) {
            throw Problem.invalidField("words.candidates", "must be there for the candidates");
        }
        return request.words().audiences();
    }

    private static InvitationRule invitation(InterviewRequest request) {
        if (request.candidateInvitation() == null) {
            return null;
        }
        if (request.invited().isEmpty()) {
            throw Problem.invalidField("candidateInvitation", "needs candidates");
        }
        return request.candidateInvitation()
                .rule(request.asked().stream().filter(one -> !one.optional()).count());
    }

    @Override
    public String toString() {
        return "a draft of an interview";
    }
}
