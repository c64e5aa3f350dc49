package org.chrysalis.risk.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.risk.RiskScale;
import org.chrysalis.support.web.Typed;
import org.springframework.validation.BindingResult;

/** The words of a scale, the lowest first; a level that is left empty is none. */
class ScaleForm {

    @Size(max = RiskScale.MOST)
    private List<@Size(max = 40, message = "{risk.scale.long}") String> likelihood = new ArrayList<>();

    @Size(max = RiskScale.MOST)
    private List<@Size(max = 40, message = "{risk.scale.long}") String> impact = new ArrayList<>();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    static ScaleForm of(RiskScale scale) {
        ScaleForm form = new ScaleForm();
        form.likelihood = padded(scale.likelihood());
        form.impact = padded(scale.impact());
        form.version = scale.version();
        return form;
    }

    /**
     * Notes what is missing between two levels: the levels after it would else become others, and with them what scores
     * that were given mean.
     */
    void requireNoGaps(BindingResult problems) {
        requireNoGaps("likelihood", likelihood, problems);
        requireNoGaps("impact", impact, problems);
    }

    private static void requireNoGaps(String field, List<String> words, BindingResult problems) {
        boolean filledAfter = false;
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean filled = !Typed.text(words.get(i)).isEmpty();
            if (filledAfter && !filled) {
                problems.rejectValue(field + "[" + i + "]", "risk.scale.gap." + field, new Object[] {i + 1}, null);
            }
            filledAfter |= filled;
        }
    }

    RiskScale toScale() {
        return new RiskScale(filled(likelihood), filled(impact), version);
    }

    private static List<String> filled(List<String> words) {
        return words.stream().map(Typed::text).filter(each -> !each.isEmpty()).toList();
    }

    private static List<String> padded(List<String> words) {
        List<String> all = new ArrayList<>(words);
        while (all.size() < RiskScale.MOST) {
            all.add("");
        }
        return all;
    }

    public List<String> getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(List<String> likelihood) {
        this.likelihood = padded(likelihood);
    }

    public List<String> getImpact() {
        return impact;
    }

    public void setImpact(List<String> impact) {
        this.impact = padded(impact);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
