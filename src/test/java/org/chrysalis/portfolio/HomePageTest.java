package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Home.Group;
import org.chrysalis.portfolio.Home.Happening;
import org.chrysalis.portfolio.Home.Item;
import org.chrysalis.portfolio.Home.Mine;
import org.chrysalis.support.Forbidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortfolioDatabaseTest
class HomePageTest {

    @Autowired
    private HomePage home;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Council council;
    private LocalDate today;
    private Actor staff;

    @BeforeEach
    void found() {
        council = Council.withFiveStages(jdbc);
        today = LocalDate.now(clock);
        staff = council.actor(council.person("Staff"), Permission.CREATE_INITIATIVES);
    }

    @Test
    void putsEachReasonIntoOneGroupByItsDay() {
        Story mine = started("Mine").write().person(staff.personId(), "LEAD");
        council.attention(mine, "later", today.minusDays(9), today.minusDays(1), null);
        council.attention(mine, "later", today.minusDays(9), today, null);
        council.attention(mine, "later", today.minusDays(9), today.plusDays(30), null);
        council.attention(mine, "later", today.minusDays(9), today.plusDays(31), null);
        council.attention(mine, "later", today.minusDays(9), null, null);
        council.attention(mine, "later", today.minusDays(9), today.minusDays(5), staff.personId());

        Home shown = home.show(staff);

        assertThat(days(shown, HomeGroup.OVERDUE)).containsExactly(today.minusDays(1));
        assertThat(days(shown, HomeGroup.SOON)).containsExactly(today, today.plusDays(30));
        assertThat(days(shown, HomeGroup.WAITING)).containsExactly(today.minusDays(5));
        assertThat(items(shown, HomeGroup.LOOK)).hasSize(1);
    }

    @Test
    void putsHarmToPeopleBeforeAllElseWhateverItsDayAndWhomeverItWaitsFor() {
        Story mine = started("Mine").write().person(staff.personId(), "LEAD");
        Story others = started("Others'").write();
        council.attention(mine, "later", today.minusDays(9), today.minusDays(50), staff.personId());
        council.attention(mine, "later", today.minusDays(9), today.minusDays(40), null);
        council.harm(mine, false, today.minusDays(90), null);
        council.harm(mine, true, null, null);
        council.harm(others, true, null, staff.personId());
        council.harm(others, true, null, null);

        Home shown = home.show(staff);

        assertThat(shown.groups())
                .extracting(Group::name)
                .containsExactly(HomeGroup.HARM, HomeGroup.WAITING, HomeGroup.OVERDUE);
        assertThat(names(items(shown, HomeGroup.HARM))).containsExactly("Mine", "Others'", "Mine");
        assertThat(days(shown, HomeGroup.HARM)).containsExactly(null, null, today.minusDays(90));
        assertThat(items(shown, HomeGroup.HARM)).extracting(Item::own).containsExactly(true, false, true);
        assertThat(home.part(staff, HomeGroup.HARM, 1).items()).isEqualTo(items(shown, HomeGroup.HARM));
        assertThat(home.part(staff, HomeGroup.HARM, 1).paging().total()).isEqualTo(3);

        Actor manager = council.manager();
        council.harm(others, true, null, manager.personId());
        Group<Item> all = group(home.show(manager), HomeGroup.HARM);
        assertThat(all.count()).isEqualTo(5);
        assertThat(names(all.items())).containsExactly("Others'", "Mine", "Others'", "Others'", "Mine");
        assertThat(home.part(manager, HomeGroup.HARM, 1).items()).isEqualTo(all.items());
    }

    @Test
    void namesWhatOfOnesOwnHasEndedAndThatNobodyTookPart() {
        Story one = started("Chronology").ended(today.minusDays(30)).write().person(staff.personId(), "LEAD");
        started("Another's").ended(today.minusDays(20)).write();

        assertThat(home.show(staff).ended())
                .containsExactly(new Home.Ended(one.reference, "Chronology", today.minusDays(30), true));

        started("Goes on").write().person(staff.personId(), "MEMBER");
        assertThat(home.show(staff).ended()).isEmpty();
    }

