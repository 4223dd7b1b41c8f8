package io.prescreen.calendar.slots;

import io.prescreen.calendar.testing.Representative;
import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class BookedTimeIT extends BookedTimeTest {}

@QuarkusIntegrationTest
class BookingASlotIT extends BookingASlotTest {}

@QuarkusIntegrationTest
class ChoosingWorkingHoursIT extends ChoosingWorkingHoursTest {}

@QuarkusIntegrationTest
class FindingSlotsIT extends FindingSlotsTest {}

@QuarkusIntegrationTest
class HoursForSlotsIT extends HoursForSlotsTest {}

@QuarkusIntegrationTest
class MovingAnInterviewIT extends MovingAnInterviewTest {}

@QuarkusIntegrationTest
class RelaxationsIT extends RelaxationsTest {}

@QuarkusIntegrationTest
class RoomsForSlotsIT extends RoomsForSlotsTest {}

@QuarkusIntegrationTest
class SlotsBadInputIT extends SlotsBadInputTest {}

@QuarkusIntegrationTest
class UnknownIsNoSlotIT extends UnknownIsNoSlotTest {}

@Representative
@QuarkusIntegrationTest
class WorkingHoursBadInputIT extends WorkingHoursBadInputTest {}
