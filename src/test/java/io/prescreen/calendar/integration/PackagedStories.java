package io.prescreen.calendar.integration;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class ActivationIT extends ActivationTest {}

@QuarkusIntegrationTest
class ResetDuringLinkingIT extends ResetDuringLinkingTest {}

@QuarkusIntegrationTest
class ResetIT extends ResetTest {}
