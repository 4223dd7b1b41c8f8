package io.prescreen.sandbox.cronofy;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.http.Template;
import io.prescreen.sandbox.cronofy.oauth.Pages;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.DropInFile;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.MailboxCalendar;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code GET /}: what runs here, who lives here, what to try first. */
final class StartPage implements Endpoint {

    private static final Template PAGE = Template.named("start.html");
    private static final Template NEIGHBOUR = Template.named("start-neighbour.html");
    private static final Template PERSON = Template.named("start-person.html");
    private static final Template COMPLAINTS = Template.named("start-complaints.html");

    private static final int MOST_SHOWN = 100;

    private final CronofyState state;
    private final Map<String, URI> neighbours;

    StartPage(CronofyState state, Map<String, URI> neighbours) {
        this.state = state;
        this.neighbours = neighbours;
    }

    @Override
    public Answer answer(Call call) {
        String body = PAGE.render(Map.of(
                "address", state.address().toString(),
                "tryAuthorize", CallbackPage.authorize(state),
                "tryEnterprise", CallbackPage.authorizeOrganisation(state),
                "neighbours", neighbours(),
                "people", people(),
                "dropIn", state.dropIn().root().toString(),
                "complaints", complaints()));
        return Pages.page(200, "Prescreen sandbox", "start", body);
    }

    private String neighbours() {
        return neighbours.entrySet().stream()
                .map(neighbour -> NEIGHBOUR.render(Map.of(
                        "label",
                        neighbour.getKey(),
                        "address",
                        neighbour.getValue().toString())))
                .collect(Collectors.joining());
    }

    private String people() {
        List<Mailbox> all = state.mailboxes().all();
        String more = all.size() > MOST_SHOWN
                ? "<tr><td colspan=\"4\">and %d more</td></tr>".formatted(all.size() - MOST_SHOWN)
                : "";
        return all.stream().limit(MOST_SHOWN).map(this::person).collect(Collectors.joining()) + more;
    }

    private String person(Mailbox mailbox) {
        List<MailboxCalendar> calendars = state.mailboxes().calendars(mailbox);
        return PERSON.render(Map.of(
                "owner", mailbox.ownerName(),
                "mailbox", mailbox.address(),
                "service", mailbox.service().service(),
                "serviceTitle", mailbox.service().title(),
                "zone", mailbox.zone().getId(),
                "state", mailbox.isConnected() ? "connected" : "disconnected",
                "calendars", calendars.stream().map(MailboxCalendar::name).collect(Collectors.joining(", "))));
    }

    private String complaints() {
        Stream<String> broken = state.dropIn().mailboxes().stream()
                .flatMap(folder -> state.mailboxes().find(folder).stream())
                .flatMap(mailbox -> state.dropIn().files(mailbox.address(), mailbox.zone()).stream())
                .filter(file -> file.calendar().isEmpty())
                .map(DropInFile::complaint);
        Stream<String> unknown = state.dropIn().mailboxes().stream()
                .filter(folder -> state.mailboxes().find(folder).isEmpty())
                .map(folder -> folder + ": nobody here has this mailbox");
        String items = Stream.concat(broken, unknown)
                .map(complaint -> "<li>" + Template.escape(complaint) + "</li>")
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : COMPLAINTS.render(Map.of("items", items));
    }
}
