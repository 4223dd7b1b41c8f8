package io.prescreen.calendar.link;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class ResealingLinksIT extends ResealingLinksTest {}
