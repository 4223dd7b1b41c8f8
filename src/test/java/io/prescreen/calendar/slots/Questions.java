package io.prescreen.calendar.slots;

import io.prescreen.calendar.availability.Availability;
import io.prescreen.calendar.availability.Stretch;
import io.prescreen.calendar.availability.Timeline;
import io.prescreen.calendar.availability.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Small worlds of one to three days round a clock change, or where no clock changes, with a few people and rooms. Some
 * have many slots and some none.
 */
class Questions extends DomainContextBase {

    private static final List<String> CHANGES = List.of(
            "Europe/Vienna 2026-03-29T01:00:00Z",
            "Europe/Vienna 2026-10-25T01:00:00Z",
            "America/New_York 2026-03-08T07:00:00Z",
            "America/New_York 2026-11-01T06:00:00Z",
            // by half an hour
            "Australia/Lord_Howe 2026-04-04T15:00:00Z",
            "Australia/Lord_Howe 2026-10-03T15:30:00Z",
            // back over midnight
            "America/Havana 2026-11-01T05:00:00Z",
            // back to the evening before, when the new day was a minute old
            "America/St_Johns 2010-11-07T02:31:00Z",
            // three quarters of an hour off, and never changes
            "Asia/Kathmandu 2026-03-29T01:00:00Z",
            "Asia/Kathmandu 2026-10-25T01:00:00Z");

    @Provide
    Arbitrary<Question> question() {
        return Arbitraries.randomValue(random -> new World(random).question()).dontShrink();
    }

    private static final class World {
        private final Random random;
        private final ZoneId zone;
        private final Instant from;
        private final Instant to;
        private final Stretch read;
        private final int density;

        World(Random random) {
            this.random = random;
            String[] change = CHANGES.get(random.nextInt(CHANGES.size())).split(" ");
            zone = ZoneId.of(change[0]);
            from = Instant.parse(change[1]).minus(Duration.ofMinutes(random.nextInt(2_000)));
            to = from.plus(Duration.ofMinutes(30 + random.nextInt(2_500)));
            Instant readTo = to.plus(minutes(-20, 0, 60, 24 * 60, 4 * 24 * 60));
            read = new Stretch(from.minus(minutes(0, 60, 300)), readTo);
            density = random.nextInt(2) > 0 ? random.nextInt(6) : 12;
        }

        Question question() {
            Timing timing = new Timing(
                    new Window(from, to, zone),
                    minutes(5, 15, 30, 45, 60, 90, 240),
                    minutes(5, 7, 15, 30, 50, 60, 240),
                    minutes(0, 5, 10, 30, 120),
                    minutes(0, 0, 5, 15, 60),
                    from.minus(minutes(-60, 0, 300)),
                    minutes(0, 0, 60, 400, 2_000));
            return new Question(timing, attendance(), random.nextBoolean(), random.nextBoolean(), read);
        }

        private Attendance attendance() {
            List<Member> people = IntStream.range(0, 5)
                    .mapToObj(i -> member("person " + i, working()))
                    .toList();
            List<Group> groups = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> group("group " + i, people))
                    .toList();
            return new Attendance(groups, some(people, 0), Optional.of(rooms()).filter(rooms -> random.nextBoolean()));
        }

        private Group group(String name, List<Member> people) {
            List<Member> members = some(people, 1);
            return new Group(name, members, 1 + random.nextInt(members.size()));
        }

        private RoomChoice rooms() {
            return new RoomChoice(rooms("room"), rooms("other"), random.nextInt(4) * 3);
        }

        private List<Room> rooms(String name) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> new Room(
                            member(name + " " + i, Optional.empty()),
                            name + " " + i,
                            Optional.of(random.nextInt(5) * 2).filter(capacity -> capacity > 0)))
                    .toList();
        }

        private Member member(String key, Optional<Timeline> working) {
            Availability known = Availability.known(
                    new Window(read.start(), read.end(), zone),
                    random.nextInt(3) > 0 ? read : stretch(),
                    stretches(density),
                    stretches(density));
            return new Member(new Attendee(key), known, working, Timeline.of(stretches(random.nextInt(2))));
        }

        private Optional<Timeline> working() {
            List<Stretch> hours = new ArrayList<>(stretches(4));
            if (random.nextBoolean()) {
                hours.add(new Stretch(from.plus(minutes(0, 60, 333)), to.plus(minutes(10_000))));
            }
            return random.nextBoolean() ? Optional.empty() : Optional.of(Timeline.of(hours));
        }

        private List<Member> some(List<Member> people, int least) {
            List<Member> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, random);
            return shuffled.subList(0, least + random.nextInt(3));
        }

        private List<Stretch> stretches(int most) {
            return IntStream.range(0, random.nextInt(most + 1))
                    .mapToObj(i -> stretch())
                    .toList();
        }

        /** On quarters of an hour as often as not, so that edges meet. */
        private Stretch stretch() {
            long length = Duration.between(from, to).toMinutes();
            Instant start = from.plus(random.nextInt((int) length + 400) - 200, ChronoUnit.MINUTES);
            Instant raster = random.nextBoolean() ? start : Instant.ofEpochSecond(start.getEpochSecond() / 900 * 900);
            return new Stretch(raster, raster.plus(minutes(1, 5, 30, 45, 60, 120, 480, 1_000)));
        }

        private Duration minutes(int... some) {
            return Duration.ofMinutes(some[random.nextInt(some.length)]);
        }
    }
}
