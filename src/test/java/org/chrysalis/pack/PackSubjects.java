package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

@Component
class PackSubjects implements AuthorisationSubjects {

    private final PackDrafts drafts;
    private final PackPublishing publishing;
    private final Packs packs;

    PackSubjects(PackDrafts drafts, PackPublishing publishing, Packs packs) {
        this.packs = packs;
        this.drafts = drafts;
        this.publishing = publishing;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of("pack-draft", council -> begun(council.admin()), "pack", council -> published(council.admin()));
    }

    long begun(Actor writer) {
        return drafts.start(writer, UUID.randomUUID(), Plans.with("Board", PackSection.PIPELINE));
    }

    /** About one team. */
    long begun(Actor writer, long team) {
        return drafts.start(
                writer,
                UUID.randomUUID(),
                Plans.of("Board", new PackScope(PackScope.Kind.TEAM, team), List.of(PackSection.PIPELINE), Map.of()));
    }

    /** That looks back to a day. */
    long begunSince(Actor writer, LocalDate first) {
        return drafts.start(
                writer,
                UUID.randomUUID(),
                new PackPlan(
                        "Board",
                        PackScope.ORGANISATION,
                        PackPeriod.SINCE,
                        first,
                        List.of(PackSection.PIPELINE),
                        "",
                        Map.of()));
    }

    int correcting(Actor writer, int number) {
        return published(writer, packs.correct(writer, UUID.randomUUID(), number));
    }

    int published(Actor writer) {
        return published(writer, begun(writer));
    }

    int published(Actor writer, long draft) {
        var seen = publishing.preview(writer, draft);
        return publishing.publish(
                writer,
                draft,
                UUID.randomUUID(),
                seen.draft().version(),
                seen.written().digest());
    }
}
