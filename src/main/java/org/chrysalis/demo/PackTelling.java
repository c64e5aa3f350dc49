package org.chrysalis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.PackPeriod;
import org.chrysalis.pack.PackPlan;
import org.chrysalis.pack.PackPublishing;
import org.chrysalis.pack.PackScope;
import org.chrysalis.pack.PackSection;
import org.chrysalis.pack.Packs;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The packs that went to the board, one that put another right, and one that somebody is still writing. */
@Component
class PackTelling implements Teller {

    private final PackDrafts drafts;
    private final PackPublishing publishing;
    private final Packs packs;
    private final Map<String, List<Pack>> staged;

    PackTelling(PackDrafts drafts, PackPublishing publishing, Packs packs, JsonMapper json) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.packs = packs;
        this.staged = read(json);
    }

    /**
     * @param corrects the number of the pack that this one begins from and puts right
     * @param since the first day; a quarter where there is none
     * @param published whether it was published on that day; a draft until today otherwise
     */
    record Pack(
            LocalDate on,
            String by,
            String title,
            @Nullable Integer corrects,
            @Nullable LocalDate since,
            boolean published,
            List<PackSection> sections,
            String comment,
            Map<PackSection, String> comments) {}

    /** Told once, with the last initiative: a pack is about all of them, and about what was told of its day before. */
    @Override
    public void tell(Scene scene) {
        for (Pack pack : staged.getOrDefault(scene.told().ref(), List.of())) {
            scene.chronicle().on(scene.shift().day(pack.on()), () -> write(scene, pack));
        }
    }

    private void write(Scene scene, Pack pack) {
        Actor writer = scene.council().person(pack.by());
        PackPlan plan = plan(pack, scene.shift());
        long draft = begin(writer, pack, plan);
        drafts.comment(writer, draft, drafts.open(writer, draft).version(), plan.comments());
        if (pack.published()) {
            PackPublishing.Preview preview = publishing.preview(writer, draft);
            publishing.publish(
                    writer,
                    draft,
                    UUID.randomUUID(),
                    preview.draft().version(),
                    preview.written().digest());
        }
    }

    /** One that puts another right has the figures of that one's day. */
    private long begin(Actor writer, Pack pack, PackPlan plan) {
        if (pack.corrects() == null) {
            return drafts.start(writer, UUID.randomUUID(), plan);
        }
        long draft = packs.correct(writer, UUID.randomUUID(), pack.corrects());
        PackDraft begun = drafts.open(writer, draft);
        drafts.change(writer, draft, begun.version(), plan.asOf(begun.plan().asOf()));
        return draft;
    }

    private static PackPlan plan(Pack pack, Shift shift) {
        Map<PackSection, String> comments = new EnumMap<>(PackSection.class);
        pack.comments().forEach((section, words) -> comments.put(section, shift.text(words)));
        return new PackPlan(
                shift.text(pack.title()),
                PackScope.ORGANISATION,
                pack.since() == null ? PackPeriod.QUARTER : PackPeriod.SINCE,
                pack.since() == null ? null : shift.day(pack.since()),
                pack.sections(),
                shift.text(pack.comment()),
                comments);
    }

    private static Map<String, List<Pack>> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/packs.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
