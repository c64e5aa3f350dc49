package org.chrysalis.journey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chrysalis.journey.DeciderLevels.Decider;
import org.chrysalis.journey.DeciderLevels.Place;
import org.chrysalis.support.web.NotAboutFamilies;
import org.jspecify.annotations.Nullable;

/** At what level each of a page of deciders decides, with what was shown beside each. */
@NotAboutFamilies
class DeciderLevelsForm {

    private static final int MOST = 200;

    private List<String> names = new ArrayList<>();
    private List<String> shown = new ArrayList<>();
    private List<String> levels = new ArrayList<>();

    static DeciderLevelsForm of(List<Decider> deciders) {
        DeciderLevelsForm form = new DeciderLevelsForm();
        for (Decider decider : deciders) {
            form.names.add(decider.name());
            form.shown.add(decider.level());
            form.levels.add(decider.level());
        }
        return form;
    }

    /** What was chosen, by what is shown now: for who saw something older. */
    DeciderLevelsForm over(List<Decider> deciders) {
        DeciderLevelsForm now = of(deciders);
        for (int i = 0; i < now.names.size(); i++) {
            int at = names.indexOf(now.names.get(i));
            if (at >= 0 && !at(shown, at).equals(at(levels, at))) {
                now.levels.set(i, at(levels, at));
            }
        }
        return now;
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, names.size()); i++) {
            places.add(new Place(at(names, i), at(shown, i), at(levels, i)));
        }
        return places;
    }

    private static String at(List<String> values, int place) {
        return place < values.size() ? Objects.requireNonNullElse(values.get(place), "") : "";
    }

    public List<String> getNames() {
        return names;
    }

    public void setNames(List<String> names) {
        this.names = copy(names);
    }

    public List<String> getShown() {
        return shown;
    }

    public void setShown(List<String> shown) {
        this.shown = copy(shown);
    }

    public List<String> getLevels() {
        return levels;
    }

    public void setLevels(List<String> levels) {
        this.levels = copy(levels);
    }

    private static List<String> copy(List<@Nullable String> values) {
        return new ArrayList<>(values.stream()
                .map(each -> Objects.requireNonNullElse(each, ""))
                .toList());
    }
}
