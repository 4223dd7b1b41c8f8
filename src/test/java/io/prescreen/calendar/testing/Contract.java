package io.prescreen.calendar.testing;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;
import java.nio.file.Path;

/** {@code openapi.yaml} as a filter on all traffic of tests: who breaks it fails. */
final class Contract {

    private static final String FILE = Path.of("openapi.yaml").toUri().toString();

    private static final OpenApiValidationFilter BOTH_WAYS = filter(LevelResolver.create());

    /** For tests that send what the contract forbids; answers are held to it all the same. */
    private static final OpenApiValidationFilter ANSWERS_ONLY =
            filter(LevelResolver.create().withLevel("validation.request", Level.IGNORE));

    private Contract() {}

    static OpenApiValidationFilter bothWays() {
        return BOTH_WAYS;
    }

    static OpenApiValidationFilter answersOnly() {
        return ANSWERS_ONLY;
    }

    private static OpenApiValidationFilter filter(LevelResolver.Builder levels) {
        return new OpenApiValidationFilter(OpenApiInteractionValidator.createForSpecificationUrl(FILE)
                .withLevelResolver(levels.build())
                .build());
    }
}