    @Test
    void saysNothingBeforeItsDay() {
        Story mine = started("Mine").write().person(staff.personId(), "LEAD");
        council.attention(mine, "later", today.plusDays(1), today.plusDays(9), null);

        Home shown = home.show(staff);

        assertThat(shown.calm()).isTrue();
        assertThat(Objects.requireNonNull(shown.next()).dueOn()).isEqualTo(today.plusDays(9));
    }

    @Test
    void showsStaffWhatIsTheirsAndWhatWaitsForThemByName() {
        Story led = started("Led").write().person(staff.personId(), "LEAD");
        Story joined = started("Joined").write().person(staff.personId(), "MEMBER");
        Story others = started("Others'").write();
        for (Story story : List.of(led, joined, others)) {
            council.attention(story, "later", today, today.minusDays(3), null);
        }
        council.attention(others, "sooner", today, today.plusDays(3), staff.personId());

        Home shown = home.show(staff);

        assertThat(shown.wide()).isFalse();
        assertThat(names(items(shown, HomeGroup.OVERDUE))).containsExactlyInAnyOrder("Led", "Joined");
        assertThat(names(items(shown, HomeGroup.WAITING))).containsExactly("Others'");
        assertThat(shown.mine().items()).extracting(Mine::name).containsExactlyInAnyOrder("Led", "Joined");
    }

    @Test
    void showsManagersTheWholeOrganisationsAndTheirOwnFirst() {
        Actor manager = council.manager();
        for (int number = 1; number <= 8; number++) {
            council.attention(started("Other " + number).write(), "later", today, today.minusDays(100L + number), null);
        }
        Story own = started("Own").write().person(manager.personId(), "MEMBER");
        council.attention(own, "later", today, today.minusDays(1), null);

        Home shown = home.show(manager);

        assertThat(shown.wide()).isTrue();
        Group<Item> overdue = group(shown, HomeGroup.OVERDUE);
        assertThat(names(overdue.items())).containsExactly("Own", "Other 8", "Other 7", "Other 6", "Other 5");
        assertThat(overdue.count()).isEqualTo(9);
        assertThat(names(home.part(manager, HomeGroup.OVERDUE, 1).items()))
                .containsExactly(
                        "Own", "Other 8", "Other 7", "Other 6", "Other 5", "Other 4", "Other 3", "Other 2", "Other 1");
    }

    @Test
    void showsNobodyWhatTheyMayNotSee() {
        Story secret = started("Secret").onlyForItsTeam().write();
        council.attention(secret, "later", today, today.minusDays(1), staff.personId());
        Story money = started("Money").write().person(staff.personId(), "LEAD");
        council.attention(money, "money", today, today.minusDays(1), null);
        Council other = Council.withFiveStages(jdbc);
        Story theirs = other.started("Theirs", today.minusDays(9), "Development")
                .write()
                .person(staff.personId(), "LEAD");
        other.attention(theirs, "later", today, today.minusDays(1), staff.personId());

        Home shown = home.show(staff);

        assertThat(shown.calm()).isTrue();
        assertThat(shown.next()).isNull();
        assertThat(shown.mine().items()).extracting(Mine::name).containsExactly("Money");
        assertThat(shown.recent().items()).extracting(Happening::name).doesNotContain("Secret", "Theirs");
        for (HomeGroup group : HomeGroup.values()) {
            assertThat(names(home.part(staff, group, 1).items())).isEmpty();
        }
    }

