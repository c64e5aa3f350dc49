package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.initiative.DriverKind;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Reach;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.initiative.WorksFor;
import org.chrysalis.journey.Answer;
import org.chrysalis.journey.Decision;
import org.chrysalis.journey.EndingCause;
import org.jspecify.annotations.Nullable;

/**
 * What the story leaves open and a council must know: who its people are, and what stands in the fields of each page.
 */
record Staging(
        String domain,
        List<Player> people,
        Map<String, Details> initiatives,
        Map<String, Farewell> endings,
        List<Meeting> reviews,
        List<Plan> plans,
        List<Work> activities,
        @Nullable List<Cause> causes) {

    Staging {
        causes = Objects.requireNonNullElse(causes, List.of());
    }

    /**
     * What happened to the whole council that brought about a step of an initiative on a day of the story; often
     * nothing.
     */
    @Nullable
    String causeOf(String ref, LocalDate on) {
        return Objects.requireNonNull(causes).stream()
                .filter(cause -> cause.ref().equals(ref) && cause.on().equals(on))
                .map(Cause::context)
                .findFirst()
                .orElse(null);
    }

    /** @param context the name of what happened to the whole council */
    record Cause(String ref, LocalDate on, String context) {}

    /**
     * Somebody, named by what they do.
     *
     * @param email none where it follows from the name
     */
    record Player(
            String key,
            String name,
            @Nullable String email,
            String role,
            @Nullable String team) {

        /** "Assistant director, practice" has the address assistant-director-practice@marlhaven.example. */
        String address(String domain) {
            String local =
                    name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
            return Objects.requireNonNullElse(email, local + "@" + domain);
        }
    }

    record Details(
            @JsonProperty("for") String beneficiaries,
            List<String> leads,
            @Nullable List<String> members,
            Visibility visibility,
            List<String> tags,
            @Nullable Origin origin,
            List<Driver> drivers,
            List<View> reach,
            @Nullable LocalDate storyOn,
            @Nullable String stops,
            @Nullable Beside alongside) {

        Details {
            stops = Objects.requireNonNullElse(stops, "");
            members = Objects.requireNonNullElse(members, List.of());
        }
    }

    /** Work in another stage beside the one that it stands in, which has not ended. */
    record Beside(String stage, LocalDate on, String by) {}

    record Driver(DriverKind kind, String note) {}

    record View(
            String by,
            LocalDate on,
            Reach reach,

            @JsonProperty("for") WorksFor worksFor,

            String note) {}

    /**
     * An ending.
     *
     * @param context the name of what happened to the whole council that brought it about
     */
    record Farewell(
            EndingCause cause,
            String continues,
            String care,
            @Nullable String context,

            @JsonProperty("check-ins") List<CheckIn> checkIns) {}

    record CheckIn(
            LocalDate due,
            String what,
            String owner,
            @Nullable LocalDate done,
            @Nullable String note) {}

    /**
     * A review.
     *
     * @param decision none where it is still being written
     */
    record Meeting(
            String ref,
            LocalDate on,
            String by,
            String where,
            List<Said> answers,
            @Nullable Decision decision,
            @Nullable String note,
            @Nullable LocalDate next,
            @Nullable List<String> people,
            @Nullable List<Asked> conditions) {

        Meeting {
            people = Objects.requireNonNullElse(people, List.of());
            conditions = Objects.requireNonNullElse(conditions, List.of());
        }
    }

    /** @param criterion how its words begin */
    record Said(String criterion, Answer answer, String evidence, String note) {}

    record Asked(
            String what,
            String owner,
            LocalDate due,
            @Nullable LocalDate met,
            @Nullable String note) {}

    /** When a review is planned. */
    record Plan(String ref, LocalDate on, String by, LocalDate next) {}

    /**
     * Something done or to be done.
     *
     * @param usual how the words of a usual activity begin
     */
    record Work(
            String ref,
            LocalDate on,
            String by,
            @Nullable String usual,
            @Nullable String own,
            String who,
            @Nullable LocalDate due,
            @Nullable LocalDate done,
            @Nullable String note) {}
}
