package org.chrysalis.risk.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.risk.RiskScale;
import org.chrysalis.support.web.Typed;

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
