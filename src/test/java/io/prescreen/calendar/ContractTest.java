package io.prescreen.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.prescreen.calendar.problem.ProblemType;
import io.prescreen.calendar.testing.StoryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract is the file at the root: the service serves it, and its list of problems is the code's. */
@QuarkusTest
class ContractTest extends StoryTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void theServiceServesTheContract() throws IOException {
        String served = api.outsideTheContract()
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        JsonNode document = YAML.readTree(served);

        assertThat(names(document.get("paths"))).isEqualTo(names(written().get("paths")));
        assertThat(names(document.at("/components/schemas")))
                .isEqualTo(names(written().at("/components/schemas")));
        assertThat(document.get("openapi").asText()).startsWith("3.0");
    }

    @Test
    void everyProblemOfTheCodeIsInTheContractAndTheOtherWayRound() throws IOException {
        JsonNode listed = written().at("/components/schemas/ProblemType/enum");

        List<String> inContract = new ArrayList<>();
        listed.forEach(type -> inContract.add(type.asText()));
        List<String> inCode = Arrays.stream(ProblemType.values())
                .map(type -> type.uri().toString())
                .toList();

        assertThat(inContract).containsExactlyInAnyOrderElementsOf(inCode);
    }

    @Test
    void theTableOfProblemsTellsTheStatusOfEach() throws IOException {
        String table =
                written().at("/components/schemas/ProblemType/description").asText();

        assertThat(ProblemType.values()).allSatisfy(type -> {
            String name = type.uri().toString().replaceAll(".*:", "");
            assertThat(table).contains("| `%s` | %d |".formatted(name, type.status()));
        });
    }

    private static JsonNode written() throws IOException {
        return YAML.readTree(Path.of("openapi.yaml").toFile());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }
}
