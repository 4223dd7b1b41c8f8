package io.prescreen.calendar.interview;

import io.quarkus.test.junit.QuarkusIntegrationTest;

// the stories of this package, told to the package that operators run

@QuarkusIntegrationTest
class FailedInterviewIT extends FailedInterviewTest {}

@QuarkusIntegrationTest
class InterviewAnswersIT extends InterviewAnswersTest {}

@QuarkusIntegrationTest
class InterviewBadInputIT extends InterviewBadInputTest {}

@QuarkusIntegrationTest
class InterviewsInTroubleIT extends InterviewsInTroubleTest {}

@QuarkusIntegrationTest
class PuttingInterviewIT extends PuttingInterviewTest {}

@QuarkusIntegrationTest
class WhoMayIT extends WhoMayTest {}

@QuarkusIntegrationTest
class WritingRouteIT extends WritingRouteTest {}

@QuarkusIntegrationTest
class WrittenInterviewIT extends WrittenInterviewTest {}

@QuarkusIntegrationTest
class ClockChangeIT extends ClockChangeTest {}
