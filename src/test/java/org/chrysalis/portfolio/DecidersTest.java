package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.journey.DeciderLevels;
import org.chrysalis.journey.DeciderLevels.Decider;
import org.chrysalis.journey.DeciderLevels.Place;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** At what level people and bodies decide. */
@ApplicationTest
@Transactional
class DecidersTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private DeciderLevels levels;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Actor manager;

    @BeforeEach
    void decide() {
        founded = organisations.found();
        Council council = Council.of(jdbc, founded);
        LocalDate today = LocalDate.now(clock);
        new MadeUpStories(council, new Random(11)).write(30, today.minusDays(300), today);
        manager = founded.person(BuiltInRole.MANAGER, "Mia Manager");
    }

    @Test
    void countsNamesOfMembersByTheirRoleAlsoOnceTheyLeft() {
        founded.person(BuiltInRole.STAFF, "Lea Left");
        decidedBy("Mia Manager", "m.id % 3 = 0");
        decidedBy("lea LEFT", "m.id % 3 = 1");
        jdbc.sql(
                        "update membership set active = false where organisation_id = ? and person_id = (select id from person where name = 'Lea Left' order by id desc limit 1)")
                .param(founded.id())
                .update();
        Map<String, Integer> byLevel = byLevel();
        assertThat(byLevel)
                .containsEntry("ROLE Manager", movesBy("mia manager"))
                .containsEntry("ROLE Staff", movesBy("lea left"))
                .containsKey("null null");
        assertThat(names()).doesNotContain("Mia Manager", "lea LEFT").contains("The board");
    }

    @Test
    void countsOtherNamesWhereSomebodySaidOnceThatTheyBelong() {
        decidedBy("J. Smith", "m.id % 4 = 0");
        decidedBy("The region", "m.id % 4 = 1");
        Decider board = decider("The board");
        assertThat(board.level()).isEmpty();
        String role = levels.page(manager, 1).roles().stream()
                .filter(each -> each.name().equals("Manager"))
                .findFirst()
                .orElseThrow()
                .level();

        levels.place(
                manager,
                List.of(
                        new Place("The board", "", DeciderLevels.BODY),
                        new Place("J. Smith", "", role),
                        new Place("The region", "", "")));

        assertThat(byLevel())
                .containsKey("BODY null")
                .containsEntry("ROLE Manager", movesBy("j. smith"))
                .containsEntry("null null", decider("The region").decisions());
        assertThat(decider("The board").level()).isEqualTo(DeciderLevels.BODY);
        assertThat(levels.page(manager, 1).deciders().get(0).level())
                .as("those without a level first")
                .isEmpty();
        assertThat(jdbc.sql("""
                        select subject_label || ' ' || (changes -> 0 ->> 'after') from audit_entry
                        where organisation_id = ? and action = 'decider-placed' order by id""").param(founded.id()).query(String.class).list())
                .containsExactly("The board A board or another body", "J. Smith Manager");
    }

    @Test
    void forgetsWhatWasSaidOfANameOnceItIsAMembers() {
        decidedBy("Nia New", "m.id % 2 = 0");
        levels.place(manager, List.of(new Place("Nia New", "", DeciderLevels.OUTSIDE)));
        assertThat(byLevel()).containsKey("OUTSIDE null").doesNotContainKey("ROLE Staff");
        founded.person(BuiltInRole.STAFF, "Nia New");
        assertThat(byLevel()).doesNotContainKey("OUTSIDE null").containsEntry("ROLE Staff", movesBy("nia new"));
        assertThat(names()).doesNotContain("Nia New");
    }

    @Test
    void isSaidByWhoMayEditAllOfTheirOwnOrganisationAlone() {
        Actor viewer = founded.viewer();
        assertThat(levels.page(viewer, 1).changeable()).isFalse();
        List<Place> board = List.of(new Place("The board", "", DeciderLevels.BODY));
        assertThatThrownBy(() -> levels.place(viewer, board)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> levels.page(founded.staff(), 1)).isInstanceOf(Forbidden.class);
        Actor elsewhere = organisations.found().admin();
        assertThat(levels.page(elsewhere, 1).deciders()).isEmpty();
        assertThatThrownBy(() -> levels.place(elsewhere, board)).isInstanceOf(NotFound.class);
        String rolesElsewhere = levels.page(elsewhere, 1).roles().get(0).level();
        assertThatThrownBy(() -> levels.place(manager, List.of(new Place("The board", "", rolesElsewhere))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> levels.place(manager, List.of(new Place("Nobody decided", "", "BODY"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void keepsWhatWasChosenWhereSomebodyElseWasFaster() throws Exception {
        levels.place(manager, List.of(new Place("The board", "", DeciderLevels.OUTSIDE)));
        assertThatThrownBy(() -> levels.place(manager, List.of(new Place("The board", "", DeciderLevels.BODY))))
                .isInstanceOf(Conflict.class);
        String page = mvc.perform(post("/portfolio/deciders")
                        .with(signedInAs(manager))
                        .with(csrf())
                        .param("names[0]", "The board")
                        .param("shown[0]", "")
                        .param("levels[0]", DeciderLevels.BODY))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains(
                        "Somebody else has changed one of these",
                        "Somebody else said: Somebody outside the organisation")
                .contains("name=\"shown[0]\" value=\"OUTSIDE\"")
                .containsPattern("<option value=\"BODY\" selected=\"selected\">");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        mvc.perform(post("/portfolio/deciders")
                        .with(signedInAs(manager))
                        .with(csrf())
                        .param("names[0]", "The board")
                        .param("shown[0]", DeciderLevels.OUTSIDE)
                        .param("levels[0]", DeciderLevels.BODY))
                .andExpect(redirectedUrl("/portfolio/deciders"));
        assertThat(decider("The board").level()).isEqualTo(DeciderLevels.BODY);
    }

    @Test
    void thePortfolioLeadsToTheNamesThatAreNobodys() throws Exception {
        String page = mvc.perform(get("/portfolio").with(signedInAs(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Level not known", "href=\"/portfolio/deciders\"", "It is not known at what level");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    /** Out of how many of all decisions carry one name anybody could read whose they are, where names are few. */
    @Test
    void saysNotInHowManyDecisionsANameStandsWhereNamesAreFew() {
        Deciding few = deciding();
        assertThat(few.names()).isEqualTo(new PeopleCount(0, true));
        assertThat(few.most()).isZero();
        assertThat(few.mostKey()).isNull();
    }

    @Test
    void saysThatLeadershipIsHardlySharedOnlyOfWhatMayBeOnePersons() {
        for (int number = 0; number < 5; number++) {
            jdbc.sql("""
                    insert into move_decider (move_id, ordinal, name)
                    select max(id) - ?, 2, ? from move where organisation_id = ? and direction <> 'START'""").params(number, "Adviser " + number, founded.id()).update();
        }
        assertThat(deciding().names().few()).isFalse();
        assertThat(deciding().most()).isEqualTo(movesBy("the board"));
        assertThat(deciding().mostKey()).isEqualTo("portfolio.deciding.unshared");
        levels.place(manager, List.of(new Place("The board", "", DeciderLevels.BODY)));
        assertThat(deciding().mostKey()).as("several people sit on a board").isEqualTo("portfolio.deciding.most-body");
        decidedBy("Mia Manager", "m.id % 2 = 0 and n.ordinal = 1");
        decidedBy("Nia New", "m.id % 2 = 1 and n.ordinal = 1");
        assertThat(deciding().mostKey()).isNotEqualTo("portfolio.deciding.most-body");
    }

    /** Nine names of which seven are known to be staff would say that the two other levels have one each. */
    @Test
    void countsLevelsOfFewNamesTogetherSoThatNobodyWorksThemOut() throws Exception {
        decidedBy("Mia Manager", "n.ordinal = 1 and m.id % 2 = 0");
        levels.place(manager, List.of(new Place("The board", "", DeciderLevels.BODY)));
        staffDecide(7);
        assertThat(namesByLevel())
                .as("not even by taking the shown ones from the total")
                .containsOnly(
                        Map.entry("ROLE Staff", "of 9"),
                        Map.entry("ROLE Manager", "of 9"),
                        Map.entry("BODY null", "of 9"));
        assertThat(deciding().names()).isEqualTo(new PeopleCount(9, false));
        assertThat(page())
                .as("one number of all levels says nothing beside each")
                .contains("How many people and bodies decide at each level is not shown", "Decisions they took part in")
                .doesNotContain("Some of 9", "data-label=\"People and bodies\"", ">People and bodies<");

        for (int number = 0; number < 3; number++) {
            also("Adviser " + number);
        }
        assertThat(namesByLevel())
                .as("five together leave open how many each of them has")
                .containsEntry("ROLE Staff", "7")
                .containsEntry("ROLE Manager", "of 5")
                .containsEntry("BODY null", "of 5")
                .containsEntry("null null", "of 5");
        assertThat(page()).contains(">People and bodies<", "Some of 5", "“Some of” is followed by how many");
    }

    private String page() throws Exception {
        return mvc.perform(get("/portfolio").with(signedInAs(manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void showsNoLevelsWhereEachHasOneNameOnly() {
        decidedBy("Mia Manager", "n.ordinal = 1 and m.id % 2 = 0");
        assertThat(deciding().names().few()).isTrue();
        assertThat(namesByLevel()).containsOnly(Map.entry("ROLE Manager", "0"), Map.entry("null null", "0"));
        assertThat(deciding().alone())
                .as("with the levels it would say how many names there are")
                .isZero();
        levels.place(manager, List.of(new Place("The board", "", DeciderLevels.BODY)));
        staffDecide(1);
        also("An adviser");
        assertThat(deciding().names().few()).isTrue();
        assertThat(deciding().levels())
                .as("four levels, of fewer than five names")
                .isEmpty();
    }

    private void staffDecide(int many) {
        for (int number = 0; number < many; number++) {
            founded.person(BuiltInRole.STAFF, "Sam Staff " + number);
            also("Sam Staff " + number);
        }
    }

    private void also(String name) {
        jdbc.sql("""
                insert into move_decider (move_id, ordinal, name)
                select m.id, (select max(ordinal) + 1 from move_decider where move_id = m.id), ?
                from move m where m.organisation_id = ? and m.direction <> 'START' order by m.moved_on desc limit 1""").params(name, founded.id()).update();
    }

    private Map<String, String> namesByLevel() {
        return deciding().levels().stream()
                .collect(Collectors.toMap(
                        level -> level.level() + " " + level.role(),
                        level -> (level.together() ? "of " : "") + level.names().number()));
    }

    private Deciding deciding() {
        return portfolios
                .show(manager, InitiativeFilter.NONE, Period.of(Period.Length.YEAR, LocalDate.now(clock)))
                .deciding();
    }

    private void decidedBy(String name, String which) {
        jdbc.sql("update move_decider n set name = ? from move m where m.id = n.move_id and m.organisation_id = ? and "
                        + which)
                .params(name, founded.id())
                .update();
    }

    /** Moves alone: nothing else in these stories is decided by these names. */
    private int movesBy(String folded) {
        Period year = Period.of(Period.Length.YEAR, LocalDate.now(clock));
        return jdbc.sql("""
                select count(*) from move m join move_decider n on n.move_id = m.id
                where m.organisation_id = ? and m.direction <> 'START' and lower(n.name) = ? and m.moved_on between ? and ?""")
                .params(founded.id(), folded, year.from(), year.to())
                .query(Integer.class)
                .single();
    }

    private Map<String, Integer> byLevel() {
        Period year = Period.of(Period.Length.YEAR, LocalDate.now(clock));
        return portfolios.show(manager, InitiativeFilter.NONE, year).deciding().levels().stream()
                .collect(Collectors.toMap(level -> level.level() + " " + level.role(), Deciding.Level::decisions));
    }

    private Decider decider(String name) {
        return levels.page(manager, 1).deciders().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return levels.page(manager, 1).deciders().stream().map(Decider::name).toList();
    }
}
