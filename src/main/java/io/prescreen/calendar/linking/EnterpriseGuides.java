package io.prescreen.calendar.linking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;

/** How administrators connect each provider of Enterprise Connect: data, in {@code guides/enterprise.json}. */
final class EnterpriseGuides {

    static final List<Provider> ALL = read();

    private EnterpriseGuides() {}

    /** {@code EnterpriseProvider} of the contract. */
    @RegisterForReflection
    record Provider(String id, String name, String connectLabel, String linkLabel, Guide guide) {}

    @RegisterForReflection
    record Guide(List<Step> steps, List<String> notes) {}

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String title, String text, URI link) {}

    private static List<Provider> read() {
        try (InputStream guides = EnterpriseGuides.class.getResourceAsStream("/guides/enterprise.json")) {
            return new ObjectMapper().readValue(guides, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
