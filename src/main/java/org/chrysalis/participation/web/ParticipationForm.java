package org.chrysalis.participation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chrysalis.participation.HowMany;
import org.chrysalis.participation.InWhat;
import org.chrysalis.participation.ParticipationView;
import org.chrysalis.participation.ParticipationWords;
import org.chrysalis.participation.SaveParticipation;
import org.chrysalis.participation.Say;
import org.chrysalis.participation.TookPart;
import org.chrysalis.participation.Who;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.FewPeople;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed about people who took part. */
class ParticipationForm {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{0,4}");
    private static final int MOST_VIEWS = 10;
    private static final int LONGEST_VIEW = 500;

    @NotBlank(message = "{participation.what.missing}")
    @Size(max = 300, message = "{participation.what.long}")
    private String what = "";

    @CivilDate(name = "participation.held.name", notInFuture = true)
    private DateInput heldOn = new DateInput();

    /** Of each group; nothing where it did not take part, or where what is recorded is not shown and stays. */
    private Map<Who, String> howMany = new EnumMap<>(Who.class);

    private Set<InWhat> inWhat = EnumSet.noneOf(InWhat.class);

    private @Nullable Say say;

    private String views = "";

    @Size(max = 1000, message = "{participation.changed.long}")
    private String changed = "";

    @CivilDate(name = "participation.told.name", required = false, notInFuture = true)
    private DateInput told = new DateInput();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    private String submission = UUID.randomUUID().toString();

    static ParticipationForm on(LocalDate today) {
        ParticipationForm form = new ParticipationForm();
        form.heldOn = DateInput.of(today);
        return form;
    }

    static ParticipationForm of(ParticipationView now) {
        ParticipationForm form = new ParticipationForm();
        form.what = now.what();
        form.heldOn = DateInput.of(now.heldOn());
        now.tookPart().each().forEach((group, people) -> {
            if (!people.few()) {
                form.howMany.put(group, String.valueOf(people.atLeast()));
            }
        });
        form.inWhat.addAll(now.inWhat());
        form.say = now.say();
        form.views = String.join("\n", now.views());
        form.changed = now.changed();
        form.told = DateInput.of(now.toldOn());
        form.version = now.version();
        return form;
    }

    /**
     * Constraints can say it of a field, but not of which group.
     *
     * @param now what is recorded, which an empty field may leave as it is; none where it is new
     */
    void check(BindingResult problems, @Nullable TookPart now, ParticipationWords words) {
        howMany.forEach((group, people) -> {
            String typed = Typed.text(people);
            if (!NUMBER.matcher(typed).matches() && !FewPeople.said(typed)) {
                problems.rejectValue(
                        "howMany[" + group + "]",
                        "participation.how-many.number",
                        new Object[] {words.of("who", group).toLowerCase(Locale.UK)},
                        null);
            }
        });
        if (!problems.hasFieldErrors("howMany*")
                && (now == null ? TookPart.NOBODY : now).after(numbers()).who().isEmpty()) {
            problems.rejectValue("howMany", "participation.how-many.missing");
        }
        List<String> lines = Typed.lines(views);
        if (lines.size() > MOST_VIEWS) {
            problems.rejectValue("views", "participation.views.many", new Object[] {MOST_VIEWS}, null);
        } else if (lines.stream().anyMatch(line -> line.length() > LONGEST_VIEW)) {
            problems.rejectValue("views", "participation.views.long", new Object[] {LONGEST_VIEW}, null);
        }
    }

    /** Only once the constraints hold. */
    SaveParticipation toCommand() {
        return new SaveParticipation(
                Objects.requireNonNull(heldOn.date()),
                what,
                numbers(),
                inWhat,
                say,
                Typed.lines(views),
                changed,
                told.date(),
                version);
    }

    private Map<Who, Integer> numbers() {
        Map<Who, Integer> numbers = new EnumMap<>(Who.class);
        howMany.forEach((group, people) -> {
            String typed = Typed.text(people);
            if (!typed.isEmpty()) {
                numbers.put(group, FewPeople.said(typed) ? Integer.valueOf(HowMany.FEW) : Integer.valueOf(typed));
            }
        });
        return numbers;
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differencesFrom(ParticipationView now, ParticipationWords words) {
        return new Differences()
                .compare("participation.what", now.what(), what)
                .compare("participation.held", now.heldOn(), heldOn.date())
                .compare(
                        "participation.how-many",
                        words.people(now.tookPart()),
                        words.people(now.tookPart().after(numbers())))
                .compare("participation.in", words.in(now.inWhat()), words.in(inWhat))
                .compare("participation.say", words.of("say", now.say()), words.of("say", say))
                .compare("participation.views", String.join("\n", now.views()), views)
                .compare("participation.changed", now.changed(), changed)
                .compare("participation.told", now.toldOn(), told.date());
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = Typed.text(what);
    }

    public DateInput getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(DateInput heldOn) {
        this.heldOn = heldOn;
    }

    public Map<Who, String> getHowMany() {
        return howMany;
    }

    public void setHowMany(Map<Who, String> howMany) {
        this.howMany = howMany;
    }

    public Set<InWhat> getInWhat() {
        return inWhat;
    }

    public void setInWhat(@Nullable Set<@Nullable InWhat> inWhat) {
        this.inWhat = EnumSet.noneOf(InWhat.class);
        this.inWhat.addAll(Typed.ticked(inWhat));
    }

    public @Nullable Say getSay() {
        return say;
    }

    public void setSay(@Nullable Say say) {
        this.say = say;
    }

    public String getViews() {
        return views;
    }

    public void setViews(@Nullable String views) {
        this.views = Typed.text(views);
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(@Nullable String changed) {
        this.changed = Typed.text(changed);
    }

    public DateInput getTold() {
        return told;
    }

    public void setTold(DateInput told) {
        this.told = told;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }
}
