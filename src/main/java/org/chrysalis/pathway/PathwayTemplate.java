package org.chrysalis.pathway;

import java.util.List;
import org.chrysalis.support.Kebab;

/** The pathways that come with Chrysalis, from which an organisation's own one starts. */
public enum PathwayTemplate {
    FIVE_STAGES,
    SIX_STAGES;

    /** Where its name is found among the messages. */
    public String messageKey() {
        return "pathway.template." + Kebab.of(this);
    }

    String resource() {
        return "pathways/" + Kebab.of(this) + ".json";
    }

    /** What a template's file holds. */
    record Content(List<StageContent> stages) {}

    record StageContent(
            Phase phase,
            String name,
            String purpose,
            String guidance,
            List<CriterionContent> criteria,
            List<String> usualActivities) {}

    record CriterionContent(CriterionTopic topic, String wording) {}
}
