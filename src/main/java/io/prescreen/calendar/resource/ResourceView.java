package io.prescreen.calendar.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.prescreen.calendar.directory.KnownResource;
import io.prescreen.calendar.directory.ResourcePlace;
import java.time.Instant;
import java.util.List;

/** {@code Resource} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResourceView(
        String mailbox, String name, Integer capacity, PlaceView place, Instant listedAt, boolean reachable) {

    /** {@code Resources} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resources(List<ResourceView> resources, String nextCursor) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(String building, String floor, String section, String address) {

        static PlaceView of(ResourcePlace place) {
            return new PlaceView(
                    place.building().orElse(null),
                    place.floor().orElse(null),
                    place.section().orElse(null),
                    place.address().orElse(null));
        }
    }

    static ResourceView of(KnownResource resource, boolean reachable) {
        return new ResourceView(
                resource.mailbox(),
                resource.name(),
                resource.capacity().orElse(null),
                PlaceView.of(resource.place()),
                resource.listedAt(),
                reachable);
    }
}
