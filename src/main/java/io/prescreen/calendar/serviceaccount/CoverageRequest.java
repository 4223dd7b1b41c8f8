package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.problem.Problem;
import io.prescreen.calendar.serviceaccount.Coverage.Change;
import io.prescreen.calendar.serviceaccount.Coverage.Scope;
import io.prescreen.calendar.tenancy.RowId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code Coverage} of the contract. */
record CoverageRequest(
        @Valid @NotNull Choice people, @Valid @NotNull Choice resources) {

    static final int MOST = 500;
    static final String NO_MAILBOX = "must be an e-mail address";

    record Choice(@NotNull Scope scope, @Size(max = MOST) List<String> mailboxes) {}

    /** Or a problem that names what is wrong with the form. */
    Coverage read(RowId serviceAccount, Change change) {
        Map<String, String> wrong = new TreeMap<>();
        requireScope("people", people, Scope.ALL, wrong);
        requireScope("resources", resources, Scope.EVERYONE, wrong);
        Map<String, String> listed = new LinkedHashMap<>(listed("people", people, wrong));
        Map<String, String> rooms = listed("resources", resources, wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalidFields(wrong);
        }
        return new Coverage(
                serviceAccount,
                people.scope(),
                new TreeSet<>(listed.values()),
                resources.scope(),
                new TreeSet<>(rooms.values()),
                Optional.of(change),
                0);
    }

    /** The mailbox by the field that names it: once that it has been read. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(listed("people", people, new TreeMap<>()));
        fields.putAll(listed("resources", resources, new TreeMap<>()));
        return fields;
    }

    private static void requireScope(String name, Choice choice, Scope foreign, Map<String, String> wrong) {
        if (choice.scope() == foreign) {
            wrong.put(name + ".scope", "must be one of the values that the contract lists");
        }
        boolean list = choice.scope() == Scope.LIST;
        if (list && choice.mailboxes() == null) {
            wrong.put(name + ".mailboxes", "must not be null with the scope list");
        }
        if (!list && choice.mailboxes() != null && !choice.mailboxes().isEmpty()) {
            wrong.put(name + ".mailboxes", "must be empty unless the scope is list");
        }
    }

    private static Map<String, String> listed(String name, Choice choice, Map<String, String> wrong) {
        Map<String, String> listed = new LinkedHashMap<>();
        List<String> named = choice.mailboxes() == null ? List.of() : choice.mailboxes();
        for (int i = 0; i < named.size(); i++) {
            String field = "%s.mailboxes[%d]".formatted(name, i);
            Directory.addressOf(named.get(i))
                    .ifPresentOrElse(mailbox -> listed.put(field, mailbox), () -> wrong.put(field, NO_MAILBOX));
        }
        return listed;
    }
}
