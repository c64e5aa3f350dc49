package org.chrysalis.people;

import java.util.Locale;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the actor's organisation is called and looks like. To change it needs {@link Permission#MANAGE_SETTINGS}. */
@Service
@Transactional
public class OrganisationSettings {

    private final OrganisationRepository organisations;
    private final OrganisationLogos logos;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    OrganisationSettings(
            OrganisationRepository organisations,
            OrganisationLogos logos,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.logos = logos;
        this.audit = audit;
        this.events = events;
    }

    /** @param version to be sent back with a change */
    public record View(String code, String name, @Nullable String accent, int quietDays, boolean logo, int version) {}

    /**
     * Asks for a change.
     *
     * @param accent as {@code #rrggbb}; none for the product's own colour
     */
    public record Edit(String name, @Nullable String accent, int quietDays, int version) {}

    @Transactional(readOnly = true)
    public View view(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        return look(actor);
    }

    /** What every member's pages are made of. */
    @Transactional(readOnly = true)
    public View look(Actor actor) {
        Organisation organisation = organisation(actor);
        return new View(
                organisation.code(),
                organisation.name(),
                organisation.accent(),
                organisation.quietDays(),
                logos.exists(organisation.id()),
                organisation.version());
    }

    /**
     * @throws Conflict if somebody else changed it since it was shown
     * @throws Refused if the colour is too pale to be read on white
     */
    public void change(Actor actor, Edit edit) {
        actor.require(Permission.MANAGE_SETTINGS);
        Organisation organisation = organisation(actor);
        Conflict.unlessSame("organisation", organisation.id(), edit.version(), organisation.version());
        String accent = edit.accent() == null ? null : edit.accent().toLowerCase(Locale.ROOT);
        if (accent != null && Contrast.withWhite(accent) < Contrast.LEAST) {
            throw new Refused("accent", "people.organisation.accent.pale");
        }
        var changes = Change.collect()
                .field("name", organisation.name(), edit.name().strip())
                .field("accent", organisation.accent(), accent)
                .field("quiet-days", organisation.quietDays(), edit.quietDays())
                .list();
        if (!changes.isEmpty()) {
            boolean quieter = organisation.quietDays() != edit.quietDays();
            organisation.describe(edit.name().strip(), accent, edit.quietDays());
            audit.record(actor.author(), "organisation-changed", subject(organisation), changes);
            if (quieter) {
                organisations.flush();
                events.publishEvent(new QuietDaysChanged(organisation.id()));
            }
        }
    }

    /** @throws Refused unless it is a small PNG or JPEG, whatever its name says */
    public void changeLogo(Actor actor, byte[] picture) {
        actor.require(Permission.MANAGE_SETTINGS);
        Organisation organisation = organisation(actor);
        logos.keep(organisation.id(), picture);
        organisation.lookAnew();
        audit.record(actor.author(), "logo-changed", subject(organisation));
    }

    public void removeLogo(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        Organisation organisation = organisation(actor);
        logos.remove(organisation.id());
        organisation.lookAnew();
        audit.record(actor.author(), "logo-removed", subject(organisation));
    }

    /** @throws NotFound if it has none */
    @Transactional(readOnly = true)
    public Logo logo(Actor actor) {
        return logos.find(actor.organisationId()).orElseThrow(() -> new NotFound("logo"));
    }

    private Organisation organisation(Actor actor) {
        return organisations.findById(actor.organisationId()).orElseThrow(() -> new NotFound("organisation"));
    }

    private static Subject subject(Organisation organisation) {
        return Subject.of("organisation", organisation.id(), organisation.name());
    }
}
