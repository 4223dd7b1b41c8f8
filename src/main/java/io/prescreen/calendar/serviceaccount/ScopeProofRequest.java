package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.directory.Directory;
import io.prescreen.calendar.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** {@code ScopeProofRequest} of the contract. */
record ScopeProofRequest(@NotNull @Size(max = 20) List<String> forbidden) {

    /** The mailbox by the field that names it; or a problem that names what is none. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < forbidden.size(); i++) {
            String field = "forbidden[%d]".formatted(i);
            Directory.addressOf(forbidden.get(i))
                    .ifPresentOrElse(
                            mailbox -> fields.put(field, mailbox), () -> wrong.put(field, CoverageRequest.NO_MAILBOX));
        }
        return refusing(wrong, fields);
    }

    SortedSet<String> mailboxes() {
        return new TreeSet<>(fields().values());
    }

    void refuse(Map<String, Candidate> known, Coverage coverage) {
        Map<String, String> wrong = new TreeMap<>();
        fields().forEach((field, mailbox) ->
                Objection.toForbidden(known.get(mailbox), coverage).ifPresent(why -> wrong.put(field, why)));
        refusing(wrong, wrong);
    }

    private static <T> T refusing(Map<String, String> wrong, T otherwise) {
        if (!wrong.isEmpty()) {
            throw Problem.invalidFields(wrong);
        }
        return otherwise;
    }
}
