package org.chrysalis.support.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts the question whether a text identifies nobody at the beginning of the very form that it was typed into, as the
 * token against forgery is put there: no template has to think of it.
 */
@Component
class IdentifiesNobodyDialect extends AbstractProcessorDialect {

    /**
     * After the standard dialect (1000), which by then has made the form's object the one that fields are read from.
     */
    private static final int AFTER_THE_STANDARD_ONE = 2000;

    IdentifiesNobodyDialect() {
        super("Identifies nobody", null, AFTER_THE_STANDARD_ONE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new FormProcessor());
    }

    private static final class FormProcessor extends AbstractElementTagProcessor {

        private FormProcessor() {
            super(TemplateMode.HTML, null, "form", false, null, false, AFTER_THE_STANDARD_ONE);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            if (context.getVariable(PageModel.IDENTIFIES) instanceof IdentifiesNobody found
                    && context.hasSelectionTarget()
                    && found.isAbout(context.getSelectionTarget())) {
                IModelFactory factory = context.getModelFactory();
                IModel question = factory.createModel();
                question.add(factory.createOpenElementTag(
                        "th:block", "th:replace", "~{chrysalis/identifies-nobody :: identifies-nobody}", false));
                question.add(factory.createCloseElementTag("th:block"));
                structure.insertImmediatelyAfter(question, true);
            }
        }
    }
}
