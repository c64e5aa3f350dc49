package org.chrysalis.initiative.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chrysalis.initiative.Drafts;
import org.chrysalis.people.Actor;
import org.chrysalis.support.PersonalData;
import org.chrysalis.support.web.IdentifiesNobody;
import org.chrysalis.support.web.WrittenElsewhere;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.BeansException;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.WebDataBinder;

/**
 * Puts what a person typed and did not send back into its form, whichever feature the form belongs to. The page's
 * form names itself ({@code data-draft}), and shows {@code chrysalis/draft :: notice} where something was put back.
 */
@Component
public class DraftForms {

    /** What a draft never holds: it belongs to one showing of the page, or is no answer at all. */
    static final Set<String> NEVER_KEPT = Set.of(
            "_csrf",
            "submission",
            "then",
            "next",
            "seen",
            WrittenElsewhere.FIELD,
            DraftedForms.SENT,
            IdentifiesNobody.PARAMETER);

    /**
     * Before the name of a field, says that its boxes were there to be ticked: one that is not ticked sends nothing.
     */
    private static final String MARKER = "_";

    /** What a field of a form can be called. A place in a list is counted from nought. */
    private static final Pattern FIELD = Pattern.compile(
            MARKER + "?[A-Za-z][\\w-]{0,60}(\\.[A-Za-z][\\w-]{0,60}|\\[(\\d{1,18}|[A-Za-z][\\w-]{0,60})\\]){0,5}");

    private static final Logger log = LoggerFactory.getLogger(DraftForms.class);

    private final Drafts drafts;
    private final ConversionService conversion;

    DraftForms(Drafts drafts, ConversionService mvcConversionService) {
        this.drafts = drafts;
        this.conversion = mvcConversionService;
    }

    /**
     * What the page needs to know of drafts, as the model attribute {@code draft}.
     *
     * @param form the name by which it is kept
     * @param owner whose it is, in which organisation: what a browser still holds for another person, or for the same
     *     one elsewhere, is not shown
     * @param savedAt when what is shown was typed; none if nothing was put back
     */
    public record DraftView(
            String form, String owner, @Nullable Instant savedAt) {

        private static DraftView of(String form, Actor actor, @Nullable Instant savedAt) {
            return new DraftView(form, actor.organisationId() + "-" + actor.personId(), savedAt);
        }
    }

    /** The name of a form of one initiative: {@code journey-move-mar-01}. */
    public static String name(String form, String reference) {
        return form + "-" + reference.toLowerCase(Locale.ROOT);
    }

    /** Before a form is shown for the first time: puts what was kept over what the form begins with. */
    public void restore(Actor actor, String name, Object form, Model page) {
        page.addAttribute("draft", restored(actor, name, form));
    }

    /** When a form is shown again with its errors: it goes on being kept. */
    public void again(Actor actor, String name, Model page) {
        page.addAttribute("draft", shown(actor, name));
    }

    DraftView restored(Actor actor, String name, Object form) {
        return restored(actor, name, form, Set.of());
    }

    /**
     * @param chosen fields that the address of the page answers: a link that was followed now says more than an old
     *     draft
     */
    DraftView restored(Actor actor, String name, Object form, Set<String> chosen) {
        Optional<Drafts.Draft> kept = drafts.find(actor, name);
        kept.ifPresent(draft -> bind(draft, form, chosen));
        return DraftView.of(name, actor, kept.map(Drafts.Draft::savedAt).orElse(null));
    }

    /**
     * When somebody goes on from the one line of a list to the whole form, which takes over what they typed. An older
     * draft is about something else then; it is put back where nothing was typed.
     */
    DraftView begun(Actor actor, String name, Object form, Map<String, String[]> sent) {
        BeanWrapper whole = PropertyAccessorFactory.forBeanPropertyAccess(form);
        boolean typed = sent.entrySet().stream()
                .anyMatch(field -> kept(field.getKey()) && isTyped(whole, field.getKey(), field.getValue()));
        Optional<Drafts.Draft> older = typed ? Optional.empty() : drafts.find(actor, name);
        if (older.isPresent()) {
            bind(older.get(), form, Set.of());
            return DraftView.of(name, actor, older.get().savedAt());
        }
        WebDataBinder binder = binder(form);
        sent.forEach((field, values) -> {
            if (kept(field)) {
                putBack(binder, field, List.of(values));
            }
        });
        return shown(actor, name);
    }

    /** Whether words stand there now with which the form does not begin anyway. */
    private static boolean isTyped(BeanWrapper form, String field, String[] sent) {
        return form.getPropertyType(field) == String.class
                && !String.join("", sent).strip().equals(Objects.toString(form.getPropertyValue(field), ""));
    }

    static DraftView shown(Actor actor, String name) {
        return DraftView.of(name, actor, null);
    }

    /** The form was sent and its work is done. */
    public void done(Actor actor, String name) {
        drafts.discard(actor, name);
    }

    private WebDataBinder binder(Object form) {
        WebDataBinder binder = new WebDataBinder(form);
        binder.setConversionService(conversion);
        binder.setDisallowedFields(NEVER_KEPT.toArray(String[]::new));
        binder.setAutoGrowCollectionLimit(DataBinder.DEFAULT_AUTO_GROW_COLLECTION_LIMIT);
        return binder;
    }

    private void bind(Drafts.Draft draft, Object form, Set<String> chosen) {
        WebDataBinder binder = binder(form);
        draft.fields().forEach((field, typed) -> {
            if (field.startsWith(MARKER) && isSaid(field.substring(MARKER.length()), draft, chosen)) {
                return;
            }
            if (kept(field) && !chosen.contains(field) && !isMaskOver(form, field, typed)) {
                putBack(binder, field, typed);
            }
        });
    }

    private static boolean isSaid(String field, Drafts.Draft draft, Set<String> chosen) {
        return draft.fields().containsKey(field) || chosen.contains(field);
    }

    /** Words of which a part was kept back are no draft of a record that still has them whole. */
    private static boolean isMaskOver(Object form, String field, List<String> typed) {
        if (typed.stream().noneMatch(PersonalData::isMasked)) {
            return false;
        }
        BeanWrapper present = PropertyAccessorFactory.forBeanPropertyAccess(form);
        return present.isReadableProperty(field)
                && present.getPropertyValue(field) instanceof String words
                && !words.isEmpty();
    }

    /** One field at a time: a field that the form cannot take must not keep the page from being shown. */
    private static void putBack(WebDataBinder binder, String field, List<String> typed) {
        try {
            binder.bind(new MutablePropertyValues(Map.of(field, typed.toArray(String[]::new))));
        } catch (BeansException | IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            log.debug("A draft's field does not fit its form");
        }
    }

    /** For the controller that takes what the script sends. */
    static boolean kept(String field) {
        return !NEVER_KEPT.contains(field) && FIELD.matcher(field).matches();
    }

    static List<String> bounded(List<String> values) {
        return values.stream().limit(100).toList();
    }
}
