package org.chrysalis.attachment;

import org.chrysalis.support.BeforeStart;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses settings of files that cannot be followed before anything is started for them. */
class FileSettings extends BeforeStart {

    @Override
    protected void look(ConfigurableEnvironment environment) {
        read(environment, "chrysalis.attachment", AttachmentProperties.class);
    }
}