    /** Two hundred reasons thrown over an organisation, against sorting them by hand. */
    @Test
    void agreesWithSortingEveryReasonByHand() {
        Random random = new Random(4711);
        record Reason(Story story, LocalDate appears, LocalDate due, Long person) {}
        Actor manager = council.manager();
        List<Story> stories = IntStream.range(0, 40)
                .mapToObj(number -> {
                    Story story = started("Story " + number).write();
                    if (number % 5 == 0) {
                        story.person(staff.personId(), "LEAD");
                    }
                    if (number % 7 == 0) {
                        story.person(manager.personId(), "MEMBER");
                    }
                    return story;
                })
                .toList();
        List<Reason> reasons = new ArrayList<>();
        for (int number = 0; number < 200; number++) {
            LocalDate due = random.nextInt(4) == 0 ? null : today.plusDays(random.nextInt(100) - 50L);
            Long person = random.nextInt(6) == 0
                    ? Long.valueOf(random.nextBoolean() ? staff.personId() : manager.personId())
                    : null;
            Reason reason =
                    new Reason(stories.get(random.nextInt(40)), today.plusDays(random.nextInt(60) - 50L), due, person);
            reasons.add(reason);
            council.attention(reason.story(), "later", reason.appears(), reason.due(), reason.person());
        }
        for (Actor actor : List.of(staff, manager)) {
            Home shown = home.show(actor);
            for (HomeGroup group : EnumSet.range(HomeGroup.WAITING, HomeGroup.LOOK)) {
                long expected = reasons.stream()
                        .filter(reason -> !reason.appears().isAfter(today))
                        .filter(reason -> {
                            boolean named = Objects.equals(reason.person(), actor.personId());
                            int number = stories.indexOf(reason.story());
                            boolean own = actor == manager || number % 5 == 0;
                            LocalDate due = reason.due();
                            return switch (group) {
                                case WAITING -> named;
                                case OVERDUE -> !named && own && due != null && due.isBefore(today);
                                case SOON ->
                                    !named
                                            && own
                                            && due != null
                                            && !due.isBefore(today)
                                            && !due.isAfter(today.plusDays(30));
                                default -> !named && own && due == null;
                            };
                        })
                        .count();
                assertThat(group(shown, group).count()).as("%s", group).isEqualTo((int) expected);
                assertThat(home.part(actor, group, 1).paging().total()).isEqualTo(expected);
                assertThat(items(shown, group)).hasSize((int) Math.min(5, expected));
            }
        }
    }

    @Test
    void tellsWhatHappenedLatelyTheLatestFirst() {
        Story route =
                started("Our Route").moved(today.minusDays(4), "Embedding").write();
        Story house = started("Harbour House").ended(today.minusDays(2)).write();
        move(route, "BACK", today.minusDays(4));
        jdbc.sql("update ending set learned = 'Open later' where initiative_id = ?")
                .param(house.id)
                .update();

        List<Happening> recent = home.show(staff).recent().items();

        assertThat(recent)
                .containsExactly(
                        new Happening(
                                house.reference,
                                "Harbour House",
                                "end",
                                "Development",
                                today.minusDays(2),
                                "Open later"),
                        new Happening(route.reference, "Our Route", "back", "Embedding", today.minusDays(4), null));
    }

    @Test
    void tellsWhatWasLearnedLastWhereNothingEndedLately() {
        for (int months = 3; months < 8; months++) {
            learned("Ended " + months + " months ago", today.minusMonths(months), "Lesson " + months);
        }
        learned("Quiet", today.minusMonths(3), " ");
        council.started("Kept", today.minusDays(200), "Development")
                .onlyForItsTeam()
                .ended(today.minusMonths(3))
                .write();
        jdbc.sql("update ending set learned = 'Not for everybody' where initiative_id = (select id from initiative"
                        + " where name = 'Kept' and organisation_id = ?)")
                .param(council.id)
                .update();

        Home.Learned shown = home.show(staff).learned();

        assertThat(shown.lately()).isFalse();
        assertThat(shown.items()).extracting(Happening::learned).containsExactly("Lesson 3", "Lesson 4", "Lesson 5");
        assertThat(home.show(staff).recent().items()).isEmpty();
    }

    @Test
    void tellsWhatWasLearnedLatelyOnceAndNothingOlderBesides() {
        learned("Long ago", today.minusMonths(9), "Old lesson");
        learned("Harbour House", today.minusDays(20), "Open later");
        assertThat(home.show(staff).recent().items())
                .extracting(Happening::learned)
                .containsExactly("Open later");
        assertThat(home.show(staff).learned().items()).isEmpty();

        for (int number = 0; number < 5; number++) {
            started("Busy " + number).moved(today.minusDays(2), "Embedding").write();
        }
        assertThat(home.show(staff).recent().items())
                .extracting(Happening::learned)
                .containsOnlyNulls();
        assertThat(home.show(staff).learned().lately()).isTrue();
        assertThat(home.show(staff).learned().items())
                .extracting(Happening::learned)
                .containsExactly("Open later");
    }

