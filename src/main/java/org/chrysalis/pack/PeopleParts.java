package org.chrysalis.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Block.Bars.Bar;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.portfolio.Deciding;
import org.chrysalis.portfolio.PeopleCount;
import org.chrysalis.portfolio.RiskPicture;
import org.chrysalis.portfolio.Voice;

/** Whom it is about: risks to people before all others, who took part, who decided. */
final class PeopleParts {

    private final PackWords words;

    PeopleParts(PackWords words) {
        this.words = words;
    }

    void risks(Blocks blocks, RiskPicture risks) {
        String high = risks.withHighToPeople() == 0
                ? ""
                : words.say("pack.risks.high", risks.highToPeople(), risks.withHighToPeople());
        blocks.say(words.say(risks.findings()), high);
        blocks.bars(
                words.say("pack.risks.picture"),
                risks.kinds().stream()
                        .map(kind -> new Bar(
                                name(kind),
                                BigDecimal.valueOf(kind.current()),
                                words.number(kind.current()).text(),
                                kind.people()))
                        .toList());
        blocks.table(
                words.say("portfolio.risks"),
                List.of(
                        blocks.words("portfolio.risks.kind"),
                        blocks.numbers("portfolio.risks.current"),
                        blocks.numbers("portfolio.risks.scored-high"),
                        blocks.numbers("portfolio.risks.unscored"),
                        blocks.numbers("portfolio.initiatives")),
                risks.kinds(),
                kind -> List.of(
                        Cell.of(name(kind)),
                        words.number(kind.current()),
                        words.number(kind.high()),
                        words.number(kind.unscored()),
                        words.number(kind.initiatives())));
        List<String> missing = new ArrayList<>();
        blocks.count(missing, risks.none(), "portfolio.risks.none");
        blocks.points(missing);
    }

    private String name(RiskPicture.Kind kind) {
        return kind.people() ? kind.name() + " " + words.say("portfolio.risks.people") : kind.name();
    }

    void voice(Blocks blocks, Voice voice) {
        blocks.say(words.say(voice.kept()));
        blocks.table(
                words.say("portfolio.voice.caption"),
                List.of(
                        blocks.words("portfolio.stage"),
                        blocks.numbers("portfolio.pipeline.standing"),
                        blocks.numbers("portfolio.voice.silent"),
                        blocks.numbers("portfolio.voice.never")),
                voice.stages(),
                stage -> List.of(
                        Cell.of(stage.name()),
                        words.number(stage.initiatives()),
                        words.number(stage.silent()),
                        words.number(stage.never())));
        List<String> missing = new ArrayList<>();
        blocks.count(missing, voice.notServed(), "portfolio.voice.not-served");
        if (!voice.whollySilent().isEmpty()) {
            missing.add(words.say("portfolio.voice.stages", String.join(", ", voice.whollySilent())));
        }
        blocks.points(missing);
    }

    void deciding(Blocks blocks, Deciding deciding) {
        blocks.say(words.say(deciding.findings()));
        List<String> points = new ArrayList<>();
        if (deciding.decisions() > 0) {
            levels(blocks, deciding);
            blocks.count(points, deciding.initiatives(), "portfolio.deciding.initiatives");
            blocks.count(points, deciding.alone(), "portfolio.deciding.alone", deciding.initiativesAlone());
        }
        blocks.count(points, deciding.nameless(), "portfolio.deciding.nameless", deciding.initiativesNameless());
        blocks.points(points);
    }

    private void levels(Blocks blocks, Deciding deciding) {
        blocks.table(
                words.say("portfolio.deciding.caption"),
                apart(
                        deciding,
                        blocks.words("portfolio.deciding.level"),
                        blocks.numbers("portfolio.deciding.names"),
                        blocks.numbers("portfolio.deciding.decisions")),
                deciding.levels(),
                level -> apart(
                        deciding,
                        Cell.of(level.role() == null ? words.say(level.messageKey()) : level.role()),
                        level.together() ? words.partOf(level.names()) : words.people(level.names()),
                        level.decisions() == null ? words.untold() : words.number(level.decisions())));
        if (deciding.someTogether()) {
            blocks.say(
                    deciding.someApart()
                            ? words.say("portfolio.deciding.together.note", PeopleCount.FEWEST)
                            : words.say("portfolio.deciding.all-together", PeopleCount.FEWEST));
        }
    }

    /** Without how many there are where no level has a number of its own. */
    private static <T> List<T> apart(Deciding deciding, T level, T names, T decisions) {
        return deciding.someApart() ? List.of(level, names, decisions) : List.of(level, decisions);
    }
}
