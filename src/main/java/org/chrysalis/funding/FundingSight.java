package org.chrysalis.funding;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;

/**
 * Who sees the money of an initiative: those whose role lets them see money, and those who lead it or are in its team
 * and may change it, because they are the ones who record it and who must know when it ends.
 */
public final class FundingSight {

    private FundingSight() {}

    public static boolean of(Actor actor, InitiativeHeader initiative) {
        return of(actor, initiative.own());
    }

    /** @param own whether the actor leads the initiative or is in its team */
    public static boolean of(Actor actor, boolean own) {
        return actor.may(Permission.VIEW_MONEY) || own && actor.may(Permission.EDIT_OWN_INITIATIVES);
    }

    /** The same as SQL over {@code membership m} of the actor. */
    static String of(String own) {
        return """
                exists (select 1 from role_permission rp where rp.role_id = m.role_id
                        and (rp.permission_code = 'VIEW_MONEY'
                             or rp.permission_code = 'EDIT_OWN_INITIATIVES' and %s))""".formatted(own);
    }

    /**
     * Asked before anything is looked for, so that a refusal says nothing of what there is.
     *
     * @throws Forbidden for whoever does not see money
     */
    static void require(Actor actor, InitiativeHeader initiative) {
        if (!of(actor, initiative)) {
            throw new Forbidden(Permission.VIEW_MONEY.name());
        }
    }
}
