package org.chrysalis.participation;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ripples of an initiative, for pages that show them. Whoever calls has opened it for who asks. */
@Service
@Transactional(readOnly = true)
public class RippleReading {

    private static final String RIPPLE = """
            select r.id, r.what, r.wanted, r.assumption, r.seen_where, r.seen_on, r.version
            from ripple r
            where r.initiative_id = :initiative and r.organisation_id = :organisation and r.withdrawn_at is null\s""";

    private static final RowMapper<RippleView> VIEW = (row, number) -> new RippleView(
            row.getLong("id"),
            row.getString("what"),
            Wanted.valueOf(row.getString("wanted")),
            row.getString("assumption"),
            row.getString("seen_where"),
            row.getObject("seen_on", LocalDate.class),
            row.getInt("version"));

    private final JdbcClient jdbc;

    RippleReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is recorded as a whole.
     *
     * @param unwanted how many were not wanted, or not only
     * @param open of how many it is too soon to say
     * @param shifted with how many an assumption shifted
     */
    public record Summary(long ripples, long unwanted, long open, long shifted) {

        /** The key of what is said of whether they were wanted. */
        public String key() {
            String told = "participation.ripples.summary.";
            return told + (unwanted > 0 || open == 0 ? "unwanted" : open == ripples ? "open" : "open-some");
        }
    }

    public Summary summary(InitiativeHeader initiative) {
        return jdbc.sql("""
                select count(*) as ripples, count(*) filter (where r.wanted in ('UNWANTED', 'BOTH')) as unwanted,
                       count(*) filter (where r.wanted = 'TOO_SOON') as open,
                       count(*) filter (where r.assumption <> '') as shifted
                from ripple r
                where r.initiative_id = :initiative and r.organisation_id = :organisation and r.withdrawn_at is null""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Summary.class)
                .single();
    }

    /** One page of them, newest first. */
    public List<RippleView> page(InitiativeHeader initiative, Paging paging) {
        return list(initiative, paging.size(), paging.offset());
    }

    /** On which page of them one stands; the first where it is not there. */
    public int pageOf(InitiativeHeader initiative, long id) {
        long newer = jdbc.sql("""
                select count(*) from ripple r join ripple one on (r.seen_on, r.id) > (one.seen_on, one.id)
                where one.id = :id and one.initiative_id = :initiative and one.organisation_id = :organisation
                  and r.initiative_id = :initiative and r.organisation_id = :organisation
                  and r.withdrawn_at is null""")
                .param("id", id)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(Long.class)
                .single();
        return 1 + (int) (newer / Paging.SIZE);
    }

    /** As many as a sheet holds, newest first. */
    public List<RippleView> first(InitiativeHeader initiative, int most) {
        return list(initiative, most, 0);
    }

    private List<RippleView> list(InitiativeHeader initiative, int most, long offset) {
        return jdbc.sql(RIPPLE + "order by r.seen_on desc, r.id desc limit :most offset :offset")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("most", most)
                .param("offset", offset)
                .query(VIEW)
                .list();
    }

    /** @throws NotFound if there is none, or it was withdrawn */
    public RippleView one(InitiativeHeader initiative, long id) {
        return jdbc.sql(RIPPLE + "and r.id = :id")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("id", id)
                .query(VIEW)
                .optional()
                .orElseThrow(() -> new NotFound("ripple"));
    }
}
