package io.prescreen.calendar.serviceaccount;

import io.prescreen.calendar.problem.Problem;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with mailboxes that a body names, by field. */
record BadMailboxes(Map<String, String> wrong) {

    /** @param fields the mailbox by the field that names it */
    static BadMailboxes of(Map<String, Candidate> known, Map<String, String> fields) {
        Map<String, String> wrong = new TreeMap<>();
        fields.forEach((field, mailbox) ->
                CoverageList.of(field).objectionTo(known.get(mailbox)).ifPresent(why -> wrong.put(field, why)));
        return new BadMailboxes(wrong);
    }

    void refuse() {
        if (!wrong.isEmpty()) {
            throw Problem.invalidFields(wrong);
        }
    }
}
