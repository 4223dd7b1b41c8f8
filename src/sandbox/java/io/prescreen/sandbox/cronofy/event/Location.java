package io.prescreen.sandbox.cronofy.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where an event takes place; each part may be null.
 *
 * @param latitude a decimal number, kept as it was written
 * @param longitude the same
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Location(
        String description,
        @JsonProperty("lat") String latitude,
        @JsonProperty("long") String longitude) {}
