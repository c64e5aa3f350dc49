package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.OrganisationSheet;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class ExportTest {

    private static final InitiativeSort IN_ORDER = InitiativeSort.parse("reference");

    private static final String FILE = """
            Name,What it tries to change,Who it is for,Team,Leads,Stage,In this stage since,Started on,Started in stage,Why in this stage,Status,Paused on,Ended on,How it ended,Why paused or ended,What was learned,Kind,Tags,Who can see it,Origin,Origin note,What is new,Story
            "Warm ""hubs"", all","Help
            sooner",Families,,Ada Admin,Incubation,2026-01-12,2025-02-17,Development,It held,Active,,,,,,Innovation,early help; hubs,Network,Adopted,Leeds,Model; System,"First,
            then ""more"" ?"
            '=1+1,,,,,Prototyping,2025-01-27,2025-01-27,Prototyping,,Paused,2026-02-16,,,Two posts are vacant,,Not sure yet,,Organisation,,,,
            House,,,,,Incubation,2024-07-22,2023-09-04,Development,Beds open,Ended,,2025-05-30,Circumstances,It was inspected,Ask sooner,Improvement,,Organisation,New,,Process,It was told
            """;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Imports imports;

    @Autowired
    private Exports exports;

    @Autowired
    private List<RecordSheet> sheets;

    @Autowired
    private List<OrganisationSheet> organisationSheets;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Test
    void whatIsExportedCanBeImportedAgain() throws Exception {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), FILE);
        String first = export(council.admin());
        TestOrganisation another = organisations.found();
        importAll(another.admin(), first);
        assertThat(export(another.admin()).replace(another.code(), council.code()))
                .isEqualTo(first);
    }

    @Test
    void isReadableByExcelAndSafeFromFormulas() throws Exception {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), FILE);
        String file = export(council.admin());
        assertThat(file).startsWith("\ufeffReference,Name,").contains("-02,'=1+1,");
        assertThat(file.lines().filter(line -> line.startsWith("\ufeffReference") || line.startsWith("Reference")))
                .hasSize(1);
        Sheet sheet = SheetReader.read(file.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.leftOut()).isEmpty();
        assertThat(sheet.cell(sheet.rows().get(0), Column.NAME)).isEqualTo("Warm \"hubs\", all");
        assertThat(sheet.cell(sheet.rows().get(0), Column.SINCE)).isEqualTo("2026-01-12");
    }

    @Test
    void understandsALeadWhoWasTyped() throws Exception {
        TestOrganisation council = organisations.found();
        importAll(
                council.admin(),
                "Name,Stage,Since,Leads\nLed,Incubation,2026-01-01,Ada Admin\nAdrift,Incubation,2026-01-01,\n");
        String file = mvc.perform(get("/export").param("lead", "ada admin").with(signedInAs(council.admin())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file).contains("Led").doesNotContain("Adrift");
        mvc.perform(get("/export?lead=Nobody+Here").with(signedInAs(council.admin())))
                .andExpect(redirectedUrl("/initiatives?lead=Nobody+Here"));
    }

    @Test
    void holdsOnlyWhatThePersonMaySeeAndTheFilterAsksFor() throws Exception {
        TestOrganisation council = organisations.found();
        importAll(
                council.admin(),
                "Name,Stage,Since,Who can see it\nOpen,Incubation,2026-01-01,\nQuiet,Incubation,2026-01-01,Team\n");
        importAll(organisations.found().admin(), "Name,Stage,Since\nElsewhere,Incubation,2026-01-01\n");
        Actor exporter = council.personWith(Permission.EXPORT, Permission.VIEW_INITIATIVES);
        assertThat(export(exporter)).contains(",Open,").doesNotContain("Quiet", "Elsewhere");
        mvc.perform(get("/export?q=quiet&sort=-name").with(signedInAs(council.manager())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains(",Quiet,")
                        .doesNotContain(",Open,"));
    }

    @Test
    void recordsWhoTookWhat() throws Exception {
        TestOrganisation council = organisations.found();
        Actor manager = council.manager();
        mvc.perform(get("/export?q=hub").with(signedInAs(manager))).andExpect(status().isOk());
        assertThat(jdbc.sql("""
                        select subject_label from audit_entry
                        where organisation_id = :organisation and person_id = :person and action = 'initiatives-exported'""")
                        .param("organisation", council.id())
                        .param("person", manager.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("/initiatives?q=hub");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> export(council.staff()));
    }

    @Test
    void isToldInWordsAndLeadsToTheListThatWasTaken() throws Exception {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), FILE);
        for (String address : List.of(
                "/export",
                "/export?q=hub",
                "/export?asOf.day=1&asOf.month=3&asOf.year=2026",
                "/initiatives/" + council.code() + "-01/sheets/draw")) {
            mvc.perform(get(address).with(signedInAs(council.manager()))).andExpect(status().isOk());
        }
        assertThat(trail(council.admin()))
                .contains("Initiatives exported: the whole list", "href=\"/initiatives\">See it")
                .contains("Initiatives exported: those that fit a filter", "href=\"/initiatives?q=hub\">See it")
                .contains("Initiatives exported: the whole list, as of 1 March 2026")
                .contains("Part: “What it draws on”")
                .doesNotContain("exported: /", "“draw”");
        assertThat(trail(council.personWith(Permission.VIEW_AUDIT)))
                .contains("Initiatives exported: the whole list")
                .doesNotContain("See it");
    }

    @Test
    void everyPartThatCanBeTakenHasAWordInTheTrail() {
        assertThat(Stream.concat(
                                sheets.stream().map(RecordSheet::name),
                                organisationSheets.stream().map(OrganisationSheet::name))
                        .filter(name -> messages.getMessage("audit.sheet." + name, null, "", Locale.UK)
                                .isEmpty()))
                .isEmpty();
    }

    private String trail(Actor actor) throws Exception {
        return mvc.perform(get("/admin/audit").with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void takesAPartOfARecordOut() throws Exception {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), FILE);
        String reference = council.code() + "-01";
        mvc.perform(get("/initiatives/" + reference + "/sheets/journey").with(signedInAs(council.manager())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .isEqualTo("\ufeffVisit,Stage,From,To,How it got there,Why,Decided by,Caused by\r\n"
                                + "1,Development,2025-02-17,2026-01-12,Started here.,Started,,\r\n"
                                + "2,Incubation,2026-01-12,,Moved on.,It held,,\r\n"));
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'record-exported' and subject_label = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isOne();
        mvc.perform(get("/initiatives/" + reference + "/sheets/nothing").with(signedInAs(council.manager())))
                .andExpect(status().isNotFound());
    }

    @Test
    void holdsAHundredThousandRowsInLittleMemory() throws Exception {
        TestOrganisation council = organisations.found();
        importAll(council.admin(), "Name,Stage,Since\nA,Incubation,2026-01-01\n");
        Long id = jdbc.sql("select id from initiative where organisation_id = :organisation")
                .param("organisation", council.id())
                .query(Long.class)
                .single();
        List<Long> ids = java.util.Collections.nCopies(100_000, id);
        long before = used();
        long[] most = {0};
        long[] bytes = {0};
        OutputStream out = new OutputStream() {
            private long next = 2_000_000;

            @Override
            public void write(int letter) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] letters, int from, int length) {
                bytes[0] += length;
                if (bytes[0] > next) {
                    next += 2_000_000;
                    most[0] = Math.max(most[0], used());
                }
            }
        };
        exports.write(new Exports.Export(council.admin(), ids), out);
        assertThat(bytes[0]).isGreaterThan(5_000_000);
        assertThat(most[0] - before).isLessThan(30_000_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String export(Actor actor) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(exports.begin(actor, InitiativeFilter.NONE, IN_ORDER), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void importAll(Actor actor, String text) {
        UUID id = imports.upload(actor, "list.csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.check(actor, id).count(CheckedRow.State.NEEDS_CHANGE))
                .isZero();
        imports.confirm(actor, UUID.randomUUID(), id, Set.of(), false);
    }
}
