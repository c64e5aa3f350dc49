package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.Status;
import org.chrysalis.initiative.TwoDays;
import org.chrysalis.pathway.Phase;
import org.chrysalis.portfolio.FigureLink;
import org.chrysalis.portfolio.Period;
import org.chrysalis.portfolio.Sentence;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;

/** Where each figure leads: the list with the filter that shows just the initiatives it counted. */
public final class PortfolioLinks {

    private static final List<Phase> LATE = List.of(Phase.EMBEDDING, Phase.SCALING);

    private final InitiativeFilter filter;
    private final Period period;
    private final QueryString all;
    private final QueryString live;

    /** None where what happened is of those that fit the filter on the day of the page. */
    private final @Nullable TwoDays between;

    PortfolioLinks(InitiativeFilter filter, Period period) {
        this(filter, period, FilterQuery.address("/initiatives", filter), null);
    }

    private PortfolioLinks(InitiativeFilter filter, Period period, QueryString all, @Nullable TwoDays between) {
        this.filter = filter;
        this.period = period;
        this.all = all;
        this.between = between;
        this.live = all.with("status", among(filter.statuses(), List.of(Status.ACTIVE, Status.PAUSED)));
    }

    /** Figures of a past day lead to the list of that day. */
    static PortfolioLinks on(InitiativeFilter filter, Period period, LocalDate day) {
        return new PortfolioLinks(filter, period, FilterQuery.pastList(filter, day), null);
    }

    /** Of what changed in those that fitted the filter on either day. */
    static PortfolioLinks among(InitiativeFilter filter, Period period, TwoDays between) {
        return new PortfolioLinks(filter, period, FilterQuery.address("/initiatives", filter), between);
    }

    /** All that the page is about. */
    public String all() {
        String href = all.href();
        return href.contains("?") ? href : href + "?all=true";
    }

    public String stage(long id) {
        return live.with("stage", id).href();
    }

    public String pausedIn(long stage) {
        return all.with("stage", stage).with("status", Status.PAUSED).href();
    }

    public String kind(Enum<?> kind) {
        return live.with("kind", kind).href();
    }

    /** What a sentence counts first. */
    public String of(Sentence sentence) {
        String figure = Objects.requireNonNull(sentence.figure());
        LocalDate from = sentence.from();
        LocalDate to = sentence.to();
        if (sentence.happened()) {
            return happened(figure);
        }
        if (from != null && to != null) {
            return figure.equals("recorded") ? recorded(from, to) : between(figure, from, to);
        }
        return switch (figure) {
            case Sentence.LIVE -> live.href();
            case Sentence.LATE -> late();
            default -> now(figure);
        };
    }

    /** Those that go on, of which this holds now. */
    public String now(String figure) {
        return with(live, FigureLink.of(figure)).href();
    }

    public String nowOf(String figure, long id) {
        return with(live, FigureLink.of(figure, id)).href();
    }

    public String between(String figure, LocalDate from, LocalDate to) {
        return with(live, FigureLink.of(figure, from, to)).href();
    }

    /** Those that go on and whose money was over before this day. */
    public String edgeBefore(LocalDate day) {
        return between("edge", LocalDate.of(1, 1, 1), day.minusDays(1));
    }

    /** Those that go on and whose money ends on this day or later. */
    public String edgeFrom(LocalDate day) {
        return between("edge", day, LocalDate.of(9999, 12, 31));
    }

    /** Those that go on and lose more than half of their money on this day or later. */
    public String fallFrom(LocalDate day) {
        return between("fall", day, LocalDate.of(9999, 12, 31));
    }

    /** The same of active ones only: what rests is not looked at. */
    public String recorded(LocalDate from, LocalDate to) {
        return with(all.with("status", Status.ACTIVE), FigureLink.of("recorded", from, to))
                .href();
    }

    /**
     * Those to which something happened in the period, wherever they are now.
     *
     * @param stages the one that it is about, or the two of a step
     */
    public String happened(String figure, Long... stages) {
        FigureLink link = FigureLink.of(figure, period.from(), period.to(), stages);
        return with(all, between == null ? link : link.among(between)).href();
    }

    /**
     * The same of what was known at some instants.
     *
     * @param days that say at which
     * @param ids that stand after these
     */
    public String marked(String figure, TwoDays days, Long... ids) {
        return happened(
                figure, Stream.concat(days.marks().stream(), Stream.of(ids)).toArray(Long[]::new));
    }

    /** Those that came into what is looked at between the two days. */
    public String came() {
        return passed(TwoDays.Fit.CAME);
    }

    /** Those that left it. */
    public String left() {
        return passed(TwoDays.Fit.LEFT);
    }

    private String passed(TwoDays.Fit fit) {
        TwoDays days = Objects.requireNonNull(between);
        return with(all, FigureLink.of(days.fitting(fit))).href();
    }

    /** Whenever it was, and wherever they are now. */
    public String ever(String figure) {
        return with(all, FigureLink.of(figure)).href();
    }

    public String everOf(String figure, long id) {
        return with(all, FigureLink.of(figure, id)).href();
    }

    public String inStage(String figure, long stage) {
        return with(live.with("stage", stage), FigureLink.of(figure)).href();
    }

    /** Those that are embedded or scaled. */
    public String late() {
        return lateOnes().href();
    }

    public String late(String figure) {
        return with(lateOnes(), FigureLink.of(figure)).href();
    }

    public String late(String figure, long id) {
        return with(lateOnes(), FigureLink.of(figure, id)).href();
    }

    private QueryString lateOnes() {
        return live.with("phase", among(filter.phases(), LATE));
    }

    private QueryString with(QueryString address, FigureLink figure) {
        String name = figure.question();
        return address.with(FilterQuery.MORE + name, figure.after(filter.more().get(name)));
    }

    /** What of these the filter lets through. */
    private static <T> Object[] among(List<T> asked, List<T> wanted) {
        Stream<T> among = wanted.stream().filter(each -> asked.isEmpty() || asked.contains(each));
        return among.toArray();
    }
}
