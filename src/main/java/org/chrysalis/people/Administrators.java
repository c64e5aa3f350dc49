package org.chrysalis.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/**
 * Keeps people from being raised above those who raise them, and an organisation from being left without anybody who
 * can manage its people and roles.
 */
@Component
class Administrators {

    private static final Set<Permission> KEYS = Set.of(Permission.MANAGE_PEOPLE, Permission.MANAGE_ROLES);

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Actors actors;

    Administrators(JdbcClient jdbc, EntityManager entities, Actors actors) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.actors = actors;
    }

    /**
     * Nobody grants what they do not hold, nor decides over somebody who may do more than they.
     *
     * @throws Refused beside the field
     */
    static void requireWithin(Actor actor, Set<Permission> permissions, @Nullable String field) {
        if (!actor.permissions().containsAll(permissions)) {
            throw new Refused(field, "people.more-than-own");
        }
    }

    /** Whether somebody who could let people in would lose that by having these permissions instead. */
    static boolean locksOut(Set<Permission> before, Set<Permission> after) {
        return lockedOutBy(before, after).isPresent();
    }

    /** What that person would lose of it; the first, if both. */
    static Optional<Permission> lockedOutBy(Set<Permission> before, Set<Permission> after) {
        return KEYS.stream()
                .filter(key -> before.contains(key) && !after.contains(key))
                .sorted()
                .findFirst();
    }

    /** Those who change what people of one organisation may do wait here for one another until they are done. */
    void takeTurn(Actor actor) {
        Turn.ofOrganisation(jdbc, actor);
    }

    /**
     * To be called first in a transaction that changes what people may do: takes its turn, so that what the actor may
     * is read after what another administrator did to them at the same moment.
     *
     * @return whether they may still do all that they could when their request began
     */
    boolean stillMay(Actor actor) {
        takeTurn(actor);
        return actors.find(actor.personId(), actor.organisationId())
                .filter(present -> present.permissions().containsAll(actor.permissions()))
                .isPresent();
    }

    /**
     * To be called last in a transaction that takes something away: writes what was changed and lets the database
     * check, now instead of at commit, that an administrator remains. It locks the organisation while it does, so two
     * administrators who remove each other at the same moment do not both succeed.
     *
     * What the actor may do somebody must hold afterwards: nobody can give what they do not hold, so it would be lost
     * for good.
     *
     * @param still whether the actor may still do what they could, as {@link #stillMay} said before anything was
     *     changed
     * @throws Refused if none would remain, nobody would hold something that the actor holds, or the actor may not do
     *     that any more
     */
    void requireOne(Actor actor, boolean still) {
        requireOne(actor, still, lost -> Optional.empty());
    }

    /** @param box beside which it is said that nobody would hold a permission */
    void requireOne(Actor actor, boolean still, Function<Permission, Optional<String>> box) {
        try {
            entities.flush();
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
        } catch (PersistenceException failure) {
            if ("organisation_keeps_administrator".equals(constraintOf(failure))) {
                throw new Refused(null, "people.last-administrator");
            }
            RuntimeException translated = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(failure);
            throw translated == null ? failure : translated;
        }
        if (!still) {
            throw new Refused(null, "people.own.lost-meanwhile");
        }
        Map<Permission, String> lost = heldByNobody(actor);
        if (!lost.isEmpty()) {
            throw new Refused(
                    lost.keySet().stream()
                            .flatMap(permission -> box.apply(permission).stream())
                            .findFirst()
                            .orElse(null),
                    "people.last-holder",
                    String.join(", ", lost.values()));
        }
    }

    /** What the actor may do and nobody with access may any more, in words. */
    private Map<Permission, String> heldByNobody(Actor actor) {
        List<?> rows = entities.createNativeQuery("""
                        select p.code, p.name from permission p
                        where p.code in (:permissions)
                          and not exists (select 1 from role_permission h
                                          join membership m on m.role_id = h.role_id
                                          where h.permission_code = p.code
                                            and m.organisation_id = :organisation and m.active)
                        order by p.ordinal""")
                .setParameter("organisation", actor.organisationId())
                .setParameter(
                        "permissions",
                        actor.permissions().stream().map(Permission::name).toList())
                .getResultList();
        Map<Permission, String> names = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] each = (Object[]) row;
            names.put(Permission.valueOf(String.valueOf(each[0])), String.valueOf(each[1]));
        }
        return names;
    }

    private static @Nullable String constraintOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql) {
                ServerErrorMessage message = sql.getServerErrorMessage();
                return message == null ? null : message.getConstraint();
            }
        }
        return null;
    }
}
