package org.chrysalis.support.web;

import org.chrysalis.support.BeforeStart;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses a public address that is none before anything is started for it. */
class NamedAddress extends BeforeStart {

    /** @throws org.chrysalis.support.Misconfigured if it is set and is none */
    @Override
    protected void look(ConfigurableEnvironment environment) {
        PublicAddress.namedIn(environment);
    }
}
