package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The list of everything that can be added to an initiative knows what of the practice record is there. */
@ApplicationTest
class RecordTasksTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private List<AuthorisationSubjects> subjects;

    @Autowired
    private TestOrganisations organisations;

    @ParameterizedTest
    @CsvSource({
        "partner/reference, participation/partners",
        "funded/reference, funding",
        "protected/reference, funding/protections",
        "risk/reference, risks",
        "experiment/reference, risks/experiments",
        "ripple/reference, participation/ripples",
        "heard/reference, participation",
        "evidence/reference, evidence/measures",
        "evidence/reference, evidence"
    })
    void saysWhatIsThere(String subject, String path) throws Exception {
        TestOrganisation council = organisations.found();
        String reference = reference(council, subject);
        assertThat(said(council.manager(), reference, path)).contains("Added");
    }

    @Test
    void saysWhatIsNotThereInOneStatement() throws Exception {
        TestOrganisation council = organisations.found();
        String reference = reference(council, "risk/reference");
        Actor manager = council.manager();
        assertThat(said(manager, reference, "participation")).contains("Not yet");
        assertThat(QueryCount.answering("GET", "/initiatives/" + reference + "/tasks"))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void doesNotOfferMoneyToWhoeverSeesNone() throws Exception {
        TestOrganisation council = organisations.found();
        String reference = reference(council, "funded/reference");
        Actor editor = council.personWith(Permission.VIEW_INITIATIVES, Permission.EDIT_ALL_INITIATIVES);
        assertThat(said(editor, reference, "funding")).isEmpty();
        assertThat(said(editor, reference, "funding/protections")).contains("Not yet");
    }

    /** What the list says of a task: "Added" or "Not yet"; nothing where it does not offer it. */
    private Optional<String> said(Actor actor, String reference, String path) throws Exception {
        QueryCount.forget();
        String page = mvc.perform(
                        get("/initiatives/{reference}/tasks", reference).with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher item = Pattern.compile(
                        "(?s)<li class=\"govuk-task-list__item[^>]*>(?:(?!</li>).)*href=\"/initiatives/%s/%s(?:\\?from=tasks)?\"(?:(?!</li>).)*</li>"
                                .formatted(reference, path))
                .matcher(page);
        return item.find()
                ? Optional.of(
                        item.group().contains("Added") ? "Added" : item.group().contains("Not yet") ? "Not yet" : "")
                : Optional.empty();
    }

    private String reference(TestOrganisation council, String subject) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        return String.valueOf(known.get(subject).apply(council));
    }
}
