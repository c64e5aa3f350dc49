package org.chrysalis.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Actors.OrganisationOption;
import org.chrysalis.support.web.Elsewhere;
import org.chrysalis.support.web.TypedText;
import org.chrysalis.support.web.WrittenElsewhere;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps what was written in one organisation out of another one. A person of two organisations may go over in one
 * window while a form of the first stands open in another, or sign in again between.
 */
@Component
public class FormOrganisation {

    private static final String HOME = "/";

    private final Actors actors;

    FormOrganisation(Actors actors) {
        this.actors = actors;
    }

    /**
     * Lets a form in that was made in the actor's present organisation, or names none. One of another organisation is
     * kept in the session where it can be, to be sent again from there.
     *
     * @throws WrittenElsewhere if it was made in another one
     * @throws ResponseStatusException with 400 if it names several
     */
    public void require(Actor actor, HttpServletRequest request) {
        String[] made = request.getParameterValues(WrittenElsewhere.FIELD);
        if (made != null && made.length > 1) {
            // No page of this program says it twice: which of them is meant nobody can tell.
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Optional<String> other =
                made == null ? Optional.empty() : Optional.of(made[0]).filter(each -> !isHere(actor, each));
        if (other.isEmpty()) {
            return;
        }
        Optional<HeldForm> held = HeldForm.sent(request);
        held.ifPresent(form -> form.keep(request.getSession()));
        throw new WrittenElsewhere(named(actor, other.get()).orElse(null), TypedText.in(request), held.isPresent());
    }

    /**
     * The same for a form that waited while somebody signed in: it goes on waiting.
     *
     * @throws WrittenElsewhere if it was made in another one
     */
    public void require(Actor actor, HeldForm held, HttpServletRequest request) {
        Optional<String> other = held.organisation().filter(each -> !isHere(actor, each));
        if (other.isPresent()) {
            held.keep(request.getSession());
            throw new WrittenElsewhere(named(actor, other.get()).orElse(null), held.texts(), true);
        }
    }

    /** Another of the person's organisations, by its code. */
    public Optional<Elsewhere> withCode(Actor actor, String code, String next) {
        return other(actor, organisation -> organisation.code().equals(code), next);
    }

    /** All other organisations of the person, each leading to the same address. */
    public List<Elsewhere> others(Actor actor, String next) {
        return all(actor, any -> true, next).toList();
    }

    private Optional<Elsewhere> named(Actor actor, String id) {
        return other(actor, organisation -> String.valueOf(organisation.id()).equals(id), HOME);
    }

    private Optional<Elsewhere> other(Actor actor, Predicate<OrganisationOption> asked, String next) {
        return all(actor, asked, next).findFirst();
    }

    private Stream<Elsewhere> all(Actor actor, Predicate<OrganisationOption> asked, String next) {
        return actors.organisationsOf(actor.personId()).stream()
                .filter(organisation -> organisation.id() != actor.organisationId())
                .filter(asked)
                .map(organisation -> new Elsewhere(organisation.id(), organisation.name(), next));
    }

    private static boolean isHere(Actor actor, String organisation) {
        return organisation.equals(String.valueOf(actor.organisationId()));
    }
}
