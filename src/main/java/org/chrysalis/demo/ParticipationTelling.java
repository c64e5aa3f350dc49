package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.chrysalis.participation.InWhat;
import org.chrysalis.participation.NoteStrength;
import org.chrysalis.participation.Participations;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.Partners;
import org.chrysalis.participation.Ripples;
import org.chrysalis.participation.SaveParticipation;
import org.chrysalis.participation.SavePartner;
import org.chrysalis.participation.SaveRipple;
import org.chrysalis.participation.Say;
import org.chrysalis.participation.Strength;
import org.chrysalis.participation.Wanted;
import org.chrysalis.participation.Who;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who took part as the story says, what they said and what came of it; the partners, and what changed elsewhere. */
@Component
class ParticipationTelling implements Teller {

    private final Participations participations;
    private final Partners partners;
    private final Ripples ripples;
    private final Map<String, Parts> staged;

    ParticipationTelling(Participations participations, Partners partners, Ripples ripples, JsonMapper json) {
        this.participations = participations;
        this.partners = partners;
        this.ripples = ripples;
        this.staged = read(json);
    }

    /** What the story leaves open, in its order: of those who took part, by their day; of partners, by their name. */
    record Parts(List<Heard> heard, List<With> partners, List<Elsewhere> ripples) {}

    /** @param each how many of each group, where there were several: together as many as the story says */
    record Heard(
            LocalDate on,
            List<Who> who,
            @Nullable Map<Who, Integer> each,
            @JsonProperty("in") Set<InWhat> inWhat,
            Say say,
            List<String> views,
            String changed,
            @Nullable LocalDate told) {}

    record With(String name, PartnerKind kind, LocalDate since, String tends, List<Noted> strengths) {}

    record Noted(LocalDate on, Strength strength, @Nullable String note) {}

    record Elsewhere(LocalDate on, String what, Wanted wanted, String assumption, String where) {}

    @Override
    public void tell(Scene scene) {
        Parts parts = staged.get(scene.told().ref());
        if (parts == null) {
            return;
        }
        for (List<String> told : scene.told().participation()) {
            LocalDate day = LocalDate.parse(told.get(0));
            hear(
                    scene,
                    told,
                    parts.heard().stream()
                            .filter(each -> each.on().equals(day))
                            .findFirst()
                            .orElseThrow());
        }
        for (List<String> told : scene.told().partners()) {
            work(
                    scene,
                    parts.partners().stream()
                            .filter(each -> each.name().equals(told.get(0)))
                            .findFirst()
                            .orElseThrow());
        }
        for (Elsewhere ripple : parts.ripples()) {
            LocalDate day = scene.shift().day(ripple.on());
            SaveRipple command =
                    new SaveRipple(ripple.what(), ripple.wanted(), ripple.assumption(), ripple.where(), day, 0);
            scene.chronicle()
                    .on(day, () -> ripples.add(lead(scene), scene.told().ref(), UUID.randomUUID(), command));
        }
    }

    /** On the day itself what people said; what came of it on the day on which they were told. */
    private void hear(Scene scene, List<String> told, Heard heard) {
        AtomicLong id = new AtomicLong();
        LocalDate day = scene.shift().day(heard.on());
        SaveParticipation said = command(scene, told, heard, "", null);
        scene.chronicle()
                .on(
                        day,
                        () -> id.set(
                                participations.add(lead(scene), scene.told().ref(), UUID.randomUUID(), said)));
        if (heard.told() != null) {
            LocalDate answered = scene.shift().day(heard.told());
            SaveParticipation done = command(scene, told, heard, scene.shift().text(heard.changed()), answered);
            scene.chronicle()
                    .on(
                            answered,
                            () -> participations.change(
                                    lead(scene), scene.told().ref(), id.get(), done));
        }
    }

    private static SaveParticipation command(
            Scene scene, List<String> told, Heard heard, String changed, @Nullable LocalDate answered) {
        return new SaveParticipation(
                scene.shift().day(heard.on()),
                told.get(1),
                heard.each() == null ? Map.of(heard.who().get(0), Integer.valueOf(told.get(2))) : heard.each(),
                heard.inWhat(),
                heard.say(),
                heard.views(),
                changed,
                answered,
                0);
    }

    private void work(Scene scene, With with) {
        AtomicLong id = new AtomicLong();
        String reference = scene.told().ref();
        Noted first = with.strengths().get(0);
        SavePartner command = new SavePartner(
                with.name(),
                with.kind(),
                scene.shift().day(with.since()),
                scene.council().person(with.tends()).personId(),
                "",
                0);
        scene.chronicle()
                .on(
                        scene.shift().day(first.on()),
                        () -> id.set(
                                partners.add(lead(scene), reference, UUID.randomUUID(), command, note(scene, first))));
        for (Noted later : with.strengths().subList(1, with.strengths().size())) {
            scene.chronicle()
                    .on(
                            scene.shift().day(later.on()),
                            () -> partners.note(
                                    lead(scene), reference, id.get(), UUID.randomUUID(), note(scene, later)));
        }
    }

    private static NoteStrength note(Scene scene, Noted noted) {
        return new NoteStrength(
                scene.shift().day(noted.on()),
                noted.strength(),
                scene.shift().text(Objects.requireNonNullElse(noted.note(), "")));
    }

    private static Actor lead(Scene scene) {
        return scene.council().person(scene.details().leads().get(0));
    }

    private static Map<String, Parts> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/participation.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
