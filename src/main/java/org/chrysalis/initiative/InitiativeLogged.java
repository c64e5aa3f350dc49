package org.chrysalis.initiative;

import java.time.LocalDate;
import org.chrysalis.people.Actor;

/**
 * Told in the transaction that logs an initiative: the journey opens its first visit, without which the database
 * refuses the entry.
 */
public record InitiativeLogged(Actor actor, long initiativeId, long stageId, LocalDate since) {}
