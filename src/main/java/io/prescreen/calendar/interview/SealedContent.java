package io.prescreen.calendar.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.prescreen.calendar.vault.Secret;
import io.prescreen.calendar.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;

/** What interviews say, as it is stored. */
@ApplicationScoped
class SealedContent {

    private final Vault vault;
    private final ObjectMapper json;

    SealedContent(Vault vault, ObjectMapper json) {
        this.vault = vault;
        this.json = json;
    }

    /** Of one that is not erased. */
    Content open(Interview interview) {
        try {
            return json.readValue(
                    vault.open(interview.content, interview.place()).reveal(), Content.class);
        } catch (JsonProcessingException unreadable) {
            // without the cause, which quotes what it could not read
            throw new IllegalStateException("the stored content of an interview cannot be read");
        }
    }

    void put(Interview interview, Content content) {
        try {
            interview.content = vault.seal(Secret.of(json.writeValueAsString(content)), interview.place());
            interview.keyId = vault.newestKey();
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the content of an interview cannot be written");
        }
    }

    void reseal(Interview interview) {
        if (!interview.isErased() && interview.keyId != vault.newestKey()) {
            put(interview, open(interview));
        }
    }
}
