package org.chrysalis.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import org.chrysalis.people.Actor;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.NotFound;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class NewPathwayTest {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Pathway pathway;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void startsWithTheFiveStagesOfThePaper() {
        Actor admin = found("PNA", "FIVE_STAGES");

        assertThat(pathway.stages(admin.organisationId()))
                .extracting(StageView::phase)
                .containsExactly(Phase.values());
        assertThat(pathway.stages(admin.organisationId()))
                .extracting(StageView::name)
                .containsExactly("Development", "Prototyping", "Incubation", "Embedding", "Scaling");
    }

    @Test
    void startsWithTheFiveStagesUnlessToldOtherwise() {
        assertThat(pathway.stages(found("PNB", "").organisationId())).hasSize(5);
    }

    @Test
    void startsWithTheSixStagesWhenAsked() {
        assertThat(pathway.stages(found("PNC", "SIX_STAGES").organisationId()))
                .extracting(StageView::name)
                .containsExactly("Mobilising", "Designing", "Developing", "Integrating", "Growing", "System change");
    }

    /** Whoever founds it chose on the form; where nobody chose, the program did. */
    @Test
    void saysInTheTrailWhoChoseTheTemplate() {
        assertThat(whoStarted(found("PNI", "SIX_STAGES"))).isEqualTo("Ada Admin");
        assertThat(whoStarted(found("PNJ", ""))).isEqualTo("Chrysalis");
    }

    private String whoStarted(Actor founder) {
        return jdbc.sql("select person_name from audit_entry where organisation_id = ? and action = 'pathway-started'")
                .param(founder.organisationId())
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(PathwayTemplate.class)
    void givesEveryStageItsWords(PathwayTemplate template) {
        long organisation = found("PND", template.name()).organisationId();

        assertThat(pathway.stages(organisation)).allSatisfy(stage -> {
            assertThat(stage.purpose()).endsWith(".");
            assertThat(stage.guidance()).isNotBlank();
            assertThat(pathway.criteria(organisation, stage.id()))
                    .hasSizeGreaterThanOrEqualTo(6)
                    .isSortedAccordingTo(Comparator.comparing(CriterionView::topic));
            assertThat(pathway.usualActivities(organisation, stage.id())).hasSizeGreaterThanOrEqualTo(5);
        });
    }

    @Test
    void asksTheSixStagesAsQuestionsThatYesOrNotYetAnswers() {
        long organisation = found("PNE", "SIX_STAGES").organisationId();

        assertThat(pathway.stages(organisation))
                .flatExtracting(stage -> pathway.criteria(organisation, stage.id()))
                .extracting(criterion -> ((CriterionView) criterion).wording())
                .allSatisfy(wording -> assertThat((String) wording)
                        .matches("(Is|Do|Does|Did|Have|Has|Can|Could|Would|Was|Were) .+\\?"));
    }

    @Test
    void keepsTheFirstWordingOfEverything() {
        long organisation = found("PNF", "FIVE_STAGES").organisationId();

        assertThat(jdbc.sql("""
                        select count(*) from wording_version v
                        where v.number = 1 and (
                            v.subject_kind = 'STAGE' and v.subject_id in
                                (select id from stage where organisation_id = :o)
                            or v.subject_kind = 'CRITERION' and v.subject_id in
                                (select c.id from criterion c join stage s on s.id = c.stage_id where s.organisation_id = :o)
                            or v.subject_kind = 'USUAL_ACTIVITY' and v.subject_id in
                                (select a.id from usual_activity a join stage s on s.id = a.stage_id where s.organisation_id = :o))""").param("o", organisation).query(Integer.class).single())
                .isEqualTo(5 + 34 + 30);
    }

    @Test
    void hidesAnotherOrganisationsStages() {
        long theirs = found("PNG", "FIVE_STAGES").organisationId();
        long ours = found("PNH", "FIVE_STAGES").organisationId();
        long stage = pathway.stages(theirs).get(0).id();

        assertThatThrownBy(() -> pathway.stage(ours, stage)).isInstanceOf(NotFound.class);
        assertThat(pathway.criteria(ours, stage)).isEmpty();
        assertThat(pathway.usualActivities(ours, stage)).isEmpty();
    }

    private Actor found(String code, String template) {
        return organisations.found(new FoundOrganisation(
                code, "Council " + code, code.toLowerCase() + "@council.example", "Ada Admin", template));
    }
}
