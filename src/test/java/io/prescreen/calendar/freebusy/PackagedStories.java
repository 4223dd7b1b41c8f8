package io.prescreen.calendar.freebusy;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class BusyPolicyIT extends BusyPolicyTest {}

@QuarkusIntegrationTest
class BusyTimesIT extends BusyTimesTest {}

@QuarkusIntegrationTest
class CallBudgetIT extends CallBudgetTest {}

@QuarkusIntegrationTest
class EndedTokenIT extends EndedTokenTest {}

@QuarkusIntegrationTest
class FreeBusyBadInputIT extends FreeBusyBadInputTest {}

@QuarkusIntegrationTest
class FreeBusyLimitsIT extends FreeBusyLimitsTest {}

@QuarkusIntegrationTest
class LookInTroubleIT extends LookInTroubleTest {}

@QuarkusIntegrationTest
class ManyMailboxesIT extends ManyMailboxesTest {}

@QuarkusIntegrationTest
class PolicyPreviewIT extends PolicyPreviewTest {}

@QuarkusIntegrationTest
class PreferencesIT extends PreferencesTest {}

@QuarkusIntegrationTest
class ReadableWindowIT extends ReadableWindowTest {}

@QuarkusIntegrationTest
class SharingIT extends SharingTest {}

@QuarkusIntegrationTest
class UnknownIsNotFreeIT extends UnknownIsNotFreeTest {}

@QuarkusIntegrationTest
class ViewersZoneIT extends ViewersZoneTest {}
