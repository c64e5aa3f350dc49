package org.chrysalis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.chrysalis.funding.Draws;
import org.chrysalis.funding.LiftProtection;
import org.chrysalis.funding.MarkOrdinary;
import org.chrysalis.funding.OrdinaryMarkerView;
import org.chrysalis.funding.OrdinaryMarkers;
import org.chrysalis.funding.OrdinaryPractice;
import org.chrysalis.funding.ProtectionKind;
import org.chrysalis.funding.Protections;
import org.chrysalis.funding.SaveDraw;
import org.chrysalis.funding.SaveProtection;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What sheltered each initiative as the story says; what it took from elsewhere, and how ordinary it has become. */
@Component
class ShelterTelling implements Teller {

    private final Protections protections;
    private final Draws draws;
    private final OrdinaryPractice practice;
    private final OrdinaryMarkers markers;
    private final Map<String, Shelter> staged;

    ShelterTelling(
            Protections protections, Draws draws, OrdinaryPractice practice, OrdinaryMarkers markers, JsonMapper json) {
        this.protections = protections;
        this.draws = draws;
        this.practice = practice;
        this.markers = markers;
        this.staged = read(json);
    }

    /** What the story leaves open about the shelter of an initiative; protections by their words. */
    record Shelter(
            @Nullable Map<String, Kept> protections,
            @Nullable List<Drawn> draws,
            @Nullable List<Marked> marks) {}

    /** @param planned its agreed end, where it was lifted on another day */
    record Kept(
            ProtectionKind kind,
            @Nullable String grantedBy,
            @Nullable String back,
            @Nullable LocalDate planned,
            @Nullable LocalDate lifted,
            @Nullable String how) {}

    record Drawn(
            String role,
            @Nullable String team,
            @Nullable String elsewhere,
            BigDecimal days,
            LocalDate from,
            @Nullable LocalDate to,
            boolean backfilled,
            @Nullable Integer gap,
            String carried) {}

    record Marked(
            String marker,
            LocalDate on,
            String note,
            @Nullable Unmarked unmarked) {}

    record Unmarked(LocalDate on, String why) {}

    @Override
    public void tell(Scene scene) {
        Shelter shelter = staged.get(scene.told().ref());
        if (shelter == null) {
            return;
        }
        for (List<String> told : scene.told().protections()) {
            shelter(
                    scene,
                    told,
                    Objects.requireNonNull(
                            Objects.requireNonNull(shelter.protections()).get(told.get(0))));
        }
        Objects.requireNonNullElse(shelter.draws(), List.<Drawn>of()).forEach(drawn -> draw(scene, drawn));
        Objects.requireNonNullElse(shelter.marks(), List.<Marked>of()).forEach(marked -> mark(scene, marked));
    }

    /** On its first day what was granted; on the day on which it was lifted how that went. */
    private void shelter(Scene scene, List<String> told, Kept kept) {
        String reference = scene.told().ref();
        LocalDate from = LocalDate.parse(told.get(1));
        LocalDate to = told.get(2).isEmpty() ? null : LocalDate.parse(told.get(2));
        LocalDate planned = kept.planned() == null ? to : kept.planned();
        SaveProtection command = new SaveProtection(
                kept.kind(),
                told.get(0),
                text(kept.grantedBy()),
                scene.shift().day(from),
                planned == null ? null : scene.shift().day(planned),
                scene.shift().text(text(kept.back())),
                null,
                "",
                0);
        AtomicLong id = new AtomicLong();
        on(scene, from, () -> id.set(protections.add(lead(scene), reference, UUID.randomUUID(), command)));
        if (kept.lifted() != null) {
            LiftProtection lift = new LiftProtection(
                    scene.shift().day(kept.lifted()), scene.shift().text(text(kept.how())), 0);
            on(scene, kept.lifted(), () -> protections.lift(lead(scene), reference, id.get(), lift));
        }
    }

    /** How many days nobody did the work is said once they are over. */
    private void draw(Scene scene, Drawn drawn) {
        String reference = scene.told().ref();
        AtomicLong id = new AtomicLong();
        on(
                scene,
                drawn.from(),
                () -> id.set(draws.add(lead(scene), reference, UUID.randomUUID(), taken(scene, drawn, null))));
        if (drawn.gap() != null) {
            on(
                    scene,
                    drawn.from().plusDays(drawn.gap()),
                    () -> draws.change(lead(scene), reference, id.get(), taken(scene, drawn, drawn.gap())));
        }
    }

    private static SaveDraw taken(Scene scene, Drawn drawn, @Nullable Integer gap) {
        return new SaveDraw(
                drawn.role(),
                drawn.team() == null
                        ? null
                        : Objects.requireNonNull(scene.council().teams().get(drawn.team()), drawn.team()),
                text(drawn.elsewhere()),
                drawn.days(),
                scene.shift().day(drawn.from()),
                drawn.to() == null ? null : scene.shift().day(drawn.to()),
                drawn.backfilled(),
                gap,
                scene.shift().text(drawn.carried()),
                0);
    }

    private void mark(Scene scene, Marked marked) {
        String reference = scene.told().ref();
        MarkOrdinary command =
                new MarkOrdinary(scene.shift().day(marked.on()), scene.shift().text(marked.note()), 0);
        on(
                scene,
                marked.on(),
                () -> practice.mark(
                        lead(scene), reference, marker(scene, marked.marker()), UUID.randomUUID(), command));
        Unmarked unmarked = marked.unmarked();
        if (unmarked != null) {
            on(
                    scene,
                    unmarked.on(),
                    () -> practice.unmark(lead(scene), reference, marker(scene, marked.marker()), unmarked.why(), 0));
        }
    }

    private long marker(Scene scene, String name) {
        return markers.all(scene.council().person("admin")).stream()
                .filter(marker -> marker.name().equals(name))
                .map(OrdinaryMarkerView::id)
                .findFirst()
                .orElseThrow();
    }

    /** On that day, but never before the initiative was logged. */
    private static void on(Scene scene, LocalDate told, Runnable what) {
        LocalDate logged = LocalDate.parse(scene.told().moves().get(0).get(0));
        scene.chronicle().on(scene.shift().day(told.isBefore(logged) ? logged : told), what);
    }

    private static String text(@Nullable String told) {
        return Objects.requireNonNullElse(told, "");
    }

    private static Actor lead(Scene scene) {
        return scene.council().person(scene.details().leads().get(0));
    }

    private static Map<String, Shelter> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/shelter.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
