package io.prescreen.calendar.resource;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class LookAtKnownRoomIT extends LookAtKnownRoomTest {}

@QuarkusIntegrationTest
class PrimaryRoomsIT extends PrimaryRoomsTest {}

@QuarkusIntegrationTest
class ResourcesBadInputIT extends ResourcesBadInputTest {}

@QuarkusIntegrationTest
class RoomsInTroubleIT extends RoomsInTroubleTest {}

@QuarkusIntegrationTest
class SearchingRoomsIT extends SearchingRoomsTest {}

@QuarkusIntegrationTest
class ServiceAccountRoomsIT extends ServiceAccountRoomsTest {}

@QuarkusIntegrationTest
class WholeCompanyIT extends WholeCompanyTest {}