    private Story learned(String name, LocalDate ended, String learned) {
        Story story = council.started(name, ended.minusDays(90), "Development")
                .ended(ended)
                .write();
        jdbc.sql("update ending set learned = ? where initiative_id = ?")
                .params(learned, story.id)
                .update();
        return story;
    }

    @Test
    void tellsOfAnInitiativeOnceByTheLastThingThatHappened() {
        Story story = started("Turned Round")
                .ended(today.minusDays(9))
                .reopened(today.minusDays(9), "Embedding")
                .write();
        move(story, "REOPEN", today.minusDays(9));

        Story busy = started("Busy")
                .moved(today.minusDays(8), "Prototyping")
                .moved(today.minusDays(7), "Incubation")
                .ended(today.minusDays(7))
                .write();

        assertThat(home.show(staff).recent().items())
                .containsExactly(
                        new Happening(busy.reference, "Busy", "end", "Incubation", today.minusDays(7), null),
                        new Happening(
                                story.reference, "Turned Round", "reopen", "Embedding", today.minusDays(9), null));
        assertThat(home.show(staff).recent().count()).isEqualTo(2);
        assertThat(home.part(staff, HomeGroup.RECENT, 1).paging().total()).isEqualTo(2);
    }

    @Test
    void leadsANewOrganisationThroughItsFirstSteps() {
        Actor admin = council.manager();
        assertThat(home.show(admin).steps()).containsExactly(FirstStep.INVITE, FirstStep.PATHWAY, FirstStep.LOG);
        assertThat(home.show(staff).steps()).isEmpty();

        council.join(council.person("Colleague"), council.role("Staff"));
        assertThat(home.show(admin).steps()).containsExactly(FirstStep.PATHWAY, FirstStep.LOG);

        started("First").write();
        assertThat(home.show(admin).steps()).isEmpty();
    }

    @Test
    void pagesThroughAGroupToItsEnd() {
        Story mine = started("Mine").write().person(staff.personId(), "LEAD");
        for (int number = 0; number < 60; number++) {
            council.attention(mine, "later", today, today.minusDays(number + 1L), null);
        }

        assertThat(home.part(staff, HomeGroup.OVERDUE, 1).items()).hasSize(25);
        assertThat(home.part(staff, HomeGroup.OVERDUE, 3).items()).hasSize(10);
        assertThat(home.part(staff, HomeGroup.OVERDUE, 99).paging().page()).isEqualTo(3);
        assertThat(group(home.show(staff), HomeGroup.OVERDUE).count()).isEqualTo(60);
    }

    @Test
    void stopsCountingWhereTheNumberNoLongerHelps() {
        Story mine = started("Mine").write().person(staff.personId(), "LEAD");
        for (int number = 0; number < 102; number++) {
            council.attention(mine, "later", today, today.minusDays(1), null);
        }

        for (Actor actor : List.of(staff, council.manager())) {
            Group<Item> overdue = group(home.show(actor), HomeGroup.OVERDUE);
            assertThat(overdue.count()).isEqualTo(100);
            assertThat(overdue.more()).isTrue();
        }
    }

    @Test
    void isRefusedWithoutThePermissionToViewInitiatives() {
        Actor nobody =
                new Actor(staff.personId(), "Nobody", council.id, council.code, EnumSet.noneOf(Permission.class));
        assertThatThrownBy(() -> home.show(nobody)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> home.part(nobody, HomeGroup.RECENT, 1)).isInstanceOf(Forbidden.class);
    }

    private Story started(String name) {
        return council.started(name, today.minusDays(200), "Development");
    }

    private void move(Story story, String direction, LocalDate day) {
        jdbc.sql("update move set direction = ?, moved_on = ? where initiative_id = ? and ordinal = 2")
                .params(direction, day, story.id)
                .update();
    }

    private static Group<Item> group(Home shown, HomeGroup name) {
        return shown.groups().stream()
                .filter(group -> group.name() == name)
                .findFirst()
                .orElse(Group.of(name, List.of(), 0));
    }

    private static List<Item> items(Home shown, HomeGroup name) {
        return group(shown, name).items();
    }

    private static List<LocalDate> days(Home shown, HomeGroup name) {
        return items(shown, name).stream().map(item -> item.reason().dueOn()).toList();
    }

    private static List<String> names(List<Item> items) {
        return items.stream().map(item -> item.reason().name()).toList();
    }
}
