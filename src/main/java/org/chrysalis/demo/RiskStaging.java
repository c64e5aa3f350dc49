package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.demo.Teller.Scene;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.Effect;
import org.chrysalis.risk.RiskKindView;
import org.chrysalis.risk.RiskKinds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the story of risks and experiments leaves open: days, scores, kinds. */
@Component
class RiskStaging {

    private final Staged staged;
    private final RiskKinds kinds;

    RiskStaging(RiskKinds kinds, JsonMapper json) {
        this.kinds = kinds;
        try (InputStream in = new ClassPathResource("demo/risk.json").getInputStream()) {
            this.staged = json.readValue(in, Staged.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the story leaves open, initiative by initiative, in the order in which it tells. */
    record Staged(List<String> kinds, Map<String, List<RiskStage>> risks, Map<String, List<TestStage>> experiments) {}

    /**
     * @param kind where the story says only that it is to people
     * @param scores day, likelihood and impact of each
     * @param measures what is done, where the story only says that something is or names a page by other words
     * @param left whom or what the lesser risk concerns
     * @param over when it was closed, where that was later than its last score
     */
    record RiskStage(
            @Nullable String kind,
            List<List<String>> scores,
            @Nullable String owner,
            @Nullable String measures,
            @Nullable String safeguard,
            @Nullable String left,
            @Nullable LocalDate look,
            @Nullable LocalDate over) {}

    /** @param risk which of the initiative's risks it makes small enough, the first being 0 */
    record TestStage(
            LocalDate from,
            LocalDate to,
            LocalDate decided,
            Effect effect,
            @Nullable Integer exposed,
            @Nullable String who,
            String element,
            String hoped,
            @Nullable String safeguards,
            @JsonProperty("stop") @Nullable String stopRule,
            @Nullable Boolean early,
            @Nullable Integer risk,
            @Nullable String left) {}

    RiskStage risk(Scene scene, int place) {
        return Objects.requireNonNull(staged.risks().get(scene.told().ref())).get(place);
    }

    TestStage test(Scene scene, int place) {
        return Objects.requireNonNull(staged.experiments().get(scene.told().ref()))
                .get(place);
    }

    static Actor lead(Scene scene) {
        return scene.council().person(scene.details().leads().get(0));
    }

    /** The kind of this name; what the council added itself is added when it is needed first. */
    long kind(Scene scene, String name) {
        long council = scene.council().id();
        if (staged.kinds().contains(name) && find(council, name) == 0) {
            kinds.add(scene.council().person("admin"), UUID.randomUUID(), name, false);
        }
        return find(council, name);
    }

    private long find(long council, String name) {
        return kinds.offered(council).stream()
                .filter(kind -> kind.name().equals(name))
                .mapToLong(RiskKindView::id)
                .findFirst()
                .orElse(0);
    }

    static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
