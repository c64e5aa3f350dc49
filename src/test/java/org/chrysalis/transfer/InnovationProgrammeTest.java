package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A real list of 133 public pieces of work, brought to our columns as an officer would do it in a spreadsheet. */
@ApplicationTest
class InnovationProgrammeTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private InitiativeList list;

    @Autowired
    private JdbcClient jdbc;

    private Actor admin;

    @BeforeEach
    void importAll() throws Exception {
        admin = organisations.found().admin();
        String check = Objects.requireNonNull(mvc.perform(multipart("/import")
                        .file(new MockMultipartFile(
                                "file", "programme.csv", "text/csv", mapped().getBytes(StandardCharsets.UTF_8)))
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(shown(check)).contains("133 ready, no possible duplicates, none needs a change");
        mvc.perform(post(check)
                        .param("submission", UUID.randomUUID().toString())
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(redirectedUrl(check + "/done"));
        assertThat(shown(check + "/done")).contains("133 initiatives imported");
    }

    @Test
    void isInTheListAndFiltered() {
        assertThat(list.count(admin, InitiativeFilter.NONE)).isEqualTo(133);
        assertThat(list.count(admin, filter("status", "ENDED"))).isEqualTo(17);
        assertThat(list.count(admin, filter("q", "family safeguarding"))).isGreaterThanOrEqualTo(6);
        assertThat(list.count(admin, filter("theme", "stage not known"))).isEqualTo(39);
        assertThat(list.first(admin, filter("q", "achieving change together"), InitiativeSort.USUAL, 5))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.status()).isEqualTo(Status.ACTIVE);
                    assertThat(row.stageName()).isEqualTo("Scaling");
                    assertThat(row.stageSince()).isEqualTo("2015-02-01");
                });
    }

    @Test
    void standsOnTheBoardAndInTheListAsPages() throws Exception {
        assertThat(jdbc.sql("""
                        select s.name, count(*) as number from initiative i join stage s on s.id = i.stage_id
                        where i.organisation_id = :organisation and i.status <> 'ENDED' group by s.name""")
                        .param("organisation", admin.organisationId())
                        .query((row, number) -> Map.entry(row.getString("name"), row.getInt("number")))
                        .list())
                .containsExactlyInAnyOrder(
                        Map.entry("Development", 39),
                        Map.entry("Incubation", 2),
                        Map.entry("Embedding", 44),
                        Map.entry("Scaling", 31));
        assertThat(shown("/initiatives")).contains("133").contains("Showing 1 to 25");
        assertThat(shown("/initiatives?q=mockingbird")).contains("Mockingbird");
        assertThat(shown("/stages")).contains("44").contains("39");
    }

    private String shown(String path) throws Exception {
        return mvc.perform(get(path).with(signedInAs(admin)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static InitiativeFilter filter(String name, String value) {
        return FilterQuery.read(Map.of(name, new String[] {value}));
    }

    /** {@code stage_today} is a judgement of whoever made the list, so the story says where it comes from. */
    private static String mapped() throws Exception {
        StringBuilder out = new StringBuilder();
        CSVFormat titled = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = new StringReader(new ClassPathResource("transfer/dfe_innovation_programme.csv")
                        .getContentAsString(StandardCharsets.UTF_8));
                CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            printer.printRecord(List.of(
                    "Name",
                    "What it tries to change",
                    "Who it is for",
                    "Stage",
                    "Started on",
                    "Status",
                    "Ended on",
                    "Why paused or ended",
                    "Kind",
                    "Origin",
                    "Origin note",
                    "Tags",
                    "Who can see it",
                    "Story"));
            for (CSVRecord row : titled.parse(in)) {
                String stage = row.get("stage_today");
                boolean ended = stage.equals("Ended");
                boolean known = !stage.equals("Not known");
                String model = row.get("model_of_origin");
                printer.printRecord(
                        row.get("name"),
                        row.get("what_it_did"),
                        row.get("focus"),
                        stage,
                        row.get("started"),
                        ended ? "Ended" : "",
                        ended ? row.get("ended") : "",
                        ended ? row.get("notes") : "",
                        "Innovation",
                        model.isBlank() ? "" : "Adopted",
                        model,
                        Stream.of(row.get("programme").replace(",", ""), known ? "" : "stage not known")
                                .map(tag -> tag.length() > 40 ? tag.substring(0, 40) : tag)
                                .collect(Collectors.joining("; ")),
                        "Network",
                        Stream.of(
                                        "lead_organisation",
                                        "other_organisations",
                                        "evaluation",
                                        "notes",
                                        "source",
                                        "stage_basis")
                                .filter(column -> !row.get(column).isBlank())
                                .map(column -> column.replace('_', ' ') + ": " + row.get(column))
                                .collect(Collectors.joining("\n")));
            }
        }
        return out.toString();
    }
}
