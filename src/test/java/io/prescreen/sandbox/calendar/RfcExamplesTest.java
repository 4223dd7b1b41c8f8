package io.prescreen.sandbox.calendar;

import static io.prescreen.sandbox.calendar.Ics.between;
import static io.prescreen.sandbox.calendar.Ics.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 5545 3.8.5.3, all in New York at nine, with the dates printed there. */
class RfcExamplesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19970902 | FREQ=DAILY;COUNT=3 | 97-09-02 97-09-03 97-09-04",
                "19980101 | FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=MO,TH;BYMONTHDAY=1,2,3,4,5 |"
                        + " 98-01-01 98-01-05 99-01-04 00-01-03",
                "19970902 | FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH |"
                        + " 97-09-02 97-09-04 97-09-16 97-09-18 97-09-30 97-10-02 97-10-14 97-10-16",
                "19970905 | FREQ=MONTHLY;COUNT=4;BYDAY=1FR | 97-09-05 97-10-03 97-11-07 97-12-05",
                "19970907 | FREQ=MONTHLY;INTERVAL=2;COUNT=6;BYDAY=1SU,-1SU |"
                        + " 97-09-07 97-09-28 97-11-02 97-11-30 98-01-04 98-01-25",
                "19970922 | FREQ=MONTHLY;COUNT=3;BYDAY=-2MO | 97-09-22 97-10-20 97-11-17",
                "19970928 | FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=4 | 97-09-28 97-10-29 97-11-28 97-12-29",
                "19970902 | FREQ=MONTHLY;COUNT=5;BYMONTHDAY=2,15 | 97-09-02 97-09-15 97-10-02 97-10-15 97-11-02",
                "19970930 | FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1 | 97-09-30 97-10-01 97-10-31 97-11-01",
                "19970610 | FREQ=YEARLY;COUNT=4;BYMONTH=6,7 | 97-06-10 97-07-10 98-06-10 98-07-10",
                "19970101 | FREQ=YEARLY;INTERVAL=3;COUNT=6;BYYEARDAY=1,100,200 |"
                        + " 97-01-01 97-04-10 97-07-19 00-01-01 00-04-09 00-07-18",
                "19970519 | FREQ=YEARLY;BYDAY=20MO;COUNT=3 | 97-05-19 98-05-18 99-05-17",
                "19970512 | FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3 | 97-05-12 98-05-11 99-05-17",
                "19970313 | FREQ=YEARLY;BYMONTH=3;BYDAY=TH;COUNT=4 | 97-03-13 97-03-20 97-03-27 98-03-05",
                "19980213 | FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=5 | 98-02-13 98-03-13 98-11-13 99-08-13 00-10-13",
                "19970913 | FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=3 | 97-09-13 97-10-11 97-11-08",
                "19961105 | FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8;COUNT=2 |"
                        + " 96-11-05 00-11-07",
                "19970904 | FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 97-09-04 97-10-07 97-11-06",
                "19970929 | FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=4 | 97-09-29 97-10-30 97-11-27 97-12-30",
                "19960229 | FREQ=YEARLY;COUNT=2 | 96-02-29 00-02-29",
            })
    void happensOnTheDatesOfTheRfc(String start, String rule, String dates) {
        IcsCalendar calendar =
                event("DTSTART;TZID=America/New_York:" + start + "T090000", "DURATION:PT1H", "RRULE:" + rule);

        List<String> found = between(calendar, "1996-01-01T00:00:00Z", "2001-01-01T00:00:00Z");

        assertThat(found.stream().map(text -> text.substring(2, 10)).collect(Collectors.joining(" ")))
                .isEqualTo(dates);
    }
}
