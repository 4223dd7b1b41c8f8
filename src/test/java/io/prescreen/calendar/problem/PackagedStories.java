package io.prescreen.calendar.problem;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class BadBodyIT extends BadBodyTest {}

@QuarkusIntegrationTest
class WrongAddressIT extends WrongAddressTest {}
