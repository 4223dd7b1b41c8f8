package io.prescreen.sandbox.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Where a room is; whatever is not known is null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(String building, String floor, String section, Address address, Coordinates coordinates) {

    /** @param country as the calendar service spells it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(List<String> lines, String locality, String region, String postalCode, String country) {

        public Address {
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }

    /** In degrees. */
    public record Coordinates(double latitude, double longitude) {}
}
