package org.chrysalis.funding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is recorded of an initiative's money, for those who see it. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class FundingReading implements OverviewPart {

    /** As many sums as a page shows, and as many days of spending. */
    public static final int MOST = 200;

    private static final String FUNDING = """
            select f.id, f.source, f.amount, f.purpose, f.starts_on, f.ends_on, f.committed, f.conditions,
                   s.amount as spent, s.spent_by_on as spent_by, f.version
            from funding f
            left join lateral (
                select amount, spent_by_on from spend
                where funding_id = f.id and initiative_id = f.initiative_id and organisation_id = f.organisation_id
                  and withdrawn_at is null
                order by spent_by_on desc, id desc limit 1) s on true
            where f.initiative_id = :initiative and f.organisation_id = :organisation and f.withdrawn_at is null\s""";

    private final OverviewParts parts;
    private final JdbcClient jdbc;

    FundingReading(OverviewParts parts, JdbcClient jdbc) {
        this.parts = parts;
        this.jdbc = jdbc;
    }

    /** The sums, what lasts longest first. */
    public List<FundingView> of(Actor actor, InitiativeHeader initiative) {
        FundingSight.require(actor, initiative);
        return asked(initiative, "order by f.ends_on desc nulls first, f.starts_on desc, f.id limit :most")
                .param("most", MOST)
                .query((row, number) -> view(row))
                .list();
    }

    /** The same for the overview, asked together with its other parts. */
    public List<FundingView> atAGlance(Actor actor, InitiativeHeader initiative) {
        return parts.rows(actor, initiative, this, FundingView.class);
    }

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public String sql() {
        return FUNDING + "order by f.ends_on desc nulls first, f.starts_on desc, f.id limit " + MOST;
    }

    @Override
    public boolean askedFor(Actor actor, InitiativeHeader initiative) {
        return FundingSight.of(actor, initiative);
    }

    /** @throws NotFound if the initiative has no such sum */
    public FundingView one(Actor actor, InitiativeHeader initiative, long id) {
        FundingSight.require(actor, initiative);
        return asked(initiative, "and f.id = :id")
                .param("id", id)
                .query((row, number) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("funding"));
    }

    /** How many sums there are, also where the page shows the first of them only. */
    public int count(Actor actor, InitiativeHeader initiative) {
        FundingSight.require(actor, initiative);
        return jdbc.sql("""
                select count(*) from funding
                where initiative_id = :initiative and organisation_id = :organisation and withdrawn_at is null""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Integer.class)
                .single();
    }

    /** What was spent of a sum, the latest day first. */
    public List<SpendView> spending(Actor actor, InitiativeHeader initiative, long fundingId) {
        FundingSight.require(actor, initiative);
        return jdbc.sql("""
                select s.id, s.spent_by_on as spent_by, s.amount, s.note, p.name as recorded_by, s.version
                from spend s left join person p on p.id = s.recorded_by
                where s.funding_id = :funding and s.initiative_id = :initiative and s.organisation_id = :organisation
                  and s.withdrawn_at is null
                order by s.spent_by_on desc, s.id desc limit :most""")
                .param("funding", fundingId)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", MOST)
                .query(SpendView.class)
                .list();
    }

    /** What was spent of all sums, for a sheet: source, day, pounds and note, the earliest day of each sum first. */
    List<List<String>> spendingOfAll(Actor actor, InitiativeHeader initiative, int most) {
        FundingSight.require(actor, initiative);
        return jdbc.sql("""
                select f.source, s.spent_by_on::text as spent_by, s.amount::text as amount, s.note
                from spend s join funding f on f.id = s.funding_id and f.withdrawn_at is null
                where s.initiative_id = :initiative and s.organisation_id = :organisation and s.withdrawn_at is null
                order by f.starts_on, f.id, s.spent_by_on, s.id limit :most""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .query((row, number) -> List.of(
                        row.getString("source"),
                        row.getString("spent_by"),
                        row.getString("amount"),
                        row.getString("note")))
                .list();
    }

    /** How long it has to last, so far as somebody said. */
    public HorizonView horizon(Actor actor, InitiativeHeader initiative) {
        FundingSight.require(actor, initiative);
        return jdbc.sql("""
                select outcomes_by, monthly_need, version from horizon
                where initiative_id = :initiative and organisation_id = :organisation""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(HorizonView.class)
                .optional()
                .orElse(HorizonView.UNSAID);
    }

    private JdbcClient.StatementSpec asked(InitiativeHeader initiative, String rest) {
        return jdbc.sql(FUNDING + rest)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId());
    }

    private static FundingView view(ResultSet row) throws SQLException {
        return new FundingView(
                row.getLong("id"),
                row.getString("source"),
                row.getBigDecimal("amount"),
                purpose(row.getString("purpose")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("committed"),
                row.getString("conditions"),
                row.getBigDecimal("spent"),
                row.getObject("spent_by", LocalDate.class),
                row.getInt("version"));
    }

    private static @Nullable FundingPurpose purpose(@Nullable String name) {
        return name == null ? null : FundingPurpose.valueOf(name);
    }
}
