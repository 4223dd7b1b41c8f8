package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.prescreen.calendar.vault.Secret;
import java.io.IOException;

/** Secrets on the wire to Cronofy. Named at each field, so that no other JSON can carry one by accident. */
final class SecretJson {

    private SecretJson() {}

    static final class Writer extends JsonSerializer<Secret> {
        @Override
        public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(secret.reveal());
        }
    }

    static final class Reader extends JsonDeserializer<Secret> {
        @Override
        public Secret deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getValueAsString();
            return text == null || text.isEmpty() ? null : Secret.of(text);
        }
    }
}
