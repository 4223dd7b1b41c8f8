package io.prescreen.calendar;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Requests mean what the contract says or nothing: a number is no text and no time, one object is all there is, and no
 * property comes twice. What Cronofy sends is read by a tolerant mapper of its own.
 */
@Singleton
// how enums are spelled: Jackson makes it by reflection
@RegisterForReflection(targets = EnumNamingStrategies.LowerCamelCaseStrategy.class)
class StrictJson implements ObjectMapperCustomizer {

    private static final List<CoercionInputShape> OTHERS = List.of(
            CoercionInputShape.Integer,
            CoercionInputShape.Float,
            CoercionInputShape.Boolean,
            CoercionInputShape.String);

    /** Last: of two modules for the same type the later one counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        OTHERS.forEach(shape -> json.coercionConfigDefaults().setCoercion(shape, CoercionAction.Fail));
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        json.registerModule(new SimpleModule("rfc3339").addDeserializer(OffsetDateTime.class, new Rfc3339()));
    }

    /** Jackson's own takes numbers for seconds. */
    private static final class Rfc3339 extends StdDeserializer<OffsetDateTime> {

        private static final long serialVersionUID = 1L;

        Rfc3339() {
            super(OffsetDateTime.class);
        }

        @Override
        public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (OffsetDateTime) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return OffsetDateTime.parse(json.getText());
            } catch (DateTimeException notOne) {
                return (OffsetDateTime) context.handleWeirdStringValue(handledType(), json.getText(), "not RFC 3339");
            }
        }
    }
}
