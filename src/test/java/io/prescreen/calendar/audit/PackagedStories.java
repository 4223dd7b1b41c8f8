package io.prescreen.calendar.audit;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class RecordingIT extends RecordingTest {}
