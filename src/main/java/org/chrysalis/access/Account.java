package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Actors.OrganisationOption;
import org.chrysalis.people.Credentials;
import org.chrysalis.people.Credentials.Credential;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What people do about their own signing in: another password, out everywhere, another of their organisations. What
 * is written is written by {@link Credentials}; sessions are touched after that, because they are written apart.
 */
@Service
public class Account {

    private static final Logger LOG = LoggerFactory.getLogger(Account.class);

    private final Credentials credentials;
    private final Actors actors;
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final Guesses guesses;
    private final Sessions sessions;

    Account(
            Credentials credentials,
            Actors actors,
            Passwords passwords,
            PasswordPolicy policy,
            Guesses guesses,
            Sessions sessions) {
        this.credentials = credentials;
        this.actors = actors;
        this.passwords = passwords;
        this.policy = policy;
        this.guesses = guesses;
        this.sessions = sessions;
    }

    /**
     * What is wrong with a new password whatever the present one is: it tells nobody anything about that.
     *
     * @param present as it was typed, right or not
     * @throws Refused if the new one is too weak, or the same
     */
    public void requireGood(Actor actor, String present, String chosen) {
        Credential own = own(actor);
        policy.check(chosen, own.name(), own.email(), organisationName(actor));
        if (chosen.equals(present)) {
            throw new Refused("password", "access.password.same");
        }
    }

    /**
     * Counts as a guess, as every try does.
     *
     * @throws Refused if this is not the present password, or there were too many tries
     */
    public void requirePresent(Actor actor, HttpServletRequest request, String present) {
        Credential own = own(actor);
        guesses.take(own.email(), request.getRemoteAddr());
        if (!passwords.matches(present, own.passwordHash())) {
            throw new Refused("present", "access.password.present.wrong");
        }
        guesses.right(own.email(), request.getRemoteAddr());
    }

    /**
     * Changes the password, ends every other session and goes on in a new one.
     *
     * @throws Refused if the present password is wrong, or the new one too weak
     */
    public void changePassword(Actor actor, HttpServletRequest request, String present, String chosen) {
        requirePresent(actor, request, present);
        requireGood(actor, present, chosen);
        Instant from = credentials.choosePassword(actor, passwords.hash(chosen));
        sessions.begin(request, new SessionOwner(actor.personId(), actor.organisationId(), from));
        sessions.removeAll(actor.personId(), from);
        LOG.info("Person {} changed their password", actor.personId());
    }

    /** Ends every session of the person, this one too. */
    public void signOutEverywhere(Actor actor, HttpServletRequest request) {
        Instant from = credentials.signOutEverywhere(actor);
        sessions.end(request);
        sessions.removeAll(actor.personId(), from);
        LOG.info("Person {} signed out everywhere", actor.personId());
    }

    /** The organisations between which the person may switch. */
    public List<OrganisationOption> organisations(Actor actor) {
        return actors.organisationsOf(actor.personId());
    }

    /**
     * Goes on in another of the person's organisations.
     *
     * @return whether a form waits that was written there, to be sent again
     * @throws NotFound if the person is not active there
     */
    public boolean switchTo(Actor actor, HttpServletRequest request, long organisationId) {
        if (actors.find(actor.personId(), organisationId).isEmpty()) {
            throw new NotFound("organisation");
        }
        sessions.moveTo(request, organisationId);
        return HeldForm.waits(request.getSession(), organisationId);
    }

    private Credential own(Actor actor) {
        return credentials.find(actor.personId()).orElseThrow(() -> new NotFound("person"));
    }

    private String organisationName(Actor actor) {
        return actors.organisationsOf(actor.personId()).stream()
                .map(OrganisationOption::name)
                .reduce("", (all, name) -> all + " " + name);
    }
}
