package io.prescreen.sandbox;

import io.prescreen.sandbox.company.Person;
import io.prescreen.sandbox.company.Tenant;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the sandbox says when it is ready; the service is named where one is developed beside it. */
record Welcome(Sandbox sandbox, Optional<DevelopedService> service) {

    String text() {
        return """

                -- Prescreen sandbox ----------------------------------------------------------
                %s  Cronofy             %s   (open it: start page)
                  Identity provider   %s
                  PostgreSQL          %s

                %s
                  A token:
                    curl -s -d grant_type=password -d username=rita -d password=any \\
                         -d client_id=prescreen-frontend %s/token

                  What to do with it: README.md, "The tour".
                ------------------------------------------------------------------------------
                """.formatted(
                service.map(Welcome::line).orElse(""),
                sandbox.cronofy(),
                sandbox.issuer(),
                database(),
                sandbox.company().tenants().stream().map(Welcome::people).collect(Collectors.joining()),
                sandbox.issuer());
    }

    private static String line(DevelopedService service) {
        return "  Service             %s   (its contract: /openapi)\n".formatted(service.address());
    }

    private String database() {
        var postgres = sandbox.postgres();
        return "%s:%d/%s   (%s, %s; passwords like the names)"
                .formatted(
                        postgres.host(),
                        postgres.port(),
                        postgres.database(),
                        postgres.owner().name(),
                        postgres.service().name());
    }

    private static String people(Tenant tenant) {
        var names = tenant.people().stream().map(Welcome::userName).collect(Collectors.joining(", "));
        return "  %-18s  %s\n".formatted(tenant.name(), names);
    }

    private static String userName(Person person) {
        return person.subject() + (person.roles().contains("calendar-admin") ? " (administrator)" : "");
    }
}
