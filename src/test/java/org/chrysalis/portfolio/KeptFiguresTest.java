package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.audit.TrailMark;
import org.chrysalis.audit.TrailMarks;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures are worked out once for as long as nobody records anything; what is in no trail here is written past it. */
@ApplicationTest
class KeptFiguresTest {

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TrailMarks marks;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private Clock clock;

    private TransactionTemplate anew;
    private TestOrganisation founded;
    private FilledCouncil council;
    private Actor leader;

    @BeforeEach
    void found() {
        anew = new TransactionTemplate(manager);
        anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        founded = organisations.found();
        leader = founded.manager();
        anew.executeWithoutResult(any -> council = FilledCouncil.empty(jdbc, founded));
        open("Night bus");
    }

    @Test
    void areNotWorkedOutAgainWhileNothingIsRecorded() throws Exception {
        assertThat(size(leader)).isEqualTo(1);
        open("Day bus");
        assertThat(QueryCount.during(() -> assertThat(size(leader)).isEqualTo(1)))
                .noneMatch(sql -> sql.contains("with scope"));
    }

    @Test
    void areWorkedOutAgainOnceSomethingIsRecorded() {
        assertThat(size(leader)).isEqualTo(1);
        open("Day bus");
        record(founded.staff());
        assertThat(size(leader)).isEqualTo(2);
    }

    @Test
    void standWhateverAnotherOrganisationRecords() {
        assertThat(size(leader)).isEqualTo(1);
        open("Day bus");
        record(organisations.found().staff());
        assertThat(size(leader)).isEqualTo(1);
    }

    @Test
    void belongToThePersonAndToWhatWasAsked() {
        assertThat(size(leader)).isEqualTo(1);
        open("Day bus");
        assertThat(size(founded.manager())).isEqualTo(2);
        assertThat(portfolios
                        .show(leader, InitiativeFilter.NONE, Period.Length.QUARTER)
                        .size()
                        .all())
                .isEqualTo(2);
    }

    @Test
    void areWorkedOutAgainForWhoeverIsWriting() {
        assertThat(size(leader)).isEqualTo(1);
        anew.executeWithoutResult(any -> {
            council.pastTheTrail("Day bus", LocalDate.now(clock).minusDays(3));
            assertThat(size(leader)).isEqualTo(2);
            any.setRollbackOnly();
        });
        assertThat(size(leader)).isEqualTo(1);
    }

    /** Reasons for attention come with the passing of days, and who answers a pulse is in no trail. */
    @Test
    void areNotKeptWhereTheFilterAsksWhatNoTrailTells() {
        InitiativeFilter attention = FilterQuery.read(Map.of("attention", new String[] {InitiativeFilter.ANY}));
        assertThat(size(leader, attention)).isZero();
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, path)
                select organisation_id, id, 'no-lead', current_date, 'edit' from initiative where organisation_id = ?""").params(founded.id()).update();
        assertThat(size(leader, attention)).isEqualTo(1);
    }

    /** It took its number first and was saved last: whoever looks only at the highest number would never see it. */
    @Test
    void theTrailIsNotTheSameOnceALateEntryIsSaved() {
        Actor slow = founded.staff();
        Actor quick = founded.staff();
        TrailMark before = anew.execute(any -> {
            trail.record(slow.author(), "initiative-edited", subject());
            anew.executeWithoutResult(other -> trail.record(quick.author(), "initiative-edited", subject()));
            return anew.execute(reading -> marks.of(founded.id()));
        });
        TrailMark after = marks.of(founded.id());
        assertThat(after).isNotEqualTo(before);
        assertThat(after.last()).isEqualTo(before == null ? 0 : before.last());
    }

    private int size(Actor actor) {
        return size(actor, InitiativeFilter.NONE);
    }

    private int size(Actor actor, InitiativeFilter filter) {
        return portfolios.show(actor, filter, Period.Length.YEAR).size().all();
    }

    private void open(String name) {
        anew.executeWithoutResult(
                any -> council.pastTheTrail(name, LocalDate.now(clock).minusDays(3)));
    }

    private void record(Actor author) {
        anew.executeWithoutResult(any -> trail.record(author.author(), "initiative-edited", subject()));
    }

    private Subject subject() {
        return Subject.of("role", founded.role(BuiltInRole.STAFF), "Staff");
    }
}
