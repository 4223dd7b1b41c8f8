package io.prescreen.calendar.cronofy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code GET /v1/resources}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ResourcesAnswer(@JsonProperty("resources") List<Listed> listed) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listed(
            @JsonProperty("email") String email,
            @JsonProperty("name") String name,
            @JsonProperty("capacity") Integer capacity,
            @JsonProperty("location") Location location) {

        Resource resource() {
            return new Resource(
                    email.toLowerCase(Locale.ROOT),
                    name == null ? "" : name,
                    Optional.ofNullable(capacity).filter(people -> people > 0),
                    location == null ? Resource.Place.UNKNOWN : location.place());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Location(
            @JsonProperty("building_name") String building,
            @JsonProperty("floor_name") String floor,
            @JsonProperty("floor_section") String section,
            @JsonProperty("address") Address address) {

        Resource.Place place() {
            return new Resource.Place(
                    told(building), told(floor), told(section), address == null ? Optional.empty() : address.line());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Address(
            @JsonProperty("lines") List<String> lines,
            @JsonProperty("postal_code") String postalCode,
            @JsonProperty("locality") String locality,
            @JsonProperty("region") String region,
            @JsonProperty("country") String country) {

        Optional<String> line() {
            String town = Stream.of(postalCode, locality)
                    .flatMap(part -> told(part).stream())
                    .collect(Collectors.joining(" "));
            return told(Stream.concat(lines == null ? Stream.empty() : lines.stream(), Stream.of(town, region, country))
                    .flatMap(part -> told(part).stream())
                    .collect(Collectors.joining(", ")));
        }
    }

    /** What has no address cannot be asked for. */
    List<Resource> resources() {
        if (listed == null) {
            throw Failures.malformed("no list of resources");
        }
        return listed.stream()
                .filter(one ->
                        one != null && one.email() != null && !one.email().isBlank())
                .map(Listed::resource)
                .toList();
    }

    private static Optional<String> told(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
    }
}
