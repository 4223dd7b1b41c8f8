package io.prescreen.sandbox.cronofy.control;

import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.Journal;
import io.prescreen.sandbox.cronofy.http.JournalEntry;
import io.prescreen.sandbox.cronofy.http.Operation;
import io.prescreen.sandbox.cronofy.http.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class JournalControl {

    private static final String PATH = "/sandbox/journal";

    private final Journal journal;

    JournalControl(Journal journal) {
        this.journal = journal;
    }

    List<Route> routes() {
        return List.of(new Route("GET", PATH, this::show), new Route("DELETE", PATH, this::clear));
    }

    private Answer show(Call call) {
        Optional<Operation> wanted = call.queryParameters().text("operation").map(FaultsControl::named);
        List<JournalEntry> requests = journal.entries().stream()
                .filter(entry -> wanted.map(entry.operation()::equals).orElse(true))
                .toList();
        return ControlJson.answer(Map.of("requests", requests));
    }

    private Answer clear(Call call) {
        journal.clear();
        return Answer.empty(204);
    }
}
