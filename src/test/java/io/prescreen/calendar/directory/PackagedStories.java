package io.prescreen.calendar.directory;

import io.prescreen.calendar.testing.Representative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class BadListingIT extends BadListingTest {}

@Representative
@QuarkusIntegrationTest
class BulkListingIT extends BulkListingTest {}

@QuarkusIntegrationTest
class DecidingIT extends DecidingTest {}

@QuarkusIntegrationTest
class DirectoryAccessIT extends DirectoryAccessTest {}

@QuarkusIntegrationTest
class DirectoryPagesIT extends DirectoryPagesTest {}

@QuarkusIntegrationTest
class LeavingPersonIT extends LeavingPersonTest {}

@QuarkusIntegrationTest
class ListingPeopleIT extends ListingPeopleTest {}

@QuarkusIntegrationTest
class QuarantineIT extends QuarantineTest {}
