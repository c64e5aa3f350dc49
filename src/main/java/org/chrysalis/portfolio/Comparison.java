package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Status;
import org.jspecify.annotations.Nullable;

/** What is put side by side of a few initiatives: no figure of one is set against another's. */
public final class Comparison {

    private Comparison() {}

    /** An initiative with all that is put beside another. */
    public record Side(
            Standing standing,
            List<String> leads,
            List<Lens> lenses,
            Learned learned,
            Heard heard,
            Risks risks,
            List<Named> risksToPeople,
            @Nullable Money money,
            Shelter shelter,
            List<Named> markers,
            Around around) {

        public String reference() {
            return standing.reference();
        }
    }

    /** Something with a page of its own, in the words that people gave it. */
    public record Named(long id, String words) {}

    /**
     * What it is and where it stands.
     *
     * @param beganOn the day on which its first visit began
     * @param movedBack how often it was moved back
     * @param endedOn its last ending, even where it was reopened since; none where it never ended
     * @param own whether the person asking leads it or is in its team
     */
    public record Standing(
            long id,
            String reference,
            String name,
            Status status,
            Kind kind,
            String stageName,
            LocalDate stageSince,
            LocalDate beganOn,
            LocalDate loggedOn,
            int visits,
            int movedBack,
            @Nullable LocalDate pausedSince,
            String changeSought,
            String beneficiaries,
            @Nullable Origin origin,
            String originNote,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate reopenedOn,
            @Nullable String cause,
            @Nullable String learned,
            boolean own) {}

    /**
     * What was found out and what was tried: how much of what, and the latest of each.
     *
     * @param foundWith how many people took part in what it was found with, where they were few, as {@code triedWith};
     *     4 stands for fewer than five
     */
    public record Learned(
            long id,
            long supports,
            long mixed,
            long noDifference,
            long contradicts,
            long notSaid,
            @Nullable Long evidenceId,
            @Nullable String found,
            @Nullable String says,
            @Nullable LocalDate foundOn,
            @Nullable Integer foundWith,
            long undecided,
            long keep,
            long change,
            long stop,
            long inconclusive,
            @Nullable Long experimentId,
            @Nullable String question,
            @Nullable String happened,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable Integer triedWith) {

        public long pieces() {
            return supports + mixed + noDifference + contradicts + notSaid;
        }

        public long experiments() {
            return undecided + keep + change + stop + inconclusive;
        }
    }

    /**
     * Who had a say.
     *
     * @param attendances how many people came, all occasions together, each few as one: no small number can be worked
     *     out from it
     * @param exact whether none of them was few
     * @param unsaid on how many nobody recorded how much say they had
     * @param told on how many they have been told what came of it
     * @param waiting on how many they were heard and have not
     */
    public record Heard(
            long id,
            long occasions,
            long attendances,
            boolean exact,
            long informed,
            long consulted,
            long involved,
            long shared,
            long led,
            long unsaid,
            long told,
            long waiting,
            @Nullable LocalDate lastOn,
            @Nullable String lastWhat) {}

    /**
     * How many risks can still come true, to people and to anything else, how many have happened to people, and how
     * many others are over.
     */
    public record Risks(long id, long people, long others, long happened, long over) {}

    /** How long committed money lasts; there for those alone who may see the money of this initiative. */
    public record Money(
            long id,
            long committed,
            long hopedFor,
            boolean goesOn,
            @Nullable LocalDate endsOn) {

        public CliffEdge.State state(LocalDate today) {
            if (committed == 0) {
                return hopedFor == 0 ? CliffEdge.State.UNRECORDED : CliffEdge.State.HOPED_FOR;
            }
            if (goesOn || endsOn == null) {
                return CliffEdge.State.GOES_ON;
            }
            return endsOn.isBefore(today) ? CliffEdge.State.PASSED : CliffEdge.State.AHEAD;
        }
    }

    /**
     * What shelters it now and how ordinary it has become.
     *
     * @param nextWhat the protection that ends first, where one has an end
     * @param markers how many markers of ordinary practice the organisation has, retired ones that it shows included
     */
    public record Shelter(
            long id,
            long protections,
            @Nullable String nextWhat,
            @Nullable LocalDate nextEndsOn,
            long markers) {}

    /** With whom it is done, by how strong the relationship is now, and what it set off elsewhere. */
    public record Around(
            long id,
            long partners,
            long absent,
            long fragile,
            long growing,
            long strong,
            long sharedPurpose,
            long wanted,
            long unwanted,
            long both,
            long tooSoon,
            @Nullable String lastRipple,
            @Nullable LocalDate lastRippleOn) {

        public long ripples() {
            return wanted + unwanted + both + tooSoon;
        }
    }
}
