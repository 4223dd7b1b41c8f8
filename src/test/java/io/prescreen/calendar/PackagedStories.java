package io.prescreen.calendar;

import io.prescreen.calendar.testing.Representative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@Representative
@QuarkusIntegrationTest
class ContractIT extends ContractTest {}

@QuarkusIntegrationTest
class FrontEndOriginIT extends FrontEndOriginTest {}
