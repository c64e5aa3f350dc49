package org.chrysalis.portfolio;

import java.util.ArrayList;
import java.util.List;

/**
 * Where nobody took part: the people whom it is for have the least power over it.
 *
 * @param stages where something stands now
 * @param heard what there was in the period, of all initiatives, those that ended too
 */
public record Voice(List<Stage> stages, Heard heard) {

    /**
     * @param initiatives that stand in it
     * @param silent in how many nobody took part since they came to it
     * @param never in how many nobody ever took part
     * @param notServed in how many no young people and no families ever did
     */
    public record Stage(long id, String name, int initiatives, int silent, int never, int notServed) {}

    /**
     * @param times how often people took part
     * @param atLeast how many did, all in all, where fewer than five of a group count as one
     * @param few how often there were fewer than five of a group
     * @param told after how many of these times they were told what came of it
     */
    public record Heard(int times, int atLeast, int few, int told) {}

    static final Section<Stage> STAGES = new Section<>(
            "voice", Stage.class, """
            select t.id, t.ordinal, t.name, v.initiatives, v.silent, v.never, v.not_served
            from (select s.stage_id, count(*) as initiatives,
                         count(*) filter (where p.last is null or p.last < s.stage_since) as silent,
                         count(*) filter (where p.last is null) as never,
                         count(*) filter (where p.served is not true) as not_served
                  from scope s
                  left join (select p.initiative_id, max(p.held_on) as last,
                                    bool_or(p.who && array['YOUNG_PEOPLE', 'FAMILIES']) as served
                             from participation p
                             where p.organisation_id = :sightOrganisation and p.withdrawn_at is null
                             group by p.initiative_id) p on p.initiative_id = s.id
                  where s.status <> 'ENDED' group by s.stage_id) v
            join stage t on t.id = v.stage_id and t.organisation_id = :sightOrganisation
            order by t.ordinal""", Parts.added("id", "ordinal").in("ordinal"));

    static final Section<Heard> HEARD = new Section<>("heard", Heard.class, """
            select count(*) as times, coalesce(sum(p.at_least), 0) as at_least,
                   count(*) filter (where p.few) as few, count(*) filter (where p.told_on is not null) as told
            from participation p join scope s on s.id = p.initiative_id
            where p.organisation_id = :sightOrganisation and p.withdrawn_at is null and p.held_on between :from and :to
            """, Parts.added());

    static Voice of(ScopeReading.Read read) {
        return new Voice(read.rows(STAGES), read.one(HEARD));
    }

    public int initiatives() {
        return stages.stream().mapToInt(Stage::initiatives).sum();
    }

    public int silent() {
        return stages.stream().mapToInt(Stage::silent).sum();
    }

    public int never() {
        return stages.stream().mapToInt(Stage::never).sum();
    }

    public int notServed() {
        return stages.stream().mapToInt(Stage::notServed).sum();
    }

    /** The names of stages in which nobody took part in anything that stands there. */
    public List<String> whollySilent() {
        return stages.stream()
                .filter(stage -> stage.silent() == stage.initiatives())
                .map(Stage::name)
                .toList();
    }

    /** What was found. */
    public List<Sentence> findings() {
        List<Sentence> findings = new ArrayList<>(kept());
        if (heard.times() > 0) {
            findings.add(Sentence.of("portfolio.voice.attendances", heard.atLeast()));
        }
        if (heard.few() > 0) {
            findings.add(Sentence.of("portfolio.voice.heard.few", heard.few(), PeopleCount.FEWEST));
        }
        return findings;
    }

    /**
     * What was found, as it may be kept for good: without how many people there were. Once numbers are changed, what
     * was kept and what is shown would say together how many a small group were.
     */
    public List<Sentence> kept() {
        List<Sentence> findings = new ArrayList<>();
        Sentence silent = Sentence.of("portfolio.voice.finding", silent(), initiatives());
        findings.add(silent() == 0 ? silent : silent.leadingTo("nobody-since"));
        Sentence times = Sentence.of("portfolio.voice.times", heard.times());
        findings.add(heard.times() == 0 ? times : times.leadingToPast("took-part"));
        if (heard.times() > 0) {
            Sentence told = Sentence.of("portfolio.voice.told", heard.told());
            findings.add(heard.told() == 0 ? told : told.leadingToPast("took-part-told"));
        }
        return findings;
    }
}
