package io.prescreen.calendar.interview;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.directory.Standing;
import io.prescreen.calendar.interview.Content.Attendee;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.tenancy.Caller;
import io.prescreen.calendar.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Who is meant by a request. To be called inside a transaction of the tenant. */
@ApplicationScoped
class Resolving {

    private final Directory directory;
    private final FindingOrganiser organisers;
    private final FindingColleagues colleagues;

    Resolving(Directory directory, FindingOrganiser organisers, FindingColleagues colleagues) {
        this.directory = directory;
        this.organisers = organisers;
        this.colleagues = colleagues;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem naming the field that means nobody who can be asked */
    Uni<Content> resolve(Caller caller, Draft draft) {
        TenantId tenant = caller.tenant();
        return organisers.of(caller, draft.request().organiser()).chain(organiser -> colleagues
                .of(tenant, draft.request().asked())
                .call(() -> requireRooms(tenant, draft.rooms()))
                .map(asked -> content(draft, organiser, asked)));
    }

    private Uni<Void> requireRooms(TenantId tenant, List<String> rooms) {
        return directory
                .standingOf(tenant, rooms)
                .invoke(standings -> {
                    for (int i = 0; i < rooms.size(); i++) {
                        if (standings.get(rooms.get(i)) != Standing.UNLISTED) {
                            throw Problem.invalidField("rooms[%d]".formatted(i), "must be no person's mailbox");
                        }
                    }
                })
                .replaceWithVoid();
    }

    private static Content content(Draft draft, Attendee organiser, List<Attendee> asked) {
        if (organiser.person() == null && !draft.candidates().isEmpty()) {
            throw Problem.invalidField(
                    "candidates", "must be empty: many can look into the primary account's calendar");
        }
        Content content = new Content(
                organiser,
                asked,
                draft.candidates(),
                draft.rooms(),
                draft.request().kind(),
                draft.request().place(),
                draft.request().videoLink(),
                draft.words(),
                draft.invitation(),
                Map.of());
        Everybody.requireOnce(content);
        return content;
    }
}
