package org.chrysalis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chrysalis.initiative.House;
import org.chrysalis.participation.Participations;
import org.chrysalis.participation.SaveParticipation;
import org.chrysalis.participation.Who;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/**
 * 4712 came, of whom 4709 are young people and 3 partners. Whoever reads all pages that there are afterwards meets one of
 * the two numbers at most, in whatever order they were saved: with both they could work out the 3.
 */
@ApplicationTest
@Transactional
class SmallGroupsTest {

    private static final LocalDate DAY =
            LocalDate.now(ClockConfiguration.LONDON).minusDays(9);
    private static final String ADVERT = "Wrote the job advert";
    private static final Map<Who, Integer> ALL = Map.of(Who.YOUNG_PEOPLE, 4712);
    private static final Map<Who, Integer> MOST = Map.of(Who.YOUNG_PEOPLE, 4709);
    private static final Map<Who, Integer> FEW = Map.of(Who.PARTNERS, 3);
    private static final Map<Who, Integer> APART = Map.of(Who.YOUNG_PEOPLE, 4709, Who.PARTNERS, 3);
    private static final Map<Who, Integer> NONE_OF_THEM = Map.of(Who.YOUNG_PEOPLE, 4709, Who.PARTNERS, 0);

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Participations participations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private House house;
    private Actor lead;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        reference =
                house.initiative("Warm hubs").since("2026-01-05").ledBy(lead).log();
        // A pack says figures of five or more.
        for (int other = 0; other < 4; other++) {
            house.initiative("Another").since("2026-01-05").log();
        }
    }

    /** In what order it is saved. */
    private interface Saves {
        void in(SmallGroupsTest house);
    }

    private record Order(String name, Saves saves) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Order> orders() {
        return Stream.of(
                new Order("in one save", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.change(id, DAY, ADVERT, APART);
                }),
                new Order("in two saves, first the many", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.change(id, DAY, ADVERT, MOST);
                    one.change(id, DAY, ADVERT, APART);
                }),
                new Order("in two saves, first the few", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.change(id, DAY, ADVERT, Map.of(Who.YOUNG_PEOPLE, 4712, Who.PARTNERS, 3));
                    one.change(id, DAY, ADVERT, MOST);
                }),
                new Order("put together again", one -> {
                    long id = one.add(DAY, ADVERT, APART);
                    one.change(id, DAY, ADVERT, NONE_OF_THEM);
                    one.change(id, DAY, ADVERT, ALL);
                }),
                new Order("put together in one save", one -> {
                    long id = one.add(DAY, ADVERT, APART);
                    one.change(id, DAY, ADVERT, Map.of(Who.YOUNG_PEOPLE, 4712, Who.PARTNERS, 0));
                }),
                new Order("withdrawn and entered again", one -> {
                    one.withdraw(one.add(DAY, ADVERT, ALL));
                    one.add(DAY, ADVERT, APART);
                }),
                new Order("withdrawn and entered again for another day", one -> {
                    one.withdraw(one.add(DAY, ADVERT, ALL));
                    one.add(DAY.plusDays(1), ADVERT, APART);
                }),
                new Order("the few withdrawn, the many for another day", one -> {
                    one.withdraw(one.add(DAY, ADVERT, APART));
                    one.add(DAY.plusDays(1), ADVERT, ALL);
                }),
                new Order("with the day corrected first", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.change(id, DAY.plusDays(1), ADVERT, ALL);
                    one.change(id, DAY.plusDays(1), ADVERT, APART);
                }),
                new Order("with the day corrected afterwards", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.change(id, DAY.plusDays(1), ADVERT, MOST);
                    one.add(DAY, ADVERT, FEW);
                }),
                new Order("split over two records", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.change(id, DAY, ADVERT, MOST);
                    one.add(DAY, "Partners at the same table", FEW);
                }),
                new Order("split over two records, first the few", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.add(DAY, "Partners at the same table", FEW);
                    one.change(id, DAY, ADVERT, MOST);
                }),
                new Order("split over two records and renamed", one -> {
                    long id = one.add(DAY, ADVERT, ALL);
                    one.change(id, DAY, "Young people " + ADVERT, MOST);
                    long few = one.add(DAY, ADVERT, FEW);
                    one.change(few, DAY, "Partners " + ADVERT, Map.of());
                }),
                new Order("two records made one", one -> {
                    long few = one.add(DAY, "Partners at the same table", FEW);
                    long id = one.add(DAY, ADVERT, MOST);
                    one.withdraw(few);
                    one.change(id, DAY, ADVERT, ALL);
                }),
                new Order("from one number for several groups", one -> {
                    long id = one.together(one.add(DAY, ADVERT, MOST));
                    one.change(id, DAY, ADVERT, APART);
                }),
                new Order("from one number for several groups, in two saves", one -> {
                    long id = one.together(one.add(DAY, ADVERT, MOST));
                    one.change(id, DAY, ADVERT, MOST);
                    one.change(id, DAY, ADVERT, APART);
                }),
                new Order("from one number for several groups that was withdrawn", one -> {
                    one.withdraw(one.together(one.add(DAY, ADVERT, MOST)));
                    one.add(DAY, ADVERT, APART);
                }));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void givesNoSmallGroupAway(Order order) throws Exception {
        order.saves().in(this);

        Map<String, String> pages = pages();
        List<String> met = Stream.of("4712", "4709")
                .filter(number -> pages.values().stream().anyMatch(page -> page.contains(number)))
                .toList();
        assertThat(met).as("numbers met on any page").hasSize(1);
        pages.forEach((address, page) -> {
            if (address.contains("history") || address.contains("audit")) {
                assertThat(page).as(address).contains(ADVERT).doesNotContain("471", "470", "fewer than 5");
            }
            if (address.contains("packs")) {
                assertThat(page).as(address).contains("people took part").doesNotContain("471", "470");
            }
        });
    }

    @Test
    void saysInTheHistoryWhoChangedTheNumbersAndThatTheyChanged() throws Exception {
        long id = add(DAY, ADVERT, ALL);
        change(id, DAY, ADVERT, APART);

        assertThat(open("/initiatives/" + reference + "/history", lead))
                .contains("How many people: changed. The history does not say from what to what")
                .contains("Who took part: changed from “Young people” to “Young people, partners”")
                .containsOnlyOnce("How many people");
    }

    /** Entries that were written before this was so keep their numbers for good, and are shown without them. */
    @Test
    void showsNoNumberOfAnOldEntry() throws Exception {
        long id = add(DAY, ADVERT, MOST);
        jdbc.sql("alter table audit_entry disable trigger audit_entry_tells_no_numbers")
                .update();
        for (String change : List.of(
                "{\"field\": \"how-many\", \"before\": null, \"after\": \"4712\"}",
                "{\"field\": \"how-many\", \"before\": \"4712\", \"after\": \"Young people: 4709, partners: fewer than 5\"}")) {
            jdbc.sql("""
                    insert into audit_entry (organisation_id, occurred_at, person_id, person_name, subject_kind, subject_id,
                                             subject_label, initiative_id, action, changes)
                    select organisation_id, now(), :person, 'Olga Old', 'participation', id, :reference, initiative_id,
                           'participation-changed', jsonb_build_array(cast(:change as jsonb))
                    from participation where id = :id""")
                    .param("person", lead.personId())
                    .param("reference", reference)
                    .param("change", change)
                    .param("id", id)
                    .update();
        }
        jdbc.sql("alter table audit_entry enable trigger audit_entry_tells_no_numbers")
                .update();

        for (String history : List.of("/initiatives/" + reference + "/history", "/admin/audit")) {
            assertThat(open(history, house.admin))
                    .as(history)
                    .contains("Olga Old")
                    .contains("How many people: changed.")
                    .doesNotContain("471", "470", "fewer than 5");
        }
    }

    /** Everything that says how many took part, or that ever did, as those see it who see most. */
    private Map<String, String> pages() throws Exception {
        List<String> addresses = new ArrayList<>(List.of("/admin/audit", "/portfolio"));
        LocalDate then = DAY.plusDays(5);
        addresses.add("/portfolio?asOf.day=%d&asOf.month=%d&asOf.year=%d"
                .formatted(then.getDayOfMonth(), then.getMonthValue(), then.getYear()));
        addresses.add("/compare?initiative=" + reference);
        addresses.add(pack());
        for (String part :
                List.of("", "/history", "/participation", "/participation?waiting=true", "/sheets/participation")) {
            addresses.add("/initiatives/" + reference + part);
        }
        Map<String, String> pages = new LinkedHashMap<>();
        for (String address : addresses) {
            pages.put(address, open(address, house.admin));
        }
        return pages;
    }

    /** A pack as it would be kept. */
    private String pack() throws Exception {
        return String.valueOf(mvc.perform(post("/portfolio/packs/new")
                        .with(signedInAs(house.admin))
                        .with(csrf())
                        .param("submission", UUID.randomUUID().toString())
                        .param("title", "Board")
                        .param("period", "YEAR")
                        .param("sections", "VOICE"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String open(String address, Actor actor) throws Exception {
        return mvc.perform(get(URI.create(address)).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private long add(LocalDate day, String what, Map<Who, Integer> howMany) {
        return participations.add(lead, reference, UUID.randomUUID(), said(day, what, howMany, 0));
    }

    private void change(long id, LocalDate day, String what, Map<Who, Integer> howMany) {
        participations.change(lead, reference, id, said(day, what, howMany, version(id)));
    }

    private void withdraw(long id) {
        participations.withdraw(lead, reference, id, version(id));
    }

    /** As it was recorded before groups were counted apart. */
    private long together(long id) {
        jdbc.sql("alter table participation disable trigger participation_beside_tells_nothing")
                .update();
        jdbc.sql("""
                        update participation set together = 4712, who = '{YOUNG_PEOPLE,PARTNERS}', young_people = null
                        where id = :id""").param("id", id).update();
        jdbc.sql("alter table participation enable trigger participation_beside_tells_nothing")
                .update();
        entities.clear();
        return id;
    }

    private int version(long id) {
        entities.flush();
        return jdbc.sql("select version from participation where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static SaveParticipation said(LocalDate day, String what, Map<Who, Integer> howMany, int version) {
        return new SaveParticipation(day, what, howMany, Set.of(), null, List.of(), "", null, version);
    }
}
