package org.chrysalis.testing;

import java.util.Map;
import java.util.function.Function;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;

/**
 * What the authorisation table points at: a feature's tests offer a bean that makes, in a given organisation, the
 * things that its rows name with {@code @}. Each is made when a row needs it.
 */
public interface AuthorisationSubjects {

    /** By name: what makes the thing and answers with what stands for it in a path or a form, an id or a reference. */
    Map<String, Function<TestOrganisation, Object>> subjects();
}
