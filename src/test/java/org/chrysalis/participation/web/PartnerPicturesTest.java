package org.chrysalis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.context.SaveContextEvent;
import org.chrysalis.initiative.House;
import org.chrysalis.participation.NoteStrength;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.Partners;
import org.chrysalis.participation.SavePartner;
import org.chrysalis.participation.Strength;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What lies behind the pictures of working relationships. */
@ApplicationTest
@Transactional
class PartnerPicturesTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 4, 8);

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Partners partners;

    @Autowired
    private ContextEvents events;

    private Actor lead;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        House house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        reference =
                house.initiative("Warm hubs").since("2024-01-08").ledBy(lead).log();
        Actor admin = house.person("Ann Admin", BuiltInRole.ADMIN);
        happened(admin, SPRING.plusDays(20), "Ofsted came");
        happened(admin, SPRING.minusDays(1), "A long time before");
    }

    @Test
    void haveStagesAndEventsBehindThem() throws Exception {
        assertThat(page("/partners")).doesNotContain("-behind");
        long id = partners.add(
                lead,
                reference,
                UUID.randomUUID(),
                new SavePartner("Police", PartnerKind.POLICE, null, null, "", 0),
                new NoteStrength(SPRING, Strength.FRAGILE, ""));
        partners.note(
                lead, reference, id, UUID.randomUUID(), new NoteStrength(SPRING.plusDays(60), Strength.GROWING, ""));
        for (String path : List.of("/partners", "/partners/" + id)) {
            String page = page(path);
            assertThat(page)
                    .as(path)
                    .contains("id=\"partner-strengths-behind\"", "data-band=\"2024-01-08/\"")
                    .contains("data-mark=\"" + SPRING.plusDays(20) + "\"", "Ofsted came")
                    .doesNotContain("A long time before");
            assertThat(HtmlCheck.errorsIn(page)).isEmpty();
            assertThat(QueryCount.during(() -> page(path))).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    private void happened(Actor admin, LocalDate on, String name) {
        events.add(admin, UUID.randomUUID(), new SaveContextEvent(on, ContextKind.INSPECTION, name, "", 0));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/participation" + path)
                        .with(signedInAs(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
