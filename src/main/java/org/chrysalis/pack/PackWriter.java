package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.Status;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.PackContent.Part;
import org.chrysalis.portfolio.PeopleCount;
import org.chrysalis.portfolio.Portfolio;
import org.chrysalis.support.Fingerprint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a pack from a plan and the figures that were read for it. It decides nothing that a reader could not see. */
@Component
class PackWriter {

    private final PackWords words;
    private final SectionWriter sections;
    private final JsonMapper json;

    PackWriter(PackWords words, SectionWriter sections, JsonMapper json) {
        this.words = words;
        this.sections = sections;
        this.json = json;
    }

    Written write(PackDraft draft, Figures figures) {
        boolean seesMoney = figures.portfolio().runway() != null;
        PackPlan plan = seesMoney ? draft.plan() : draft.plan().withoutMoney();
        PackContent content = content(plan, figures, seesMoney);
        PackContent open = content(plan.withoutMoney(), figures, false);
        boolean same = content.equals(open);
        PackContent withoutMoney = same ? null : leavingOut(open);
        return new Written(
                content,
                withoutMoney,
                Fingerprint.of(List.of(
                        plan.title(),
                        Objects.toString(draft.corrects()),
                        json.writeValueAsString(content),
                        json.writeValueAsString(open))));
    }

    private PackContent content(PackPlan plan, Figures figures, boolean seesMoney) {
        Portfolio portfolio = figures.portfolio();
        List<Part> parts = new ArrayList<>();
        if (portfolio.tooFew()) {
            parts.add(new Part("initiatives", words.say("portfolio.few.caption"), "", few(figures)));
        }
        for (PackSection section : plan.sections()) {
            List<Block> blocks = sections.write(section, figures, seesMoney);
            String comment = plan.commentOn(section);
            if (!blocks.isEmpty() || !comment.isEmpty()) {
                parts.add(new Part(section.key(), words.say(section.headingKey()), comment, blocks));
            }
        }
        parts.add(new Part("about", words.say("pack.about"), "", about(figures)));
        return new PackContent(
                PackContent.EDITION,
                figures.known().organisation(),
                figures.about(),
                portfolio.day(),
                portfolio.period().from(),
                portfolio.period().to(),
                plan.comment(),
                List.copyOf(parts));
    }

    private List<Block> few(Figures figures) {
        Portfolio portfolio = figures.portfolio();
        Blocks blocks = blocks(figures);
        String none = figures.uncounted() > 0 ? "pack.none" : "portfolio.none";
        blocks.say(
                portfolio.few().isEmpty()
                        ? words.say(none)
                        : words.say("portfolio.few", portfolio.size().all()));
        blocks.naming(
                words.say("portfolio.few.caption"),
                List.of(
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.stage"),
                        blocks.words("portfolio.few.since"),
                        blocks.words("portfolio.table.leads")),
                portfolio.few(),
                Portfolio.Few::reference,
                row -> List.of(
                        Cell.of(words.initiative(row.reference(), row.name())),
                        Cell.of(
                                row.status() == Status.ENDED
                                        ? words.say("portfolio.few.ended", row.stageName())
                                        : row.stageName()),
                        words.day(row.stageSince()),
                        Cell.of(String.join("; ", row.leads()))));
        return blocks.all();
    }

    private Blocks blocks(Figures figures) {
        return new Blocks(words, figures.known().kept());
    }

    private List<String> ofPastDay(Figures figures, Portfolio.Then then, int unknown) {
        List<String> points = new ArrayList<>();
        points.add(words.say("portfolio.as-of.note"));
        points.add(words.say("portfolio.as-of.left-out"));
        if (figures.flow() != null || figures.timeline() != null) {
            points.add(words.say("pack.about.travel", words.date(then.day())));
        }
        LocalDate since = then.kept();
        if (then.early() && since != null) {
            points.add(words.say("portfolio.as-of.early", words.date(since)));
        }
        blocks(figures).count(points, unknown, "portfolio.as-of.unknown");
        then.leftAside()
                .questions()
                .forEach(question -> points.add(words.say("support.past.left-aside", words.say(question))));
        if (then.leftAside().everything()) {
            points.add(words.say("support.past.left-aside.everything"));
        }
        return points;
    }

    private List<Block> about(Figures figures) {
        Portfolio.Size size = figures.portfolio().size();
        LocalDate day = figures.portfolio().day();
        Blocks blocks = blocks(figures);
        List<String> points = new ArrayList<>();
        points.add(words.say("pack.about.counted", size.all(), words.date(day), size.live(), size.ended()));
        blocks.count(points, size.kept(), size.kept() == size.all() ? "pack.about.unnamed.all" : "pack.about.unnamed");
        blocks.count(points, figures.uncounted(), "pack.about.uncounted");
        if (!figures.about().isEmpty()) {
            points.add(words.say("pack.about.fitting", words.date(day)));
        }
        Portfolio.Then then = figures.portfolio().then();
        if (then != null) {
            points.addAll(ofPastDay(figures, then, size.unknown()));
        }
        if (!figures.sightOfAll()) {
            points.add(words.say("pack.about.sight"));
        }
        points.add(words.say("pack.about.people", PeopleCount.FEWEST));
        return blocks.points(points).all();
    }

    /** Whoever reads that copy knows that there is another. */
    private PackContent leavingOut(PackContent content) {
        List<Part> parts = new ArrayList<>(content.parts());
        Part about = parts.remove(parts.size() - 1);
        List<Block> blocks = new ArrayList<>(about.blocks());
        blocks.add(new Block.Sentences(false, List.of(words.say("pack.about.no-money"))));
        parts.add(new Part(about.key(), about.heading(), about.comment(), blocks));
        return new PackContent(
                content.edition(),
                content.organisation(),
                content.about(),
                content.day(),
                content.from(),
                content.to(),
                content.comment(),
                List.copyOf(parts));
    }
}
