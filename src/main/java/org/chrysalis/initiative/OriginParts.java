package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an initiative took over from elsewhere part by part, and the earlier attempt that it follows. The paper: what is
 * adopted is always adapted, and an organisation forgets what it has been through before.
 */
@Component
class OriginParts {

    static final int MOST = 20;

    private final Initiatives initiatives;
    private final JdbcClient jdbc;

    OriginParts(Initiatives initiatives, JdbcClient jdbc) {
        this.initiatives = initiatives;
        this.jdbc = jdbc;
    }

    /** @throws Refused for parts of something that has none, and an earlier attempt that the person cannot see */
    void require(Actor actor, EditInitiative.Source source, InitiativeDetails before) {
        if (!source.parts().isEmpty() && source.origin() != Origin.ADOPTED && source.origin() != Origin.COMBINED) {
            throw new Refused("origin", "initiative.origin-part.only");
        }
        if (source.parts().size() > MOST) {
            throw new Refused("parts", "initiative.origin-part.many");
        }
        String earlier = source.earlier();
        if (earlier.equals(before.reference())) {
            throw new Refused("earlier", "initiative.earlier.itself");
        }
        if (!earlier.isEmpty() && !earlier.equals(before.earlierReference())) {
            try {
                initiatives.open(actor, earlier);
            } catch (NotFound unknown) {
                throw new Refused("earlier", "initiative.earlier.unknown");
            }
        }
    }

    /** Only once {@link #require} let it pass. */
    void save(long organisationId, long initiativeId, EditInitiative.Source source) {
        jdbc.sql("delete from origin_part where initiative_id = :id and organisation_id = :organisation")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
        List<InitiativeDetails.OriginPart> parts = source.parts();
        for (int i = 0; i < parts.size(); i++) {
            jdbc.sql("""
                    insert into origin_part (organisation_id, initiative_id, ordinal, name, fate, why)
                    values (:organisation, :id, :ordinal, :name, :fate, :why)""")
                    .param("organisation", organisationId)
                    .param("id", initiativeId)
                    .param("ordinal", i)
                    .param("name", parts.get(i).name())
                    .param("fate", parts.get(i).fate().name())
                    .param("why", parts.get(i).why())
                    .update();
        }
        jdbc.sql("""
                update initiative set earlier_difference = :difference,
                       earlier_id = (select e.id from initiative e
                                     where e.reference = :earlier and e.organisation_id = :organisation)
                where id = :id and organisation_id = :organisation""")
                .param("difference", source.difference())
                .param("earlier", source.earlier())
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
    }
}
