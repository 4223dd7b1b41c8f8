package io.prescreen.sandbox.cronofy.api;

import io.prescreen.sandbox.company.Place;
import io.prescreen.sandbox.company.Place.Coordinates;
import io.prescreen.sandbox.cronofy.http.Answer;
import io.prescreen.sandbox.cronofy.http.Call;
import io.prescreen.sandbox.cronofy.http.CronofyJson;
import io.prescreen.sandbox.cronofy.http.Endpoint;
import io.prescreen.sandbox.cronofy.oauth.Admission;
import io.prescreen.sandbox.cronofy.state.CronofyState;
import io.prescreen.sandbox.cronofy.state.Mailbox;
import io.prescreen.sandbox.cronofy.state.RoomDetails;
import io.prescreen.sandbox.cronofy.state.ServiceAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code GET /v1/resources}: the rooms of the organisation of a service account; not paged. */
public final class ResourcesEndpoint implements Endpoint {

    private static final List<String> SCOPES =
            List.of("service_account/resources/manage", "service_account/resources/unrestricted_access");

    private final CronofyState state;
    private final Admission admission;

    public ResourcesEndpoint(CronofyState state, Admission admission) {
        this.state = state;
        this.admission = admission;
    }

    record Resource(String email, String name, Integer capacity, Location location) {}

    record Location(
            String buildingName,
            String floorName,
            String floorSection,
            Place.Address address,
            Map<String, Double> coordinates) {

        static Location of(Place place) {
            return new Location(
                    place.building(),
                    place.floor(),
                    place.section(),
                    place.address(),
                    Optional.ofNullable(place.coordinates())
                            .map(Location::degrees)
                            .orElse(null));
        }

        private static Map<String, Double> degrees(Coordinates coordinates) {
            return Map.of("lat", coordinates.latitude(), "long", coordinates.longitude());
        }
    }

    @Override
    public Answer answer(Call call) {
        ServiceAccount account = admission.serviceAccount(call, SCOPES);
        String details = call.queryParameters().text("include_details").orElse("");
        Set<String> included = Set.copyOf(List.of(details.strip().split("\\s+")));
        List<Resource> resources = state.mailboxes().rooms(account).stream()
                .map(mailbox -> resource(mailbox, included))
                .toList();
        return CronofyJson.answer(Map.of("resources", resources));
    }

    private static Resource resource(Mailbox mailbox, Set<String> included) {
        RoomDetails room = mailbox.room().orElseThrow();
        boolean placed = included.contains("location") && room.place() != null;
        return new Resource(
                mailbox.address(),
                mailbox.ownerName(),
                included.contains("capacity") ? room.capacity() : null,
                placed ? Location.of(room.place()) : null);
    }
}
